import { partitionOf } from '@yhteistila/core/booking/day.ts';
import { type Directory, zoneOf } from '@yhteistila/core/site/directory.ts';
import { dayOf, daysOf } from '@yhteistila/core/time/site-time.ts';
import { closeDay, type DayClosed, reopenDay } from '../../commit/close-day.ts';
import type { Closing } from '../../commit/hit-event.ts';
import { type ClosureDocument, closureAt, closuresFrom } from '../../records/closures.ts';
import type { Deps } from '../deps.ts';
import { allInPieces } from '../in-pieces.ts';
import { linkClosure } from './link-closure.ts';

type CarryDeps = Pick<Deps, 'changes' | 'records' | 'clock'>;

/** Days of one closure that are written side by side. */
const DAYS_AT_ONCE = 10;

const closingOf = ({ id, start, end, reason, resourceId, madeBy }: ClosureDocument): Closing => ({
  resourceId,
  closure: { id, start, end, reason },
  actorId: madeBy,
});

/** Every site-day that the closure covers, or is taken back from. */
export const partitionsOfClosure = (closure: ClosureDocument, directory: Directory): readonly string[] => {
  const { siteId, start, lastDay, reopenedFrom } = closure;
  const first = dayOf(start, zoneOf(directory, siteId));
  const from = reopenedFrom !== undefined && reopenedFrom > first ? reopenedFrom : first;
  return daysOf(from, lastDay).map((day) => partitionOf(siteId, day));
};

const inDays = async (
  { giveWay }: Deps['changes'],
  partitions: readonly string[],
  write: (partition: string) => Promise<DayClosed>,
): Promise<DayClosed> => {
  let closed: DayClosed = 'done';
  for (let first = 0; first < partitions.length; first += DAYS_AT_ONCE) {
    const outcomes = await allInPieces(giveWay, partitions.slice(first, first + DAYS_AT_ONCE), write);
    if (outcomes.includes('busy')) closed = 'busy';
  }
  return closed;
};

/**
 * Carries out what is under way: writes the closure into its days, or takes it out of them. Any number of processes may
 * do so at the same time; `busy` where a day was too busy, which the job makes good. Throws StoreUnreachable.
 */
export const carryOutClosure = async (
  deps: CarryDeps,
  closure: ClosureDocument,
  directory: Directory,
): Promise<DayClosed> => {
  if (closure.state === 'applied' || closure.state === 'reopened') return 'done';
  const isClosing = closure.state === 'applying';
  const closing = closingOf(closure);
  const write = isClosing ? closeDay : reopenDay;
  const now = deps.clock.now();
  const done = await inDays(deps.changes, partitionsOfClosure(closure, directory), (partition) =>
    write(deps.changes, partition, closing, now),
  );
  if (done === 'busy') return 'busy';
  const isLinked = await linkClosure(deps.records, closure, isClosing);
  if (!isLinked) return 'busy';
  // Who has changed it meanwhile carries out that change.
  const { version, ...body } = closure;
  await closureAt(deps.records, closure).replace({ version }, { ...body, state: isClosing ? 'applied' : 'reopened' });
  return 'done';
};

/** Carries out what a crash or a busy day has left of closures. Answers how many there were. */
export const applyClosures = (deps: Deps) => async (): Promise<number> => {
  const directory = await deps.directory([]);
  let carried = 0;
  for (const { id, timeZone } of directory.cards) {
    for (const closure of await closuresFrom(deps.records, id, dayOf(deps.clock.now(), timeZone))) {
      if (closure.state === 'applied' || closure.state === 'reopened') continue;
      await carryOutClosure(deps, closure, directory);
      carried += 1;
    }
  }
  return carried;
};
