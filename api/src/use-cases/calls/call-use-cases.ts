import type { Call, CallEnding } from '@yhteistila/core/occupancy/call.ts';
import type { Instant } from '@yhteistila/core/time/interval.ts';
import type { Idempotency } from '../inputs.ts';
import type { UseCase } from '../use-case.ts';

/**
 * A call as one viewer may see it: `everything` for the starter and the site's desk; who is rung sees no others' rings; a
 * host sees that one is made from a room, and nobody in it.
 */
export interface CallView {
  readonly call: Call;
  readonly sees: 'everything' | 'own-ring' | 'room';
}

export type CallWish =
  | { readonly bookingId: string; readonly serviceId?: string }
  | {
      readonly siteId: string;
      readonly organisationId: string;
      readonly resourceId?: string;
      readonly languages?: readonly string[];
      readonly serviceId?: string;
    };

export interface Duty {
  readonly onDuty: boolean;
  readonly since?: Instant;
  readonly until?: Instant;
}

interface OfCall {
  readonly callId: string;
}

type Nothing = Record<never, never>;

/** Calls to experts and who is on duty for them (M15, M16). */
export interface CallUseCases {
  readonly start: UseCase<{ readonly wish: CallWish; readonly idempotency?: Idempotency }, CallView>;
  readonly read: UseCase<OfCall, CallView>;
  readonly atSite: UseCase<{ readonly siteId: string }, readonly CallView[]>;
  readonly mine: UseCase<Nothing, readonly CallView[]>;
  readonly take: UseCase<OfCall, CallView>;
  readonly pass: UseCase<OfCall, CallView>;
  readonly end: UseCase<OfCall & { readonly because: CallEnding }, CallView>;
  readonly readDuty: UseCase<Nothing, Duty>;
  readonly changeDuty: UseCase<{ readonly onDuty: boolean }, Duty>;
  readonly countDuty: UseCase<Nothing, readonly { readonly organisationId: string; readonly onDuty: number }[]>;
}
