import { readAnd, readLengthMark, readLengthPhrase, readUnit } from './clock-words.ts';
import { lexicon } from './lexicon.ts';
import { numeralOf } from './numerals.ts';
import type { Piece, Reader } from './said.ts';
import type { Token } from './tokens.ts';

const HOUR = 60;
const DAY = 1440;
const DECIMAL = /^(\d{1,2})[.,](\d{1,2})$/;
const MOST_PEOPLE = 1000;

interface Length {
  readonly minutes: number;
  readonly used: number;
  readonly language?: Piece['language'];
}

const amountAt = (token: Token | undefined): number | undefined => {
  const decimal = DECIMAL.exec(token?.text ?? '');
  return decimal === null ? numeralOf(token)?.value : Number(`${decimal[1]}.${decimal[2]}`);
};

/** "45 min", "1,5 h", "kahdeksi tunniksi". */
const counted = (tokens: readonly Token[], at: number): Length | undefined => {
  const amount = amountAt(tokens[at]);
  const unit = readUnit(tokens, at + 1);
  if (amount === undefined || unit === undefined) return undefined;
  return { minutes: Math.round(amount * unit.value), used: 1 + unit.used, language: unit.language };
};

const lengthAt = (tokens: readonly Token[], at: number): Length | undefined => {
  const phrase = readLengthPhrase(tokens, at);
  const number = counted(tokens, at);
  if (number !== undefined && number.used >= (phrase?.used ?? 0)) return number;
  return phrase && { minutes: phrase.value, used: phrase.used, language: phrase.language };
};

/** Minutes behind whole hours: "1 h 30 min", "tunniksi ja 15 minuutiksi". */
const minutesBehind = (tokens: readonly Token[], at: number): Length | undefined => {
  const and = readAnd(tokens, at)?.used ?? 0;
  const more = counted(tokens, at + and);
  return more === undefined || more.minutes >= HOUR ? undefined : { ...more, used: and + more.used };
};

/** How long. */
export const readLength: Reader = (tokens, at) => {
  const mark = readLengthMark(tokens, at)?.used ?? 0;
  const first = lengthAt(tokens, at + mark);
  if (first === undefined) return undefined;
  const more = first.minutes % HOUR === 0 ? minutesBehind(tokens, at + mark + first.used) : undefined;
  const minutes = first.minutes + (more?.minutes ?? 0);
  if (minutes < 1 || minutes > DAY) return undefined;
  const used = mark + first.used + (more?.used ?? 0);
  return { used, said: { minutes }, ...(first.language && { language: first.language }) };
};

const readPeopleWord = lexicon<'people'>([
  [
    'people',
    {
      fi: 'hengelle, hengen, henkeä, henkilölle, henkilön, henkilöä, henki, hlö, hlölle, hlön, ihmiselle, ihmisen, ihmistä, osallistujalle, osallistujan, osallistujaa, hengel, heng, henkiselle, henkinen',
      sv: 'personer, person, deltagare, pers',
      en: 'people, persons, person, participants, attendees, pax',
    },
  ],
]);
const readPeopleMark = lexicon<'for'>([['for', { sv: 'för', en: 'for' }]]);

/** "6–8 hengelle" is a room for eight. */
const rangeEnd = (
  tokens: readonly Token[],
  at: number,
): { readonly value: number; readonly used: number } | undefined => {
  const value = tokens[at]?.kind === 'dash' ? numeralOf(tokens[at + 1])?.value : undefined;
  return value === undefined ? undefined : { value, used: 2 };
};

/** How many people: "6 hengelle", "för 6 personer", "for 6", "kuudelle". */
export const readPeople: Reader = (tokens, at) => {
  const mark = readPeopleMark(tokens, at);
  let next = at + (mark?.used ?? 0);
  const numeral = numeralOf(tokens[next]);
  if (numeral === undefined) return undefined;
  const range = rangeEnd(tokens, next + 1);
  next += 1 + (range?.used ?? 0);
  const noun = readPeopleWord(tokens, next);
  const bare = mark !== undefined || numeral.form === 'to';
  if (noun === undefined && (!bare || range !== undefined)) return undefined;
  if (noun === undefined && readUnit(tokens, next) !== undefined) return undefined;
  const attendees = range?.value ?? numeral.value;
  if (attendees < 1 || attendees > MOST_PEOPLE) return undefined;
  const language = noun?.language ?? numeral.language;
  return { used: next + (noun?.used ?? 0) - at, said: { attendees }, ...(language && { language }) };
};
