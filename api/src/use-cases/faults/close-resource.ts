import { hitBy, resourceDayOf } from '@yhteistila/core/booking/day.ts';
import { redact } from '@yhteistila/core/booking/redact.ts';
import { viewsOn } from '@yhteistila/core/booking/unlinked.ts';
import { translate } from '@yhteistila/core/i18n/translate.ts';
import type { Directory, PlacedResource } from '@yhteistila/core/site/directory.ts';
import type { Interval } from '@yhteistila/core/time/interval.ts';
import { addDays, atLocal, dayOf, minutesOfDay } from '@yhteistila/core/time/site-time.ts';
import { readDecided } from '../../commit/undecided/decided-day.ts';
import { type ClosureDocument, createClosure, readClosure } from '../../records/closures.ts';
import { readFault } from '../../records/faults.ts';
import { BUSY } from '../bookings/change-booking.ts';
import type { Deps } from '../deps.ts';
import { forbiddenUnless } from '../forbidden-unless.ts';
import { allInPieces, mapInPieces } from '../in-pieces.ts';
import { type Caller, done, type Outcome, refused, replayed } from '../outcome.ts';
import { underKey } from '../remember-request.ts';
import { atSite } from './at-site.ts';
import { carryOutClosure, partitionsOfClosure } from './carry-out-closure.ts';
import { directoryAround } from './directory-around.ts';
import type { FaultUseCases, NewClosure } from './fault-acts.ts';
import { placedClosure } from './placed-closure.ts';

const MAX_DAYS = 90;

type Refused = Extract<Outcome<never>, { ok: false }>;

const malformed = (path: string, key: string): Refused => refused('malformed', { errors: [{ path, key }] });

/** At the same time of the day, so many days later. */
const latestEnd = ({ start }: Interval, zone: string): number =>
  atLocal(addDays(dayOf(start, zone), MAX_DAYS), minutesOfDay(start, zone), zone);

const checkTimes = (wish: Interval, now: number, zone: string): Refused | undefined => {
  if (wish.end <= now) return malformed('end', 'in-past');
  return wish.end > latestEnd(wish, zone) ? malformed('end', 'closure-too-long') : undefined;
};

/** The fault that a closure is for is one of the resource that is closed. */
const checkFault = async (deps: Deps, wish: NewClosure, siteId: string): Promise<Refused | undefined> => {
  if (wish.faultId === undefined) return undefined;
  const found = await readFault(deps.records, siteId, wish.faultId);
  if (found === undefined) return refused('not-found', { errors: [{ path: 'faultId', key: 'unknown-fault' }] });
  return found.fault.resourceId === wish.resourceId ? undefined : malformed('faultId', 'fault-of-another-resource');
};

interface Asked {
  readonly caller: Caller;
  readonly wish: NewClosure;
  readonly placed: PlacedResource;
}

const newClosure = (id: string, { caller, wish, placed }: Asked): Omit<ClosureDocument, 'version'> => {
  const { resourceId, start, end, category, faultId } = wish;
  const key = `closure.reason.${category}`;
  return {
    id,
    siteId: placed.site.id,
    resourceId,
    start,
    end,
    lastDay: dayOf(end - 1, placed.site.timeZone),
    reason: { fi: translate('fi', key), sv: translate('sv', key), en: translate('en', key) },
    ...(faultId === undefined ? {} : { faultId }),
    madeBy: caller.person.id,
    state: 'applying',
  };
};

/** The closure of that id: made now, or found as an earlier call of the same request has left it. */
const makeClosure = async (
  deps: Deps,
  asked: Asked,
  { id, repeated }: { readonly id: string; readonly repeated: boolean },
): Promise<Outcome<ClosureDocument>> => {
  const { site } = asked.placed;
  const made = repeated ? await readClosure(deps.records, site.id, id) : undefined;
  if (made !== undefined) return replayed(made);
  const wrong =
    checkTimes(asked.wish, deps.clock.now(), site.timeZone) ?? (await checkFault(deps, asked.wish, site.id));
  if (wrong !== undefined) return wrong;
  await createClosure(deps.records, newClosure(id, asked));
  const closure = await readClosure(deps.records, site.id, id);
  return closure === undefined ? { ok: false, refusal: BUSY } : done(closure);
};

/** The bookings that stand in the way of the closure, as the caller may see them. */
const hitsOf = async (deps: Deps, closure: ClosureDocument, { caller, placed }: Asked, directory: Directory) => {
  if (closure.state === 'reopening' || closure.state === 'reopened') return [];
  const now = deps.clock.now();
  const partitions = partitionsOfClosure(closure, directory);
  const days = await allInPieces(deps.changes.giveWay, partitions, (partition) =>
    readDecided(deps.changes, partition, now),
  );
  const hit = days
    .flatMap(({ day }) => hitBy(resourceDayOf(day, closure.resourceId), closure, now))
    .sort((a, b) => a.start - b.start);
  const viewer = { person: caller.person };
  const hits = await mapInPieces(deps.changes.giveWay, hit, (booking) => redact(booking, viewer, directory));
  return viewsOn(placed.resource, hits);
};

/**
 * Takes a resource out of service: from then on nothing is booked in that time, and an event tells of every booking that
 * stands in it. A repeated idempotency key goes on with the same closure. Refusals: `not-found`, `forbidden`,
 * `malformed`, `idempotency-key-reused`, `busy` (what is half done is carried out all the same).
 */
export const closeResource =
  (deps: Deps): FaultUseCases['close'] =>
  async (caller, { closure: wish, idempotency }) => {
    const directory = await directoryAround(deps, wish.resourceId);
    const placed = directory.resourceById.get(wish.resourceId);
    if (placed === undefined) {
      const key = directory.fixtureById.has(wish.resourceId) ? 'not-bookable' : 'unknown-resource';
      return refused('not-found', { errors: [{ path: '', key }] });
    }
    const forbidden = forbiddenUnless(caller.person, 'closeResource', atSite(placed.site.id), directory);
    if (forbidden !== undefined) return forbidden;
    const newId = `${placed.site.id}.c.${deps.newId().toLowerCase()}`;
    const keyed = { personId: caller.person.id, act: `closeResource.${wish.resourceId}`, idempotency, newId };
    const asked = { caller, wish, placed };
    return underKey(deps, keyed, async (named) => {
      const made = await makeClosure(deps, asked, named);
      if (!made.ok) return made;
      if ((await carryOutClosure(deps, made.value, directory)) === 'busy') return { ok: false, refusal: BUSY };
      const hits = await hitsOf(deps, made.value, asked, directory);
      return { ...made, value: { closure: placedClosure(made.value), hits } };
    });
  };
