import { alternativeDays, alternativesInSteps } from '@yhteistila/core/availability/alternatives.ts';
import type { Offer } from '@yhteistila/core/availability/offer.ts';
import type { BookingRequest } from '@yhteistila/core/booking/booking.ts';
import { type Day, partitionOf } from '@yhteistila/core/booking/day.ts';
import { readSettled } from '../../commit/settle.ts';
import type { Deps } from '../deps.ts';
import { allInPieces, inSteps } from '../in-pieces.ts';
import { type FactsInput, partitionsOf } from './facts.ts';

const MAX_ALTERNATIVES = 5;

/** Reads days for a search: by partition, each as the store has it now. */
export const readDays = async (
  deps: Pick<Deps, 'changes'>,
  partitions: readonly string[],
  now: number,
): Promise<ReadonlyMap<string, Day>> => {
  const days = await allInPieces(deps.changes.giveWay, partitions, (partition) =>
    readSettled(deps.changes, partition, now),
  );
  return new Map(days.map(({ partition, day }) => [partition, day]));
};

/** What could be booked instead of a refused request: the same space at another time, another space at the same time. */
export const alternativesFor = async (
  deps: Pick<Deps, 'changes'>,
  request: BookingRequest,
  input: FactsInput,
): Promise<readonly Offer[]> => {
  const wanted = alternativeDays(request, input.directory);
  const sites = partitionsOf(request, input.directory).map((partition) => partition.slice(0, partition.indexOf('|')));
  const partitions = wanted.flatMap((day) => sites.map((siteId) => partitionOf(siteId, day)));
  const days = await readDays(deps, partitions, input.now);
  const dayAt = (siteId: string, day: string) => days.get(partitionOf(siteId, day));
  const looking = alternativesInSteps(request, { ...input, dayOf: dayAt }, MAX_ALTERNATIVES, wanted);
  return inSteps(deps.changes.giveWay, looking);
};
