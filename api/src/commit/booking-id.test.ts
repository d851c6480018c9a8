import { describe, expect, it } from '@jest/globals';
import { bookingId, homeOf } from './booking-id.ts';

const ULID = '01JD2Z6X8Q9W3E4R5T6Y7U8I9P';

describe('the id of a booking', () => {
  it('names the site and the day where it was made, in lower case', () => {
    expect(bookingId('satakunta-bus', '2026-11-23', ULID)).toBe(`satakunta-bus.20261123.${ULID.toLowerCase()}`);
  });

  it('leads to its home', () => {
    expect(homeOf(bookingId('satakunta-bus', '2026-11-23', ULID))).toBe('satakunta-bus|2026-11-23');
  });

  it.each([
    '',
    'pori',
    'pori.20261123',
    `pori.2026-11-23.${ULID.toLowerCase()}`,
    `pori.20261123.${ULID}`,
    `a|b.20261123.${ULID.toLowerCase()}`,
  ])('is not %j', (text) => {
    expect(homeOf(text)).toBeUndefined();
  });
});
