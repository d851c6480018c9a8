import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { z } from 'zod';
import { errorsOf } from './route.ts';
import { ROUTES } from './routes.ts';
import { bookingRequest } from './schemas/booking.ts';
import { gridInstant, instant, localDay, title } from './schemas/fields.ts';

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

describe('the forms that the document tells of a time', () => {
  const formOf = (schema: z.ZodType): RegExp => new RegExp(String(schema.meta()?.pattern));
  const two = (value: number) => String(value).padStart(2, '0');
  /** Texts that are times, nearly times, or times of other ages. */
  const texts = fc
    .record({
      year: fc.constantFrom('1999', '2000', '2026', '2200', '2201', '0026'),
      month: fc.constantFrom('01', '09', '12', '13', '1'),
      date: fc.constantFrom('01', '09', '28', '32', '00'),
      hour: fc.constantFrom('00', '12', '23', '24'),
      minute: fc.integer({ min: 0, max: 60 }).map(two),
      seconds: fc.constantFrom('', ':00', ':01', ':00.0', ':00.000', ':00.5', ':00.0000000005', ':00.', ':60'),
      middle: fc.constantFrom('T', 't', ' '),
      offset: fc.constantFrom('Z', 'z', '+02:00', '-03:30', '+05:45', '+24:00', '', '+2'),
    })
    .map(
      (parts) =>
        `${parts.year}-${parts.month}-${parts.date}${parts.middle}${parts.hour}:${parts.minute}${parts.seconds}${parts.offset}`,
    );

  it.each([
    ['any', instant],
    ['on the grid', gridInstant],
  ])('%s: what has the form is taken, and what is taken has it, but for the edge of the years', (_which, schema) => {
    fc.assert(
      fc.property(texts, (text) => {
        fc.pre(!/^(1999|2000|2200|2201)-(12|01)/.test(text));
        // A leap second alone is taken without the form.
        const isTaken = schema.safeParse(text).success && !text.includes(':60');
        expect({ text, hasForm: formOf(schema).test(text) }).toEqual({ text, hasForm: isTaken });
      }),
      { numRuns: 2000 },
    );
  });

  it('a day: the same', () => {
    for (const day of [
      '2026-11-23',
      '2000-01-01',
      '2200-12-31',
      '1999-12-31',
      '2201-01-01',
      '2026-13-01',
      '26-11-23',
    ]) {
      expect({ day, hasForm: formOf(localDay).test(day) }).toEqual({ day, hasForm: localDay.safeParse(day).success });
    }
  });

  it.each(['Kokous 👩‍👩‍👧', 'مرحبا', 'a\u0000b', 'a\nb', 'a\u2028b', 'a\u009fb'])(
    'a title: the same for %j',
    (text) => {
      expect(formOf(title).test(text)).toBe(title.safeParse(text).success);
    },
  );
});
