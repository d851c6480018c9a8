import type { OnDuty } from '@yhteistila/core/occupancy/ring-order.ts';
import { zoneOf } from '@yhteistila/core/site/directory.ts';
import { dayInterval, dayOf } from '@yhteistila/core/time/site-time.ts';
import { readChosen } from '../../records/settings.ts';
import type { Deps } from '../deps.ts';
import { atSite } from '../faults/at-site.ts';
import { forbiddenUnless } from '../forbidden-unless.ts';
import { type Caller, done } from '../outcome.ts';
import type { CallUseCases, Duty } from './call-use-cases.ts';
import { dutiesOf, dutyOf, goOffDuty, goOnDuty } from './duties.ts';

const asDuty = (found: OnDuty | undefined): Duty =>
  found === undefined ? { onDuty: false } : { onDuty: true, since: found.since, until: found.until };

/** Whether the caller is on duty for calls. */
export const readDuty =
  (deps: Deps): CallUseCases['readDuty'] =>
  async ({ person }) =>
    done(asDuty(await dutyOf(deps, person.id)));

/** From now until the day ends where the person is at home. */
const fromNowOn = async (deps: Deps, { person }: Caller): Promise<OnDuty> => {
  const chosen = await readChosen(deps.records, person.id);
  const homeSiteId = chosen.homeSiteId ?? person.homeSiteId;
  const zone = zoneOf(await deps.directory([homeSiteId]), homeSiteId);
  const now = deps.clock.now();
  const until = dayInterval(dayOf(now, zone), zone).end;
  return { personId: person.id, organisationId: person.organisationId, homeSiteId, since: now, until };
};

/** Goes on duty until the end of the day, or off. Repeated: it stays as it is. `forbidden` to a guard. */
export const changeDuty =
  (deps: Deps): CallUseCases['changeDuty'] =>
  async (caller, { onDuty }) => {
    const { id, homeSiteId } = caller.person;
    if (onDuty) {
      const directory = await deps.directory([homeSiteId]);
      const forbidden = forbiddenUnless(caller.person, 'answerCalls', atSite(homeSiteId), directory);
      if (forbidden !== undefined) return forbidden;
    }
    if (onDuty) await goOnDuty(deps, await fromNowOn(deps, caller));
    else await goOffDuty(deps, id);
    return done(asDuty(await dutyOf(deps, id)));
  };

/** How many of each organisation are on duty: numbers, no names (M27). Organisations with nobody are left out. */
export const countDuty =
  (deps: Deps): CallUseCases['countDuty'] =>
  async () => {
    const counts = new Map<string, number>();
    for (const { organisationId } of await dutiesOf(deps)) {
      counts.set(organisationId, (counts.get(organisationId) ?? 0) + 1);
    }
    return done([...counts].map(([organisationId, onDuty]) => ({ organisationId, onDuty })));
  };
