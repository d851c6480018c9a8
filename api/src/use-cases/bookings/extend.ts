import type { Booking } from '@yhteistila/core/booking/booking.ts';
import type { BookingView } from '@yhteistila/core/booking/booking-view.ts';
import type { Deps } from '../deps.ts';
import type { Extension, Idempotency, OfBooking, Repeatable } from '../inputs.ts';
import { type Caller, type Outcome, type Refusal, replayed } from '../outcome.ts';
import { underKey } from '../remember-request.ts';
import type { UseCase } from '../use-case.ts';
import { edit } from './edit-booking.ts';
import { actWithAlternatives } from './with-alternatives.ts';

const MINUTE_MS = 60_000;

const endOf = (current: Booking, extension: Extension): number =>
  'end' in extension ? extension.end : current.end + extension.minutes * MINUTE_MS;

/** A key is of one request: the same body for another booking is another request. */
const ofBooking = ({ key, bodyHash }: Idempotency, bookingId: string): Idempotency => ({
  key,
  bodyHash: `${bookingId} ${bodyHash}`,
});

const NEEDS_KEY: Refusal = {
  code: 'malformed',
  errors: [{ path: 'Idempotency-Key', key: 'extension-needs-key' }],
};
const NOT_LATER: Refusal = { code: 'malformed', errors: [{ path: 'end', key: 'extension-not-later' }] };

const extendOnce = (
  deps: Deps,
  caller: Caller,
  bookingId: string,
  extension: Extension,
  once?: string,
): Promise<Outcome<BookingView>> =>
  actWithAlternatives(deps, caller, bookingId, 'extend', {
    changed: (current) => ({ ...current, end: endOf(current, extension) }),
    decide: (current, changed, days, moment) => {
      if ('minutes' in extension && once === undefined) return { refusal: NEEDS_KEY };
      if (changed.end < current.end) return { refusal: NOT_LATER };
      return edit(current, changed, days, moment, ['extend', 'extended']);
    },
    ...(once !== undefined && { once }),
  });

/**
 * Makes a booking longer. Asked for the end that it has already, it stays as it is; an earlier end is malformed. Minutes
 * would count twice in a repeat, and so need an idempotency key, under which a repeat is answered and changes nothing.
 */
export const extend =
  (deps: Deps): UseCase<OfBooking & Repeatable & { readonly extension: Extension }, BookingView> =>
  async (caller, { bookingId, extension, idempotency }) => {
    if (idempotency === undefined) return extendOnce(deps, caller, bookingId, extension);
    const keyed = {
      personId: caller.person.id,
      act: 'extend',
      idempotency: ofBooking(idempotency, bookingId),
      newId: deps.newId(),
      lookUp: () => ({ bookingId }),
    };
    return underKey(deps, keyed, async ({ id, repeated, wasRefused }) => {
      const extended = await extendOnce(deps, caller, bookingId, extension, id);
      return extended.ok && repeated && !wasRefused ? replayed(extended.value) : extended;
    });
  };
