import type { BookingView } from '@yhteistila/core/booking/booking-view.ts';
import type { Closure } from '@yhteistila/core/booking/day.ts';
import type { Fault, FaultCategory } from '@yhteistila/core/site/fault.ts';
import type { Interval } from '@yhteistila/core/time/interval.ts';
import type { Idempotency } from '../inputs.ts';
import type { UseCase } from '../use-case.ts';

/** A closure with the resource that it closes. */
export interface PlacedClosure extends Closure {
  readonly siteId: string;
  readonly resourceId: string;
  readonly faultId?: string;
}

export interface NewFault {
  readonly siteId: string;
  readonly resourceId: string;
  readonly category: FaultCategory;
  readonly text?: string;
}

export interface NewClosure extends Interval {
  readonly resourceId: string;
  readonly category: FaultCategory;
  readonly faultId?: string;
}

/** Faults in rooms, and taking a room out of service (M16). */
export interface FaultUseCases {
  readonly report: UseCase<{ readonly fault: NewFault; readonly idempotency?: Idempotency }, Fault>;
  readonly list: UseCase<{ readonly siteId: string }, readonly Fault[]>;
  readonly read: UseCase<{ readonly faultId: string }, Fault>;
  readonly mend: UseCase<{ readonly faultId: string }, Fault>;
  readonly close: UseCase<
    { readonly closure: NewClosure; readonly idempotency?: Idempotency },
    { readonly closure: PlacedClosure; readonly hits: readonly BookingView[] }
  >;
  readonly closure: UseCase<{ readonly resourceId: string; readonly closureId: string }, PlacedClosure>;
  readonly closures: UseCase<{ readonly siteId: string }, readonly PlacedClosure[]>;
  readonly reopen: UseCase<{ readonly resourceId: string; readonly closureId: string }, PlacedClosure>;
}
