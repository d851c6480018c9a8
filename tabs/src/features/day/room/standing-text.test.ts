import { describe, expect, it } from '@jest/globals';
import { translate } from '@yhteistila/core/i18n/translate.ts';
import { at, EXAMPLE_ZONE, exampleBooking, exampleRow, exampleSpan } from '../example-rows.ts';
import { standingText } from './standing-text.ts';

const clock = (instant: number): string => new Date(instant + 2 * 3_600_000).toISOString().slice(11, 16);
const words = {
  t: (key: string, params = {}) => translate('fi', key, params),
  time: clock,
  times: ({ start, end }: { start: number; end: number }) => `${clock(start)}–${clock(end)}`,
};
const about = { zone: EXAMPLE_ZONE, span: exampleSpan };
const told = (row: Parameters<typeof exampleRow>[0], now: number): string =>
  standingText(exampleRow(row), about, now, words).text;

describe('how a space stands on a closed day', () => {
  const bookings = [exampleBooking('08:00', '20:00')];
  const [dayBefore, later] = [exampleSpan.start - 86_400_000, at('21:00')];

  it('is told as closed, and with what is booked all the same', () => {
    for (const now of [dayBefore, at('10:00')]) {
      expect(told({ open: [] }, now)).toBe('Suljettu');
      expect(told({ open: [], bookings }, now)).toBe('Suljettu, varaus: 08:00–20:00');
    }
    expect(told({ open: [], bookings }, later)).toBe('Suljettu');
  });

  it('is told so also when the hours of an open day are over', () => {
    expect(told({ bookings }, at('17:00'))).toBe('Suljettu, varaus: 08:00–20:00');
    expect(told({ bookings }, dayBefore)).toBe('Ei vapaata aikaa');
  });
});
