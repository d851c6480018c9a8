import { z } from 'zod';
import { daysBetween, isLocalDay, onGrid, parseIso } from '../../time/site-time.ts';

const FIRST_INSTANT = Date.UTC(2000, 0, 1);
const LAST_INSTANT = Date.UTC(2201, 0, 1);

/** Control characters, lone surrogates and line separators; emoji and right-to-left text are none of them. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}\u2028\u2029]/u;

/** The same for a document, which knows no classes of characters; half a character does not come as JSON. */
const PRINTABLE_PATTERN = '^[^\\u0000-\\u001F\\u007F-\\u009F\\u2028\\u2029]*$';

/** A day of the years in which an instant may lie. */
const DAY_PATTERN = '(2[01]\\d{2}|2200)-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])';
const HOUR_PATTERN = '([01]\\d|2[0-3])';
const pattern = (minute: string, seconds: string): string =>
  `^${DAY_PATTERN}[Tt]${HOUR_PATTERN}:${minute}${seconds}([Zz]|[+-]${HOUR_PATTERN}:${minute})$`;
/** A leap second is taken without having this form: no pattern tells where one may stand. */
const INSTANT_PATTERN = pattern('[0-5]\\d', '(:[0-5]\\d(\\.\\d+)?)?');
/** What is below a millisecond is cut before the grid is looked at. */
const GRID_PATTERN = pattern('[0-5][05]', '(:00(\\.(0{1,2}|000\\d*))?)?');

/** What a schema of its own refuses: the message is the key of a text `invalid.<key>`. */
const invalid = (key: string) => ({ message: key });

/** RFC 3339, in; epoch milliseconds, out. Years 2000–2200: outside them it is a slip of the pen. */
const anyInstant = z
  .string()
  .transform((text, context) => {
    const value = parseIso(text);
    if (value !== undefined && value >= FIRST_INSTANT && value < LAST_INSTANT) return value;
    context.issues.push({ code: 'custom', input: text, message: value === undefined ? 'time' : 'year' });
    return z.NEVER;
  })
  .meta({ format: 'date-time' });

export const instant = anyInstant.meta({
  id: 'Instant',
  description: 'RFC 3339, years 2000–2200; beyond that RFC, seconds may be left out',
  pattern: INSTANT_PATTERN,
  examples: ['2026-11-23T09:00:00+02:00'],
});

/** An instant on the grid of five minutes. */
export const gridInstant = anyInstant.refine(onGrid, invalid('grid')).meta({
  id: 'GridInstant',
  description: 'RFC 3339, on the grid of five minutes, years 2000–2200; beyond that RFC, seconds may be left out',
  pattern: GRID_PATTERN,
  examples: ['2026-11-23T10:00:00+02:00'],
});

export const localDay = z
  .string()
  .refine((text) => isLocalDay(text) && text >= '2000' && text < '2201', invalid('day'))
  .meta({
    id: 'LocalDay',
    format: 'date',
    description: 'A day of the site’s own calendar, of the years 2000–2200',
    pattern: `^${DAY_PATTERN}$`,
    examples: ['2026-11-23'],
  });

/** Longer than from the oldest booking that is kept (400 days) to the last date of a series (366 days). */
const MAX_DAYS = 800;

/**
 * Whether days from–to, both inclusive, are as many as may be asked for; more are refused with `invalid.range`. What is no
 * day is refused by itself.
 */
export const isShortEnough = (from: string, to: string): boolean =>
  !isLocalDay(from) || !isLocalDay(to) || daysBetween(from, to) < MAX_DAYS;

/** Ids are opaque; this only keeps out what none of them can be. */
export const id = z
  .string()
  .regex(/^[A-Za-z0-9.-]+$/)
  .max(120)
  .meta({ id: 'Id', description: 'An id as an answer has given it; nothing can be read from its form' });

/** A name that a caller gives to a request, so that a repeat of it is known. */
export const idempotencyKey = z.string().regex(/^[\x21-\x7e]{1,200}$/);

/** An id in a path: one that cannot exist is not found, so anything passes here. */
export const pathId = z.string().meta({ description: 'An id as an answer has given it; an unknown one is 404' });

export const title = z
  .string()
  .max(200)
  .refine((text) => !UNPRINTABLE.test(text), invalid('control-characters'))
  .meta({ pattern: PRINTABLE_PATTERN });

/** A list without repeats. */
export const distinct = <T extends z.ZodType>(item: T, least: number, most: number) =>
  z
    .array(item)
    .min(least)
    .max(most)
    .refine((items) => new Set(items).size === items.length, invalid('duplicate'))
    .meta({ uniqueItems: true });

export const texts = z.object({ fi: z.string(), sv: z.string(), en: z.string() }).meta({
  id: 'Texts',
  description: 'The same in Finnish, Swedish and English',
  examples: [{ fi: 'Pori', sv: 'Björneborg', en: 'Pori' }],
});

export const namedPerson = z
  .object({ id: z.string(), name: z.string() })
  .meta({ id: 'NamedPerson', description: 'A member of staff' });

export const namedOrganisation = z
  .object({ id: z.string(), name: texts })
  .meta({ id: 'NamedOrganisation', description: 'An organisation by its name' });

export const namedService = z
  .object({ id: z.string(), name: texts })
  .meta({ id: 'NamedService', description: 'A service of an organisation by its name' });

/** A time as it goes out: ISO 8601 with the site's offset. */
export const isoTime = z.string().meta({
  id: 'Time',
  format: 'date-time',
  description: 'ISO 8601 with the offset of the site',
  examples: ['2026-11-23T10:00:00+02:00'],
});
export const isoDay = z.string().meta({
  id: 'Day',
  format: 'date',
  description: 'A day of the site’s own calendar',
  examples: ['2026-11-23'],
});
export const interval = z
  .object({ start: isoTime, end: isoTime })
  .meta({ id: 'Interval', description: 'From `start` on, until just before `end`' });

const languageCode = z.string().regex(/^[a-z]{2}$/);

/** Languages that a customer or an interpreter speaks. */
export const languages = distinct(languageCode, 0, 10).meta({
  id: 'Languages',
  description: 'ISO 639-1',
  examples: [['ar']],
});

export const nothing = z.strictObject({});
