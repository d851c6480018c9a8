import type { Instant } from '../time/interval.ts';
import { type Call, type CallEnding, isOver, type Ring, type RingAnswer, ringOf } from './call.ts';
import { closeRings, over } from './ring-on.ts';

/** Why an act on a call is not possible: not rung; somebody else took it; it is over; one has taken it oneself. */
export type CallRefusal = 'not-rung' | 'taken' | 'over' | 'yours';

/** The call after the act; the same object where the act was a repeat. */
export type CallAct = { readonly call: Call } | { readonly refused: CallRefusal };

const answered = (call: Call, own: Ring, answer: RingAnswer, now: Instant): Call => ({
  ...call,
  rings: call.rings.map((ring) => (ring === own ? { ...ring, answer, answeredAt: now } : ring)),
});

const takeAsInterpreter = (call: Call, own: Ring, now: Instant): CallAct => {
  if (call.interpretedBy === own.personId) return { call };
  if (call.interpretedBy !== undefined) return { refused: 'taken' };
  if (isOver(call)) return { refused: 'over' };
  const interpreted = { ...answered(call, own, 'taken', now), interpretedBy: own.personId };
  return { call: closeRings(interpreted, now, ({ role }) => role === 'interpreter') };
};

const takeAsExpert = (call: Call, own: Ring, now: Instant): CallAct => {
  if (call.takenBy === own.personId) return { call };
  if (call.takenBy !== undefined) return { refused: 'taken' };
  if (isOver(call)) return { refused: 'over' };
  const taken: Call = { ...answered(call, own, 'taken', now), state: 'taken', takenBy: own.personId, takenAt: now };
  return { call: closeRings(taken, now, ({ role }) => role === 'expert') };
};

/**
 * Takes the call for somebody who was rung, also one whose ring is over, as long as nobody else has. Experts and
 * interpreters take it apart from each other.
 */
export const take = (call: Call, personId: string, now: Instant): CallAct => {
  const own = ringOf(call, personId);
  if (own === undefined) return { refused: 'not-rung' };
  return own.role === 'interpreter' ? takeAsInterpreter(call, own, now) : takeAsExpert(call, own, now);
};

/** "Not now": ends the person's own ring. `advance` rings on when it was the last one open. */
export const pass = (call: Call, personId: string, now: Instant): CallAct => {
  const own = ringOf(call, personId);
  if (own === undefined) return { refused: 'not-rung' };
  if (own.answer === 'taken') return { refused: 'yours' };
  return { call: own.answer === undefined ? answered(call, own, 'notNow', now) : call };
};

/** Ends what was taken, stops what rings: the customer left, or whoever started it wants it no more. */
export const endCall = (call: Call, because: CallEnding, now: Instant): Call => {
  if (isOver(call)) return call;
  if (call.state === 'taken') return { ...over(call, 'ended', now), endedBecause: because };
  return { ...over(call, 'cancelled', now), endedBecause: because === 'done' ? 'cancelled' : because };
};
