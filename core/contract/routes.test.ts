import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { errorsOf } from './route.ts';
import { ROUTES } from './routes.ts';
import { bookingRequest } from './schemas/booking.ts';
import { gridInstant } from './schemas/fields.ts';

const routes = Object.entries(ROUTES);

describe('the list of calls', () => {
  it('names each method and path once', () => {
    const places = routes.map(([, { method, path }]) => `${method} ${path.replaceAll(/\{\w+\}/g, '{}')}`);
    expect(new Set(places).size).toBe(routes.length);
  });

  it.each(routes)('%s names in its path what its parameters are', (_id, route) => {
    const inPath = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    expect(Object.keys(route.params.shape).sort()).toEqual(inPath.sort());
  });

  it.each(routes)('%s names each error once', (_id, route) => {
    const codes = errorsOf(route);
    expect(new Set(codes).size).toBe(codes.length);
  });
});

describe('a time of a booking', () => {
  it('is the same instant whatever the offset, and only ever on the grid', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1_600_000, max: 2_000_000 }),
        fc.integer({ min: -12 * 4, max: 14 * 4 }),
        fc.integer({ min: 0, max: 299 }),
        (slot, quarters, seconds) => {
          const instant = slot * 1_000_000 - ((slot * 1_000_000) % 300_000);
          const offset = quarters * 15;
          const wall = new Date(instant + seconds * 1000 + offset * 60_000).toISOString().slice(0, 19);
          const two = (value: number) => String(Math.abs(value)).padStart(2, '0');
          const sign = offset < 0 ? '-' : '+';
          const text = `${wall}${sign}${two(Math.trunc(offset / 60))}:${two(offset % 60)}`;
          const parsed = gridInstant.safeParse(text);
          return seconds === 0 ? parsed.data === instant : !parsed.success;
        },
      ),
    );
  });

  it('keeps emoji and right-to-left text of a title as they are', () => {
    const request = {
      siteId: 'pori',
      resourceIds: ['a'],
      start: '2026-11-23T10:00:00+02:00',
      end: '2026-11-23T10:30:00+02:00',
      purpose: 'meeting',
    };
    for (const title of ['👩‍👩‍👧 🇫🇮', 'مرحبا‏ بالعالم', 'שלום', 'Äiti, ö & å', 'नमस्ते']) {
      expect(bookingRequest.parse({ ...request, title }).title).toBe(title);
    }
  });
});
