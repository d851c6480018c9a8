import { type Day, type ResourceDay, resourceDayOf } from '../../booking/day.ts';
import { takersOf } from '../../booking/taken-time.ts';
import { customerHours } from '../../site/hours.ts';
import type { Rule } from '../../site/rule.ts';
import { type Interval, intersect, subtract } from '../../time/interval.ts';
import { appliesTo, inForce } from '../engine/applies.ts';
import type { Subject } from '../engine/facts.ts';

/** The time that all organisations share: the unearmarked spaces of one type at one site and day, within a window. */
export interface SharedTime {
  readonly spaceIds: ReadonlySet<string>;
  readonly openMs: number;
  /** Milliseconds that the organisation holds, requested or used; the booking `except` left out. */
  heldMs(organisationId: string, except?: string): number;
}

const lengthMs = ({ start, end }: Interval): number => end - start;
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Milliseconds of the interval within the window. */
export const msWithin = (interval: Interval, window: Interval): number => {
  const common = intersect(interval, window);
  return common === undefined ? 0 : lengthMs(common);
};

/** Whether the rule earmarks the space on that day, whoever asks and for what. */
const earmarks = (rule: Rule, subject: Subject, day: Day): boolean => {
  const scope = { ...rule.scope, organisationIds: undefined, roles: undefined, purposes: undefined };
  const { request, placed, facts } = subject;
  return appliesTo(scope, { request, placed, organiser: facts.organiser, day: day.day });
};

const sharedSpaceIds = ({ request, placed, facts }: Subject, day: Day): readonly string[] => {
  const { site, resource } = placed;
  const rules = facts.directory.rules.filter(
    (rule) => rule.kind === 'earmark' && rule.effect !== 'none' && inForce(rule, day.day),
  );
  return site.resources
    .filter(({ kind, type }) => kind === 'space' && type === resource.type)
    .map(({ id }) => id)
    .filter((id) => {
      const space = facts.directory.resourceById.get(id);
      return space !== undefined && !rules.some((rule) => earmarks(rule, { request, placed: space, facts }, day));
    });
};

const heldOn = (resourceDay: ResourceDay, window: Interval, organisationId: string, except?: string): number =>
  sum(
    takersOf(resourceDay, except)
      .filter((taker) => taker.organisationId === organisationId)
      .map((taker) => msWithin(taker, window)),
  );

const reckon = (subject: Subject, day: Day, window: Interval): SharedTime => {
  const spaceIds = sharedSpaceIds(subject, day);
  const open = customerHours(subject.placed.site, day.day).flatMap((hours) => intersect(hours, window) ?? []);
  const openOn = ({ closures }: ResourceDay): number =>
    sum(open.flatMap((hours) => subtract(hours, closures).map(lengthMs)));
  const held = new Map<string, number>();
  return {
    spaceIds: new Set(spaceIds),
    openMs: sum(spaceIds.map((id) => openOn(resourceDayOf(day, id)))),
    heldMs: (organisationId, except = '') => {
      const key = `${organisationId}|${except}`;
      const known = held.get(key);
      if (known !== undefined) return known;
      const reckoned = sum(spaceIds.map((id) => heldOn(resourceDayOf(day, id), window, organisationId, except)));
      held.set(key, reckoned);
      return reckoned;
    },
  };
};

const reckoned = new WeakMap<Subject['facts']['directory'], WeakMap<Day, Map<string, SharedTime>>>();

/**
 * The shared time of the subject's type of space at its site. Directory and day are immutable snapshots, so that a
 * search over a thousand spaces reckons each type once.
 */
export const sharedTimeOf = (subject: Subject, day: Day, window: Interval): SharedTime => {
  const { directory } = subject.facts;
  const ofDirectory = reckoned.get(directory) ?? new WeakMap<Day, Map<string, SharedTime>>();
  reckoned.set(directory, ofDirectory);
  const ofDay = ofDirectory.get(day) ?? new Map<string, SharedTime>();
  ofDirectory.set(day, ofDay);
  const key = `${subject.placed.resource.type}|${window.start}|${window.end}`;
  const known = ofDay.get(key);
  if (known !== undefined) return known;
  const shared = reckon(subject, day, window);
  ofDay.set(key, shared);
  return shared;
};
