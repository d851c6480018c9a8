import { type Call, isOver } from '@yhteistila/core/occupancy/call.ts';
import { isLeftBehind as isLeft } from '@yhteistila/core/occupancy/left-behind.ts';
import { locate } from '../../commit/locate.ts';
import type { Deps } from '../deps.ts';

/** Whether the call is open although its booking, as it stands now, is over or elsewhere. Throws StoreUnreachable. */
export const isLeftBehind = async (
  { changes, clock }: Pick<Deps, 'changes' | 'clock'>,
  call: Call,
): Promise<boolean> => {
  if (call.bookingId === undefined || isOver(call)) return false;
  const now = clock.now();
  const located = await locate(changes, call.bookingId, now);
  return isLeft(call, located?.booking, now);
};
