import { describe, expect, it } from '@jest/globals';
import { addDays } from '@yhteistila/core/time/site-time.ts';
import fc from 'fast-check';
import { listeningIn } from '../../../tests/fixtures/spoken-wishes.ts';
import { MAX_CHARACTERS, tokensOf } from './tokens.ts';
import { understand } from './understand.ts';

const LANGUAGES = ['fi', 'sv', 'en'] as const;
type Language = (typeof LANGUAGES)[number];
const TODAY = '2026-11-18';

/** How each language says the parts of a wish. */
const SAYING = {
  fi: {
    room: 'varaa neuvotteluhuone',
    clock: (time: string) => `klo ${time.replace(':', '.')}`,
    minutes: (count: number) => `${count} minuutiksi`,
    people: (count: number) => `${count} hengelle`,
    needs: { stepFree: 'esteetön', hearingLoop: 'induktiosilmukka', interpreter: 'tulkki' },
    site: 'Lahteen',
    confidential: 'luottamuksellinen',
  },
  sv: {
    room: 'boka ett mötesrum',
    clock: (time: string) => `kl. ${time.replace(':', '.')}`,
    minutes: (count: number) => `i ${count} minuter`,
    people: (count: number) => `för ${count} personer`,
    needs: { stepFree: 'tillgängligt', hearingLoop: 'hörslinga', interpreter: 'tolk' },
    site: 'i Lahtis',
    confidential: 'konfidentiellt',
  },
  en: {
    room: 'book a meeting room',
    clock: (time: string) => `at ${time}`,
    minutes: (count: number) => `for ${count} minutes`,
    people: (count: number) => `for ${count} people`,
    needs: { stepFree: 'step-free', hearingLoop: 'hearing loop', interpreter: 'interpreter' },
    site: 'at Lahti',
    confidential: 'confidential',
  },
} as const;

const DATES = [
  (day: string) => day,
  (day: string) => `${Number(day.slice(8))}.${Number(day.slice(5, 7))}.${day.slice(0, 4)}`,
  (day: string) => `${Number(day.slice(8))}.${Number(day.slice(5, 7))}.`,
];

const wish = fc.record({
  language: fc.constantFrom<Language>(...LANGUAGES),
  days: fc.integer({ min: 0, max: 200 }),
  date: fc.constantFrom(...DATES),
  hour: fc.integer({ min: 6, max: 20 }),
  minute: fc.integer({ min: 0, max: 11 }).map((slot) => slot * 5),
  minutes: fc.integer({ min: 1, max: 480 }),
  attendees: fc.integer({ min: 1, max: 200 }),
  needs: fc.uniqueArray(fc.constantFrom('stepFree' as const, 'hearingLoop' as const, 'interpreter' as const)),
  lahti: fc.boolean(),
  confidential: fc.boolean(),
  order: fc.array(fc.nat(), { minLength: 7, maxLength: 7 }),
});

const shuffled = (parts: readonly string[], order: readonly number[]): readonly string[] =>
  parts
    .map((part, index) => ({ part, key: order[index] ?? 0 }))
    .sort((one, other) => one.key - other.key)
    .map(({ part }) => part);

describe('a wish put into words', () => {
  it('is understood again, whatever the order, the date and the language', () => {
    fc.assert(
      fc.property(
        wish,
        ({ language, days, date, hour, minute, minutes, attendees, needs, lahti, confidential, order }) => {
          const saying = SAYING[language];
          const day = addDays(TODAY, days);
          const time = `${hour}:${String(minute).padStart(2, '0')}`;
          const parts = [
            date(day),
            saying.clock(time),
            saying.minutes(minutes),
            saying.people(attendees),
            ...needs.map((need) => saying.needs[need]),
            ...(lahti ? [saying.site] : []),
            ...(confidential ? [saying.confidential] : []),
          ];
          // A comma keeps two numbers apart, as a person would: "klo 10.00, 45 minuutiksi".
          const sentence = [saying.room, ...shuffled(parts, order)].join(', ');
          const { needs: understoodNeeds = [], ...understood } = understand(sentence, listeningIn('fi')) ?? {};
          expect({ ...understood, needs: [...understoodNeeds].sort(), sentence }).toEqual({
            purpose: 'meeting',
            types: ['negotiationRoom', 'meetingRoom'],
            day,
            start: hour * 60 + minute,
            minutes,
            attendees,
            needs: [...needs].sort(),
            ...(lahti && { siteId: 'lahti' }),
            ...(confidential && { confidential: true }),
            language,
            doubts: [],
            notUnderstood: [],
            sentence,
          });
        },
      ),
      { numRuns: 400 },
    );
  });
});

/** Words of a day or a time that nothing else in the sentence takes up. */
const UNUSED = {
  fi: ['juhannuksena', 'ylihuomenna', 'myöhemmin', 'klo 7.15', 'viikonloppuna', 'ensi kuussa', 'eilen'],
  sv: ['i helgen', 'i övermorgon', 'senare', 'kl 7.15', 'nästa månad', 'i går', 'efter lunch'],
  en: ['at easter', 'the day after tomorrow', 'later', 'at 7:15', 'next month', 'yesterday', 'after lunch'],
} as const;
const FULL = {
  fi: 'varaa neukkari huomenna klo 10',
  sv: 'boka mötesrum i morgon kl 10',
  en: 'book a meeting room tomorrow at 10',
} as const;

describe('a word of a day or a time that was not used', () => {
  it('stops the offer, wherever it stands', () => {
    const languages = fc.constantFrom<Language>(...LANGUAGES);
    const cases = languages.chain((language) => fc.tuple(fc.constant(language), fc.constantFrom(...UNUSED[language])));
    fc.assert(
      fc.property(cases, fc.boolean(), ([language, word], first) => {
        const sentence = first ? `${word}, ${FULL[language]}` : `${FULL[language]}, ${word}`;
        expect({ sentence, doubts: understand(sentence, listeningIn(language))?.doubts.length }).not.toEqual({
          sentence,
          doubts: 0,
        });
      }),
      { numRuns: 100 },
    );
  });
});

const WORDS = [
  'klo',
  'varaa',
  'kl',
  '.',
  '10',
  '24.11.',
  '10–',
  'puoli',
  'half',
  'past',
  'till',
  'för',
  '31.2.',
  'huone',
  'Lahteen',
  '1,5',
  'h',
  'ja',
  '–',
  '٣',
  'ß',
];

describe('any text', () => {
  it('is read without an error, made of our words or of anything', () => {
    const ours = fc.array(fc.constantFrom(...WORDS), { maxLength: 60 }).map((words) => words.join(' '));
    const anything = fc.string({ unit: 'binary', maxLength: 700 });
    fc.assert(
      fc.property(fc.oneof(ours, anything), fc.constantFrom(...LANGUAGES), (text, language) => {
        const understood = understand(text, listeningIn(language));
        expect(understood === undefined || Array.isArray(understood.notUnderstood)).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  it('is looked at only as far as a sentence goes', () => {
    const long = 'varaa huone huomenna klo 10 '.repeat(40_000);
    expect(tokensOf(long).length).toBeLessThanOrEqual(MAX_CHARACTERS);
    expect(understand(long, listeningIn('fi'))?.start).toBe(600);
  });
});
