import type { Call } from '@yhteistila/core/occupancy/call.ts';
import { type Candidates, everyone, without } from '@yhteistila/core/occupancy/ring-order.ts';
import type { Directory } from '@yhteistila/core/site/directory.ts';
import type { Instant } from '@yhteistila/core/time/interval.ts';
import { readChosen } from '../../records/settings.ts';
import type { Deps } from '../deps.ts';
import { tellableAt } from '../lists/tellable-at.ts';

interface Moment {
  readonly directory: Directory;
  readonly now: Instant;
}

/** Whether the person wants to be asked for help, and not at other hours than these. */
const hearsHelp = async (
  deps: Pick<Deps, 'records'>,
  personId: string,
  { directory, now }: Moment,
): Promise<boolean> => {
  const person = directory.personById.get(personId);
  if (person === undefined) return false;
  const chosen = await readChosen(deps.records, personId);
  return tellableAt('help', { person, chosen }, { directory, now }) === now;
};

/**
 * Who of the candidates would hear the call: for a customer's everybody, for a colleague's those who have not switched
 * such calls off and have no quiet hours, so that the call does not wait for whom nobody tells. Throws StoreUnreachable.
 */
export const thoseWhoHear = async (
  deps: Pick<Deps, 'records'>,
  { kind }: Call,
  candidates: Candidates,
  moment: Moment,
): Promise<Candidates> => {
  if (kind !== 'help') return candidates;
  const ids = everyone(candidates);
  const heard = await Promise.all(ids.map((id) => hearsHelp(deps, id, moment)));
  return without(candidates, new Set(ids.filter((_, index) => heard[index] !== true)));
};
