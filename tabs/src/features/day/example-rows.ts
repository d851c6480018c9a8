import { dayInterval, parseIso } from '@yhteistila/core/time/site-time.ts';
import type { BookingView, Resource } from '../../api/queries.ts';
import type { Row, TimedBooking } from './rows.ts';

/** A Monday at a site in Finland, for the tests beside. */
export const EXAMPLE_ZONE = 'Europe/Helsinki';
const EXAMPLE_DAY = '2026-11-23';
export const exampleSpan = dayInterval(EXAMPLE_DAY, EXAMPLE_ZONE);

/** The instant at which the site's clocks show "10:30" on that day. */
export const at = (clock: string): number => {
  const instant = parseIso(`${EXAMPLE_DAY}T${clock}:00+02:00`);
  if (instant === undefined) throw new Error(`not a time: ${clock}`);
  return instant;
};

export const between = (from: string, to: string) => ({ start: at(from), end: at(to) });

export const exampleResource = (overrides: Partial<Resource> = {}): Resource => ({
  id: 'room',
  siteId: 'pori',
  zoneId: 'public',
  floor: 1,
  kind: 'space',
  type: 'serviceRoom',
  name: { fi: 'Huone', sv: 'Rum', en: 'Room' },
  features: [],
  networks: [],
  ...overrides,
});

export const exampleBooking = (from: string, to: string, overrides: Partial<BookingView> = {}): TimedBooking => ({
  ...between(from, to),
  booking: {
    id: `${from}-${to}`,
    resourceIds: ['room'],
    start: `${EXAMPLE_DAY}T${from}:00+02:00`,
    end: `${EXAMPLE_DAY}T${to}:00+02:00`,
    status: 'confirmed',
    visibility: 'redacted',
    ...overrides,
  },
});

/** Open from 9 to 16. */
export const exampleRow = (overrides: Partial<Row> = {}): Row => ({
  resource: exampleResource(),
  bookings: [],
  closures: [],
  ended: [],
  open: [between('09:00', '16:00')],
  ...overrides,
});
