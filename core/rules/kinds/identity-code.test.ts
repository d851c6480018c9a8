import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dayName } from '../../time/day-number.ts';
import { holdsIdentityCode } from './identity-code.ts';

const CHECK = '0123456789ABCDEFHJKLMNPRSTUVWXY';
const SIGNS: { readonly [century: string]: string } = { 18: '+', 19: '-YXWVU', 20: 'ABCDEF' };

const FIRST_DAY = -62_000;
const LAST_DAY = 47_000;

/** Codes as the register makes them, of made-up people. */
const codes = fc
  .record({
    date: fc.integer({ min: FIRST_DAY, max: LAST_DAY }).map(dayName),
    individual: fc.integer({ min: 2, max: 999 }).map((number) => String(number).padStart(3, '0')),
    sign: fc.nat({ max: 5 }),
  })
  .map(({ date, individual, sign }) => {
    const [year = '', month = '', day = ''] = date.split('-');
    const signs = SIGNS[year.slice(0, 2)] ?? '-';
    const digits = `${day}${month}${year.slice(2)}`;
    return `${digits}${signs[sign % signs.length]}${individual}${CHECK[Number(digits + individual) % 31]}`;
  });

const surroundings = fc.constantFrom(
  '',
  ' ',
  '.',
  ',',
  ':',
  ';',
  '(',
  ')',
  '"',
  '/',
  '\n',
  'asiakas',
  'Hetu',
  '7',
  'ä',
);

describe('finding an identity code', () => {
  it('finds every code of every century, in either case, glued to whatever surrounds it', () => {
    fc.assert(
      fc.property(codes, surroundings, surroundings, fc.boolean(), (code, before, after, lower) => {
        expect(holdsIdentityCode(`${before}${lower ? code.toLowerCase() : code}${after}`)).toBe(true);
      }),
    );
  });

  it.each(['+', '-', 'Y', 'X', 'W', 'V', 'U', 'A', 'B', 'C', 'D', 'E', 'F'])('knows the century sign %s', (sign) => {
    expect(holdsIdentityCode(`131052${sign}308T`)).toBe(true);
  });

  it.each([
    ['a temporary code', '131052-9030'],
    ['the first individual number', `010101-002${CHECK[10_101_002 % 31]}`],
    ['an en dash', '131052–308T'],
    ['a hyphen that does not break', '131052\u2011308T'],
    ['a hidden soft hyphen', '131052\u00AD308T'],
    ['full-width digits', '１３１０５２-３０８Ｔ'],
    ['dots in the date', '13.10.52-308T'],
    ['spaces around the sign', '131052 - 308T'],
    ['a character of no width', '1310\u200B52-308T'],
    ['no separator', '131052308T'],
    ['a slash', '131052/308T'],
    ['a colon and spaces', 'hetu 131052 : 308 T'],
    ['a dot', '13.10.52.308T'],
    ['an underline', '131052_308T'],
    ['a mark above a digit', '1\u0301310\u030552-308T'],
    ['a tag between', '131052<b>-</b>308T'],
    ['a link between', '<a href="x">1310</a>52-308T'],
    ['stars between', '**131052**-**308T**'],
    ['an entity between', '131052&#45;308T'],
    ['a named entity between', '131052&ndash;308T'],
    ['a space that does not break', '131052\u00A0308T'],
    ['a direction mark', '131052\u202E-308T'],
    ['Arabic digits', '١٣١٠٥٢-٣٠٨T'],
    ['Devanagari digits', '१३१०५२-३०८t'],
    ['digits in circles', '①③①⓪⑤②-③⓪⑧T'],
    ['mathematical digits', '𝟏𝟑𝟏𝟎𝟓𝟐-𝟑𝟎𝟖𝐓'],
    ['a Cyrillic check character', '131052-308Т'],
    ['a space after each character', '1 3 1 0 5 2 - 3 0 8 T'],
    ['line breaks', '131052\n-\n308T'],
    ['the day first of a date with slashes', '13/10/52-308T'],
    ['the year first', '1952-10-13 308T'],
    ['the year first and no separator', '19521013308T'],
    ['a sign that turns it round on a screen', '\u202ET803-250131'],
    ['the whole year', '13.10.1952-308T'],
    ['the whole year and no separator', 'hetu 13101952308T'],
    ['the whole year of this century', '13.10.2015A3088'],
    ['a separator before its last character', '131052-308-T'],
    ['commas between all parts', '13,10,52,308,T'],
    ['several hyphens', '131052 - - 308T'],
    ['two spaces after each character', '1  3  1  0  5  2  -  3  0  8  T'],
    ['a dot after each character', '1.3.1.0.5.2.-.3.0.8.T'],
    ['blanks of Braille', '1⠀3⠀1⠀0⠀5⠀2⠀-⠀3⠀0⠀8⠀T'],
    ['an entity within an entity', '131052&amp;#45;308T'],
    ['a tag of entities', '1310&lt;b&gt;52&lt;/b&gt;-308T'],
    ['a bracket in the quotes of a tag', '1310<a title="x>y" href=\'z>\'>52</a>-308T'],
    ['a percent sign, as in an address', '131052%2D308T'],
    ['a backslash, as in a program', '131052\\u002d308T'],
    ['digits in filled circles', '❶❸❶⓿❺❷-❸⓿❽T'],
  ])('finds one with %s', (_, text) => {
    expect(holdsIdentityCode(text)).toBe(true);
  });

  it.each([
    ['a wrong check character', '131052-308S'],
    ['a day that does not exist', `310299-308${CHECK[310_299_308 % 31]}`],
    ['29 February of a year without it', `290200+308${CHECK[290_200_308 % 31]}`],
    ['an individual number that nobody has', `131052-001${CHECK[131_052_001 % 31]}`],
    ['a letter that is no century sign', '131052G308T'],
    ['dates', 'Kokous 13.10.2026–14.10.2026 klo 10.30'],
    ['a telephone number', '+358 29 123 4567'],
    ['a day and a time that would check', '13.10.52 1302'],
    ['a longer number', '9131052308709'],
    ['a number of an invoice', '131052 308 7096'],
    ['a day and how many come', '13.10.52: 308 TE-toimistosta'],
    ['a day with its year and a time', '13.10.2052 1302'],
    ['a room and times', 'Tila 131, klo 10.52–30.8. Tavataan'],
    ['a time stamp', '2026-11-23T08:15:00.000+02:00'],
    ['nothing', ''],
  ])('is not misled by %s', (_, text) => {
    expect(holdsIdentityCode(text)).toBe(false);
  });

  it('is not misled by any two days, however they are written', () => {
    const days = fc.integer({ min: FIRST_DAY, max: LAST_DAY }).map(dayName);
    const inFinnish = (day: string) => day.split('-').reverse().join('.');
    fc.assert(
      fc.property(days, days, fc.constantFrom('–', ' – ', '-', ' - ', ', ', ' '), (from, to, between) => {
        for (const written of [(day: string) => day, inFinnish]) {
          expect(holdsIdentityCode(`${written(from)}${between}${written(to)}`)).toBe(false);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('knows 29 February of a leap year', () => {
    expect(holdsIdentityCode(`290200A308${CHECK[290_200_308 % 31]}`)).toBe(true);
  });

  it('refuses every change of one character but the sign', () => {
    fc.assert(
      fc.property(codes, fc.constantFrom(7, 8, 9), fc.integer({ min: 1, max: 9 }), (code, place, step) => {
        const changed = (Number(code[place]) + step) % 10;
        expect(holdsIdentityCode(code.slice(0, place) + changed + code.slice(place + 1))).toBe(false);
      }),
    );
  });
});
