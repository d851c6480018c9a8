import type { Booking } from '@yhteistila/core/booking/booking.ts';
import type { Deps } from './deps.ts';
import { edit } from './edit-booking.ts';
import type { Extension } from './inputs.ts';
import type { UseCases } from './use-cases.ts';
import { actWithAlternatives } from './with-alternatives.ts';

const MINUTE_MS = 60_000;

const endOf = (current: Booking, extension: Extension): number =>
  'end' in extension ? extension.end : current.end + extension.minutes * MINUTE_MS;

/** Makes a booking longer. Asked for the end that it has already, it stays as it is; an earlier end is malformed. */
export const extend =
  (deps: Deps): UseCases['extend'] =>
  (caller, { bookingId, extension }) =>
    actWithAlternatives(deps, caller, bookingId, 'extend', {
      changed: (current) => ({ ...current, end: endOf(current, extension) }),
      decide: (current, changed, days, moment) =>
        changed.end < current.end
          ? { refusal: { code: 'malformed', errors: [{ path: 'end', key: 'extension-not-later' }] } }
          : edit(current, changed, days, moment, ['extend', 'extended']),
    });
