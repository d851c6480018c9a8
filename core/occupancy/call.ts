import type { Instant } from '../time/interval.ts';

/** Where on the way from the first expert to the coordinator a ring was made (M15). */
export const RING_STEPS = ['asked', 'onDuty', 'pool', 'coordinator'] as const;
export type RingStep = (typeof RING_STEPS)[number];

/** An interpreter is rung alongside the expert, and answers apart from him (M15). */
export const RING_ROLES = ['expert', 'interpreter'] as const;
export type RingRole = (typeof RING_ROLES)[number];

/** `missed`: not answered in time, or somebody else was first. */
export const RING_ANSWERS = ['taken', 'notNow', 'missed'] as const;
export type RingAnswer = (typeof RING_ANSWERS)[number];

/** One person who was rung, when, and what came of it. */
export interface Ring {
  readonly personId: string;
  readonly role: RingRole;
  readonly step: RingStep;
  readonly rungAt: Instant;
  readonly answer?: RingAnswer;
  readonly answeredAt?: Instant;
}

/** `unanswered`: nobody was left to ring. `ended`: it was taken and is over. `cancelled`: it was stopped before. */
export const CALL_STATES = ['ringing', 'taken', 'unanswered', 'ended', 'cancelled'] as const;
export type CallState = (typeof CALL_STATES)[number];

export const CALL_KINDS = ['customer', 'help'] as const;
export type CallKind = (typeof CALL_KINDS)[number];

export const CALL_ENDINGS = ['done', 'customerLeft', 'cancelled'] as const;
export type CallEnding = (typeof CALL_ENDINGS)[number];

/**
 * A call to an agency's experts: a customer waits in a room, or a colleague asks for help (M15, M16). Nothing in it is
 * about the customer. Every change raises `version`; the version of the first `taken` decides who takes it.
 */
export interface Call {
  readonly id: string;
  readonly version: number;
  readonly kind: CallKind;
  readonly state: CallState;
  readonly siteId: string;
  /** The organisation whose expert is wanted. */
  readonly organisationId: string;
  readonly bookingId?: string;
  /** The room in which the customer or the colleague is. */
  readonly resourceId?: string;
  /** Languages wanted, ISO 639-1: those who speak them are rung first. Erased when the call is over. */
  readonly languages?: readonly string[];
  /** The organisation's service that it is about. Erased when the call is over. */
  readonly serviceId?: string;
  readonly meetingUrl?: string;
  /** How long each ring lasts before the call rings on, as the rule had it when the call began (N26). */
  readonly ringSeconds: number;
  readonly startedBy: string;
  readonly startedAt: Instant;
  readonly rings: readonly Ring[];
  readonly takenBy?: string;
  readonly takenAt?: Instant;
  readonly interpretedBy?: string;
  readonly endedAt?: Instant;
  readonly endedBecause?: CallEnding;
}

/** Neither rings any more nor is under way. */
export const isOver = ({ state }: Pick<Call, 'state'>): boolean => state !== 'ringing' && state !== 'taken';

/** A ring that its person can still answer in time. */
export const isOpen = ({ answer }: Pick<Ring, 'answer'>): boolean => answer === undefined;

export const ringOf = ({ rings }: Pick<Call, 'rings'>, personId: string): Ring | undefined =>
  rings.find((ring) => ring.personId === personId);
