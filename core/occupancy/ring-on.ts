import { liesAhead } from '../time/clock-skew.ts';
import type { Instant } from '../time/interval.ts';
import { type Call, type CallState, isOpen, isOver, type Ring } from './call.ts';
import type { Candidates, RingGroup } from './ring-order.ts';

const SECOND_MS = 1000;
/** A working day: by then a call that was taken is over, though nobody has said so. */
const MAX_MS = 8 * 60 * 60 * SECOND_MS;

/** What a call has from its beginning. */
export type NewCall = Omit<Call, 'version' | 'state' | 'rings'>;

/** A call that rings nobody yet: `advance` makes its first rings. */
export const startCall = (call: NewCall): Call => ({ ...call, version: 1, state: 'ringing', rings: [] });

/** When a ring is over by itself. */
export const ringEnds = ({ ringSeconds }: Pick<Call, 'ringSeconds'>, { rungAt }: Pick<Ring, 'rungAt'>): Instant =>
  rungAt + ringSeconds * SECOND_MS;

const missed = (ring: Ring, answeredAt: Instant): Ring => ({ ...ring, answer: 'missed', answeredAt });

/** The call with every open ring that `concerns` reaches closed: nobody answered it. */
export const closeRings = (call: Call, at: Instant, concerns: (ring: Ring) => boolean = () => true): Call => ({
  ...call,
  rings: call.rings.map((ring) => (isOpen(ring) && concerns(ring) ? missed(ring, at) : ring)),
});

/** The end of a call: it rings nobody any more, and tells no longer which languages and service were wanted (M18). */
export const over = (call: Call, state: CallState, endedAt: Instant): Call => {
  const { languages: _, serviceId: __, ...rest } = closeRings(call, endedAt);
  return { ...rest, state, endedAt };
};

const isExpert = ({ role }: Ring): boolean => role === 'expert';

const nextGroup = ({ rings }: Call, groups: readonly RingGroup[]): RingGroup | undefined => {
  const rung = new Set(rings.map(({ personId }) => personId));
  for (const { step, personIds } of groups) {
    const left = [...new Set(personIds)].filter((id) => !rung.has(id));
    if (left.length > 0) return { step, personIds: left };
  }
  return undefined;
};

const ring = (call: Call, { step, personIds }: RingGroup, interpreters: readonly string[], rungAt: Instant): Call => {
  const rung = new Set([...call.rings.map(({ personId }) => personId), ...personIds]);
  const alongside = [...new Set(interpreters)].filter((id) => !rung.has(id));
  return {
    ...call,
    rings: [
      ...call.rings,
      ...personIds.map((personId): Ring => ({ personId, role: 'expert', step, rungAt })),
      ...alongside.map((personId): Ring => ({ personId, role: 'interpreter', step, rungAt })),
    ],
  };
};

/** One step on: the same call while a ring is open and has time left. */
const ringOn = (call: Call, { groups, interpreters }: Candidates, now: Instant): Call => {
  const open = call.rings.filter((each) => isOpen(each) && isExpert(each));
  const deadline = open.length === 0 ? undefined : Math.max(...open.map((each) => ringEnds(call, each)));
  if (deadline !== undefined && now < deadline) return call;
  const closed = deadline === undefined ? call : closeRings(call, deadline, isExpert);
  const next = nextGroup(closed, groups);
  if (next === undefined) return over(closed, 'unanswered', deadline ?? now);
  // A ring that nobody could hear, because nothing ran, keeps its own time; the newest has all of its time from now on.
  const isPast = deadline !== undefined && deadline + call.ringSeconds * SECOND_MS <= now;
  return ring(closed, next, interpreters, isPast ? deadline : now);
};

const isForgotten = ({ takenAt }: Call, now: Instant): boolean => takenAt !== undefined && takenAt + MAX_MS <= now;

const closeLateInterpreters = (call: Call, now: Instant): Call => {
  const late = call.rings.find((each) => isOpen(each) && !isExpert(each) && ringEnds(call, each) <= now);
  if (late === undefined) return call;
  const at = ringEnds(call, late);
  return closeRings(call, at, (each) => !isExpert(each) && each.rungAt === late.rungAt);
};

/**
 * The call with what a clock that was ahead has noted told as of now: a ring has all of its time from now on, and would
 * else last until real time comes there. The same object where nothing is ahead.
 */
const asOfNow = (call: Call, now: Instant): Call => {
  const { rings, takenAt } = call;
  const isAhead = (each: Ring) => isOpen(each) && liesAhead(each.rungAt, now);
  const isTakenAhead = takenAt !== undefined && liesAhead(takenAt, now);
  if (isOver(call) || !(isTakenAhead || rings.some(isAhead))) return call;
  return {
    ...call,
    rings: rings.map((each) => (isAhead(each) ? { ...each, rungAt: now } : each)),
    ...(isTakenAhead && { takenAt: now }),
  };
};

/**
 * What time does to a call: rings that are over are missed, and the next are rung, each step at its own time; when
 * nobody is left, it is unanswered. One that was taken and forgotten ends after eight hours. The same object where nothing is due.
 */
export const advance = (stored: Call, candidates: Candidates, now: Instant): Call => {
  const call = asOfNow(stored, now);
  if (call.state === 'taken' && isForgotten(call, now)) return { ...over(call, 'ended', now), endedBecause: 'done' };
  let current = call;
  while (!isOver(current)) {
    const inTime = closeLateInterpreters(current, now);
    const next = inTime.state === 'ringing' ? ringOn(inTime, candidates, now) : inTime;
    if (next === current) break;
    current = next;
  }
  return current;
};

/** Whether `advance` would change the call, or ring on, at `now`. */
export const isDue = (call: Call, now: Instant): boolean => {
  if (isOver(call)) return false;
  if (asOfNow(call, now) !== call) return true;
  if (isForgotten(call, now)) return true;
  const open = call.rings.filter(isOpen);
  if (call.state === 'ringing' && !open.some(isExpert)) return true;
  return open.some((each) => ringEnds(call, each) <= now);
};
