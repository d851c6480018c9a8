import type { Booking } from '@yhteistila/core/booking/booking.ts';
import { nextVersion } from '@yhteistila/core/booking/ended.ts';
import type { Act } from '@yhteistila/core/booking/status.ts';
import { seesAllResources } from '@yhteistila/core/booking/told-findings.ts';
import type { Finding } from '@yhteistila/core/finding/finding.ts';
import { hasMeeting } from '@yhteistila/core/site/purpose.ts';
import type { Days } from '../../commit/plan.ts';
import type { EventType } from '../../ports/day-documents.ts';
import type { BookingChanges } from '../inputs.ts';
import { changeTo, ifPossible, type Moment } from './booking-act.ts';
import type { Decided } from './change-booking.ts';
import { decideAgain, refusedBy } from './decide-again.ts';
import { type DecidedChange, decideChange } from './decide-change.ts';
import { checkAgainstDirectory, impliesExternal } from './read-request.ts';

/**
 * The changes as their author may mean them: who sees a booking's spaces alone chooses among these, and the people and
 * the equipment beside them stay.
 */
export const changesBy = (current: Booking, changes: BookingChanges, { caller, directory }: Moment): BookingChanges => {
  const { resourceIds } = changes;
  if (resourceIds === undefined || seesAllResources(current, caller, directory)) return changes;
  const unseen = current.resourceIds.filter((id) => directory.resourceById.get(id)?.resource.kind !== 'space');
  return { ...changes, resourceIds: [...new Set([...resourceIds, ...unseen])] };
};

/**
 * The booking with the changes in it, not yet decided. `null` takes an optional field away. `link` is for one that has a
 * meeting from now on; one that had it keeps its own.
 */
export const withChanges = (current: Booking, changes: BookingChanges, link?: string): Booking => {
  const { title, attendees, ...rest } = changes;
  const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
  const changed: Booking = {
    ...current,
    ...given,
    title: title === undefined ? current.title : (title ?? undefined),
    attendees: attendees === undefined ? current.attendees : (attendees ?? undefined),
  };
  const meetingUrl = hasMeeting(changed.purpose) ? (current.meetingUrl ?? link) : undefined;
  return { ...changed, externalParticipants: impliesExternal(changed), meetingUrl };
};

const DECIDED_FIELDS = [
  'start',
  'end',
  'resourceIds',
  'attendees',
  'needs',
  'languages',
  'confidential',
  'externalParticipants',
  'purpose',
] as const satisfies readonly (keyof Booking)[];

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const isTextAlone = (current: Booking, changed: Booking): boolean =>
  DECIDED_FIELDS.every((field) => same(current[field], changed[field]));

/** What speaks against storing the text of a changed booking: customers' data, which must never be (N24). */
const refusalsOfText = (current: Booking, changed: Booking, days: Days, moment: Moment): readonly Finding[] =>
  changed.title === current.title
    ? []
    : decideAgain(changed, current, days, moment).findings.filter(
        ({ kind, severity }) => kind === 'customer-data' && severity === 'refuse',
      );

/** What comes of a changed booking, as `edit` decides it: text alone is not decided again (docs/api.md §2). */
export const decideEdit = (current: Booking, changed: Booking, days: Days, moment: Moment): DecidedChange => {
  if (!isTextAlone(current, changed)) return decideChange(changed, current, days, moment);
  const findings = refusalsOfText(current, changed, days, moment);
  const status = current.status === 'requested' ? current.status : 'confirmed';
  const decision = { allowed: findings.length === 0, status, findings, obligations: current.obligations } as const;
  return decision.allowed ? { decision, after: changed } : { decision };
};

const editText = (current: Booking, changed: Booking, days: Days, moment: Moment): Decided => {
  const findings = refusalsOfText(current, changed, days, moment);
  if (findings.length > 0) return { refusal: { code: 'rules', findings, siteId: current.siteId } };
  return changeTo('changed', current, nextVersion(current, moment.now, { title: changed.title }), moment);
};

/** Decides a changed booking and makes its next version; nothing to do where nothing differs. */
export const edit = (
  current: Booking,
  changed: Booking,
  days: Days,
  moment: Moment,
  [act, type]: readonly [Act, EventType] = ['edit', 'changed'],
): Decided =>
  ifPossible(current, act, () => {
    if (isTextAlone(current, changed)) {
      return changed.title === current.title ? { unchanged: current } : editText(current, changed, days, moment);
    }
    const { decision, after } = decideChange(changed, current, days, moment);
    if (after === undefined) return refusedBy(decision, current);
    return changeTo(type, current, nextVersion(after, moment.now, {}), moment);
  });

/** What can be said of a changed booking before any day is read. */
export const checkChanged = (changed: Booking, moment: Moment) => checkAgainstDirectory(changed, moment.directory);
