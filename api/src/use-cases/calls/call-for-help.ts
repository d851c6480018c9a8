import type { Call } from '@yhteistila/core/occupancy/call.ts';
import { startCall } from '@yhteistila/core/occupancy/ring-on.ts';
import { ringSeconds } from '@yhteistila/core/rules/engine/ring-seconds.ts';
import { type Directory, zoneOf } from '@yhteistila/core/site/directory.ts';
import { serviceOf } from '@yhteistila/core/site/service-of.ts';
import { servesAnywhere } from '@yhteistila/core/site/serving.ts';
import { dayOf } from '@yhteistila/core/time/site-time.ts';
import { bookingId } from '../../commit/booking-id.ts';
import { createCall, findCall } from '../../records/calls.ts';
import { notNow } from '../bookings/booking-act.ts';
import { BUSY } from '../bookings/change-booking.ts';
import { checkResource, type Refused, unknown } from '../bookings/read-request.ts';
import type { Deps } from '../deps.ts';
import { atSite } from '../faults/at-site.ts';
import { forbiddenUnless } from '../forbidden-unless.ts';
import type { Idempotency } from '../inputs.ts';
import { type Caller, done, type Outcome, replayed } from '../outcome.ts';
import { underKey } from '../remember-request.ts';
import type { CallWish } from './call-use-cases.ts';
import { afterChange, ringOn } from './change-call.ts';

type HelpWish = Exclude<CallWish, { readonly bookingId: string }>;

const wrongIn = (
  { siteId, organisationId, resourceId, serviceId }: HelpWish,
  directory: Directory,
): Refused | undefined => {
  if (!directory.siteById.has(siteId)) return unknown('siteId', 'unknown-site');
  if (!directory.organisationById.has(organisationId)) return unknown('organisationId', 'unknown-organisation');
  if (serviceId !== undefined && serviceOf(directory, organisationId, serviceId) === undefined) {
    return unknown('serviceId', 'unknown-service');
  }
  if (resourceId !== undefined) {
    const wrong = checkResource(resourceId, 'resourceId', directory, ({ id }) => id === siteId);
    if (wrong !== undefined) return wrong;
  }
  return servesAnywhere(directory, organisationId) ? undefined : { ok: false, ...notNow('call-serves-nowhere') };
};

/** What rules on purposes see of a help request. */
const PURPOSE = 'remoteService';

const makeCall = async (deps: Deps, caller: Caller, wish: HelpWish, id: string): Promise<Outcome<Call>> => {
  const { siteId, organisationId, languages = [], resourceId, serviceId } = wish;
  const moment = { directory: await deps.directory([siteId]), now: deps.clock.now() };
  const room = resourceId === undefined ? {} : { resourceId };
  const request = { organisationId, purpose: PURPOSE } as const;
  const asked = { siteId, ...room, request, organiser: caller.person, now: moment.now };
  const call = startCall({
    id,
    kind: 'help',
    siteId,
    organisationId,
    ...room,
    ...(languages.length > 0 && { languages }),
    ...(serviceId !== undefined && { serviceId }),
    meetingUrl: await deps.meetings.linkOf(id),
    ringSeconds: ringSeconds(asked, moment.directory),
    startedBy: caller.person.id,
    startedAt: moment.now,
  });
  const ringing = await ringOn(deps, call, moment);
  if (await createCall(deps, ringing)) {
    await afterChange(deps, undefined, ringing);
    return done(ringing);
  }
  const other = await findCall(deps, id);
  return other === undefined ? { ok: false, refusal: BUSY } : done(other);
};

/** A colleague asks an organisation's experts for help (M16): by anybody of the staff, without a booking. */
export const callForHelp = async (
  deps: Deps,
  caller: Caller,
  wish: HelpWish,
  idempotency: Idempotency | undefined,
): Promise<Outcome<Call>> => {
  const directory = await deps.directory([wish.siteId]);
  const wrong = wrongIn(wish, directory);
  if (wrong !== undefined) return wrong;
  const forbidden = forbiddenUnless(caller.person, 'askForHelp', atSite(wish.siteId), directory);
  if (forbidden !== undefined) return forbidden;
  const day = dayOf(deps.clock.now(), zoneOf(directory, wish.siteId));
  const newId = bookingId(wish.siteId, day, deps.newId());
  const keyed = { personId: caller.person.id, act: 'startCall', idempotency, newId };
  return underKey(deps, keyed, async ({ id, repeated }) => {
    const made = repeated ? await findCall(deps, id) : undefined;
    return made === undefined ? makeCall(deps, caller, wish, id) : replayed(made);
  });
};
