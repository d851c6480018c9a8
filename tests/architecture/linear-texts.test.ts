import { describe, expect, it } from '@jest/globals';
import { positionIn } from '@yhteistila/api/src/http/pages/cursor.ts';
import { acceptedCodings } from '@yhteistila/api/src/http/reply/accept-encoding.ts';
import { expectedVersionOf, matchesTag } from '@yhteistila/api/src/http/reply/etag.ts';
import { leadsToApi } from '@yhteistila/api/src/http/request/leads-to-api.ts';
import { matchRoute } from '@yhteistila/api/src/http/request/match-route.ts';
import { requestIdOf } from '@yhteistila/api/src/http/request/request-id.ts';
import { plainText } from '@yhteistila/bot/src/match-command.ts';
import { tokensOf } from '@yhteistila/bot/src/understanding/tokens.ts';
import { title } from '@yhteistila/core/contract/schemas/fields.ts';
import { negotiateLanguage } from '@yhteistila/core/i18n/negotiate.ts';
import { readTypedClock } from '@yhteistila/core/i18n/typed-clock.ts';
import { readTypedCount } from '@yhteistila/core/i18n/typed-count.ts';
import { readTypedDate } from '@yhteistila/core/i18n/typed-date.ts';
import { readTypedLength } from '@yhteistila/core/i18n/typed-length.ts';
import { holdsIdentityCode } from '@yhteistila/core/rules/kinds/identity-code.ts';
import { unmasked } from '@yhteistila/core/rules/kinds/unmasked.ts';
import { parseRecurrence } from '@yhteistila/core/time/recurrence.ts';
import { readRecurrenceLines } from '@yhteistila/core/time/recurrence-lines.ts';
import { isLocalDay, parseIso } from '@yhteistila/core/time/site-time.ts';

/** The function behind every place where somebody outside puts in a text. */
const ENTRIES: { readonly [name: string]: (text: string) => unknown } = {
  'a message to the bot': plainText,
  'a sentence': tokensOf,
  'an identity code': holdsIdentityCode,
  'an unmasked text': unmasked,
  'a title': (text) => title.safeParse(text),
  'a recurrence': parseRecurrence,
  'the lines of a recurrence': readRecurrenceLines,
  'an instant': parseIso,
  'a day': isLocalDay,
  'a typed date': (text) => readTypedDate(text, { today: '2026-11-23', least: '2026-11-23', language: 'fi' }),
  'a typed clock': (text) => readTypedClock(text, '.'),
  'a typed length': readTypedLength,
  'a typed number': (text) => readTypedCount(text, { least: 1, most: 10 }),
  'a path': (text) => matchRoute('GET', `/api/${text}`),
  'a path of a page': leadsToApi,
  'a cursor': (text) => positionIn('a list', text),
  'a request id': (text) => requestIdOf({ 'x-request-id': text }),
  'If-Match': expectedVersionOf,
  'If-None-Match': (text) => matchesTag(text, '"1"'),
  'Accept-Language': negotiateLanguage,
  'Accept-Encoding': acceptedCodings,
};

/** What the patterns repeat, and what ends a run so that all of it was in vain. */
const CLASSES: readonly string[] = [
  ...[',', '.', ' ', '\t', '\n', '!', ':', ';', '-', '/', '"', '=', '%', '&', '<', '>', '*', '_', '0', '1', '9'],
  ...[
    'a',
    'Z',
    'å',
    '\u0301',
    '\u200B',
    '٣',
    '①',
    '½',
    '–',
    '&#',
    '<at>',
    '<a ',
    '<a "',
    '<"\'',
    '&amp;',
    '%2',
    '\\u00',
    '1-',
    '1 ',
    'a ',
    '13.',
    '1310',
    ' ,',
    'W/',
    'a;',
    ';q=',
  ],
  ...['FREQ=', 'RRULE:', 'TZID=', 'twenty ', 'klo '],
];
const ENDS = ['', 'x', '<', '!x'];
const [SHORT, LONG] = [20_000, 200_000];

const textOf = (unit: string, end: string, length: number): string =>
  unit.repeat(Math.ceil(length / unit.length)).slice(0, length) + end;

/** Milliseconds of this process alone: what others do on the machine meanwhile does not count. */
const workOf = (run: () => unknown): number => {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
};

const least = (times: number, run: () => unknown): number =>
  Math.min(...Array.from({ length: times }, () => workOf(run)));

/** Ten times the text takes ten times the work; a quadratic pattern a hundred times. What is lost in noise is no growth. */
const MAX_GROWTH = 40;
const NOISE_MS = 2;
const MAX_TRIES = 5;

describe.each(Object.entries(ENTRIES))('the reading of %s', (_, read) => {
  it('takes work in proportion to the length of the text, whatever is repeated in it', () => {
    const worse = CLASSES.flatMap((unit) =>
      ENDS.flatMap((end) => {
        const long = textOf(unit, end, LONG);
        // So little work has not grown too much from whatever the short text takes.
        if (workOf(() => read(long)) <= MAX_GROWTH * NOISE_MS) return [];
        const short = textOf(unit, end, SHORT);
        const grows = () =>
          least(2, () => read(long)) /
          Math.max(
            least(3, () => read(short)),
            NOISE_MS,
          );
        // What a busy machine does to one measurement it does not do to all; a quadratic pattern fails each.
        const isWorse = Array.from({ length: MAX_TRIES }).every(() => grows() > MAX_GROWTH);
        return isWorse ? [`${JSON.stringify(unit)} before ${JSON.stringify(end)}`] : [];
      }),
    );
    expect(worse).toEqual([]);
  });
});
