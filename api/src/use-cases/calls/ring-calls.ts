import { noticesOf } from '@yhteistila/core/notice/call-notices.ts';
import type { Notice } from '@yhteistila/core/notice/notice.ts';
import { endCall } from '@yhteistila/core/occupancy/answer-call.ts';
import { type Call, isOver } from '@yhteistila/core/occupancy/call.ts';
import { isDue } from '@yhteistila/core/occupancy/ring-on.ts';
import type { Records } from '../../ports/records.ts';
import { callsToTell, fileCall } from '../../records/calls.ts';
import type { Deps } from '../deps.ts';
import { enqueueNotice } from '../notices/enqueue.ts';
import { createQueue } from '../notices/queue.ts';
import { type CallMoment, changeCall } from './change-call.ts';
import { isLeftBehind } from './is-left-behind.ts';

/** Versions that this process has told already, by call; what another process told is told again, and is no news then. */
const toldVersions = new WeakMap<Records, Map<string, number>>();

const toldBy = ({ records }: Deps): Map<string, number> => {
  const known = toldVersions.get(records) ?? new Map<string, number>();
  toldVersions.set(records, known);
  return known;
};

/** Whether the card that the notice takes the place of was shown, or is on its way while it is worth showing. */
const hasCard = async (deps: Deps, { personId, updates }: Notice): Promise<boolean> => {
  if (updates === undefined) return true;
  const queue = createQueue(deps.records);
  const told = await queue.toldOf({ personId, key: updates });
  if (told !== undefined) return told.state === 'sent';
  const now = deps.clock.now();
  const waiting = await queue.pendingOf('call', personId);
  return waiting.some(({ notice: { key, until = now } }) => key === updates && now < until);
};

/** Queues what those who were rung are to be told by now. The document says it, so that a crash leaves nothing untold. */
const tell = async (deps: Deps, call: Call): Promise<void> => {
  const told = toldBy(deps);
  if (told.get(call.id) === call.version) return;
  for (const notice of noticesOf(call)) {
    if (await hasCard(deps, notice)) await enqueueNotice(deps)(notice);
  }
  told.set(call.id, call.version);
};

const ring = async (deps: Deps, found: Call): Promise<boolean> => {
  const isLeft = await isLeftBehind(deps, found);
  const isLate = isLeft || isDue(found, deps.clock.now());
  const decide = (call: Call, { now }: CallMoment) => ({ call: isLeft ? endCall(call, 'done', now) : call });
  const outcome = isLate ? await changeCall(deps, found.id, decide) : undefined;
  const call = outcome?.ok === true ? outcome.value : found;
  await tell(deps, call);
  if (isOver(call) && (await fileCall(deps, call, await deps.directory([call.siteId])))) toldBy(deps).delete(call.id);
  return isLate;
};

/**
 * Rings on the calls whose ring is over, ends those whose booking is over or elsewhere, and queues what those who were
 * rung are to be told. What one call throws stops no other, and is thrown when all are done. Answers how many it changed.
 */
export const ringCalls = (deps: Deps) => async (): Promise<number> => {
  const { cards } = await deps.directory([]);
  const failures: unknown[] = [];
  let changed = 0;
  for (const { id } of cards) {
    for (const call of await callsToTell(deps, id)) {
      try {
        if (await ring(deps, call)) changed += 1;
      } catch (error) {
        failures.push(error);
      }
    }
  }
  if (failures.length > 0) throw failures[0];
  return changed;
};
