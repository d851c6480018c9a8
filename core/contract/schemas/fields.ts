import { z } from 'zod';
import { daysBetween, isLocalDay, onGrid, parseIso } from '../../time/site-time.ts';

const FIRST_INSTANT = Date.UTC(2000, 0, 1);
const LAST_INSTANT = Date.UTC(2201, 0, 1);

/** Control characters, lone surrogates and line separators; emoji and right-to-left text are none of them. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}\u2028\u2029]/u;

/** What a schema of its own refuses: the message is the key of a text `invalid.<key>`. */
const invalid = (key: string) => ({ message: key });

/** RFC 3339, in; epoch milliseconds, out. Years 2000–2200: outside them it is a slip of the pen. */
export const instant = z
  .string()
  .transform((text, context) => {
    const value = parseIso(text);
    if (value !== undefined && value >= FIRST_INSTANT && value < LAST_INSTANT) return value;
    context.issues.push({ code: 'custom', input: text, message: value === undefined ? 'time' : 'year' });
    return z.NEVER;
  })
  .meta({ format: 'date-time', description: 'RFC 3339, years 2000–2200; beyond that RFC, seconds may be left out' });

/** An instant on the grid of five minutes. */
export const gridInstant = instant.refine(onGrid, invalid('grid'));

export const localDay = z
  .string()
  .refine((text) => isLocalDay(text) && text >= '2000' && text < '2201', invalid('day'))
  .meta({ format: 'date' });

/** Longer than from the oldest booking that is kept (400 days) to the last date of a series (366 days). */
const MOST_DAYS = 800;

/**
 * Whether days from–to, both inclusive, are as many as may be asked for; more are refused with `invalid.range`. What is no
 * day is refused by itself.
 */
export const isShortEnough = (from: string, to: string): boolean =>
  !isLocalDay(from) || !isLocalDay(to) || daysBetween(from, to) < MOST_DAYS;

/** Ids are opaque; this only keeps out what none of them can be. */
export const id = z
  .string()
  .regex(/^[A-Za-z0-9.-]+$/)
  .max(120);

/** An id in a path: one that cannot exist is not found, so anything passes here. */
export const pathId = z.string();

export const title = z
  .string()
  .max(200)
  .refine((text) => !UNPRINTABLE.test(text), invalid('control-characters'));

/** A list without repeats. */
export const distinct = <T extends z.ZodType>(item: T, least: number, most: number) =>
  z
    .array(item)
    .min(least)
    .max(most)
    .refine((items) => new Set(items).size === items.length, invalid('duplicate'));

export const texts = z.object({ fi: z.string(), sv: z.string(), en: z.string() });

/** A time as it goes out: ISO 8601 with the site's offset. */
export const isoTime = z.string().meta({ format: 'date-time' });
export const isoDay = z.string().meta({ format: 'date' });
export const interval = z.object({ start: isoTime, end: isoTime });

export const nothing = z.strictObject({});
