import type { Piece, Reader, Setting, TimeSaid } from '../mention.ts';
import type { Token } from '../tokens.ts';
import { readUntil } from '../words/clock-words.ts';
import { readMonth } from '../words/date-words.ts';
import { readUnit } from '../words/length-words.ts';
import { numeralOf } from '../words/numerals.ts';
import {
  readAtMost,
  readHowMany,
  readMeAnd,
  readMoreThan,
  readPeopleLead,
  readPeopleMark,
  readPeopleWord,
} from '../words/people-words.ts';
import { readTime, timeOfNumber } from './read-time.ts';

const MAX_PEOPLE = 1000;
/** A stretch of the working day in figures: "for 9 to 10". */
const FIRST_HOUR = 7;
const LAST_START = 11;
const LAST_HOUR = 18;
const MAX_HOURS = 3;
const BARE_MARK = /^(?:for)$/;

interface Range {
  readonly value: number;
  readonly used: number;
}

/** "6–8 hengelle" is a room for eight. */
const rangeEnd = (tokens: readonly Token[], at: number): Range | undefined => {
  const join = tokens[at]?.kind === 'dash' ? 1 : (readUntil(tokens, at)?.used ?? 0);
  const value = join === 0 ? undefined : numeralOf(tokens[at + join])?.value;
  return value === undefined ? undefined : { value, used: join + 1 };
};

const isPeople = (count: number): boolean => count >= 1 && count <= MAX_PEOPLE;

/** "Meitä on kuusi", "we are 6", "osallistujia 12". */
const afterLead: Reader = (tokens, at) => {
  const lead = readPeopleLead(tokens, at);
  if (lead === undefined) return undefined;
  let next = at + lead.used;
  if (tokens[next]?.kind === 'mark') next += 1;
  next += readAtMost(tokens, next)?.used ?? 0;
  const numeral = numeralOf(tokens[next]);
  if (numeral === undefined || !isPeople(numeral.value)) return undefined;
  const range = rangeEnd(tokens, next + 1);
  next += 1 + (range?.used ?? 0);
  if (readUnit(tokens, next) !== undefined) return undefined;
  const noun = readPeopleWord(tokens, next);
  next += noun?.used ?? 0;
  return { used: next - at, what: { kind: 'people', count: range?.value ?? numeral.value }, language: lead.language };
};

/** "For 9 to 10" reads as a time where it is a short stretch of the working day. */
const readsAsTime = (first: number, second: number, language: Piece['language']): boolean =>
  language === 'en' &&
  first >= FIRST_HOUR &&
  first <= LAST_START &&
  second > first &&
  second <= LAST_HOUR &&
  second - first <= MAX_HOURS;

const stretchOf = (tokens: readonly Token[], at: number, setting: Setting): TimeSaid | undefined => {
  const piece = readTime(tokens, at, setting);
  return piece?.what.kind === 'time' ? piece.what.time : undefined;
};

/** "For six": people, or a time, as long as nothing else in the sentence tells. */
const bareNumber = (tokens: readonly Token[], at: number, next: number, setting: Setting): Piece | undefined => {
  const numeral = numeralOf(tokens[next]);
  // "För en" begins what is only described.
  if (numeral === undefined || !isPeople(numeral.value) || /^(?:en|ett)$/.test(tokens[next]?.text ?? ''))
    return undefined;
  const range = rangeEnd(tokens, next + 1);
  const end = next + 1 + (range?.used ?? 0);
  if (readUnit(tokens, end) !== undefined || readMonth(tokens, end) !== undefined) return undefined;
  if (range === undefined && stretchOf(tokens, next, setting) !== undefined) return undefined;
  const time = range === undefined ? timeOfNumber(tokens, next) : stretchOf(tokens, next, setting);
  return {
    used: end - at,
    what: {
      kind: 'forNumber',
      people: range?.value ?? numeral.value,
      ...(time && { time }),
      readsAsTime: range !== undefined && readsAsTime(numeral.value, range.value, setting.language),
    },
    language: numeral.language,
  };
};

/** "For 10:30" is a time. */
const timeFor = (tokens: readonly Token[], at: number, next: number, setting: Setting): Piece | undefined => {
  const isClock = /[:.]\d\d\.?$/.test(tokens[next]?.text ?? '');
  const piece = readTime(tokens, next, setting);
  const isSaid =
    piece?.what.kind === 'time' &&
    (isClock || numeralOf(tokens[next]) === undefined || piece.what.time.end === undefined);
  return isSaid && piece !== undefined ? { ...piece, used: next - at + piece.used } : undefined;
};

const moreThan = (tokens: readonly Token[], at: number): Piece | undefined => {
  const more = readMoreThan(tokens, at);
  const noun = more && numeralOf(tokens[at + more.used]) && readPeopleWord(tokens, at + more.used + 1);
  if (more === undefined || noun === undefined) return undefined;
  return {
    used: more.used + 1 + noun.used,
    what: { kind: 'doubt', about: 'people', why: 'vague', options: [] },
    language: noun.language,
  };
};

/** "6 hengelle", "for 5 to 10 people", "kuudelle", "4:lle": a noun or an ending says that it is people. */
const numbered = (tokens: readonly Token[], at: number, next: number): Piece | undefined => {
  const numeral = numeralOf(tokens[next]);
  if (numeral === undefined) return undefined;
  const range = rangeEnd(tokens, next + 1);
  const end = next + 1 + (range?.used ?? 0);
  const noun = readPeopleWord(tokens, end);
  const count = range?.value ?? numeral.value;
  if (noun !== undefined && isPeople(count)) {
    return { used: end + noun.used - at, what: { kind: 'people', count }, language: noun.language };
  }
  if (numeral.form !== 'to' || !isPeople(numeral.value) || readUnit(tokens, next + 1) !== undefined) return undefined;
  return { used: next + 1 - at, what: { kind: 'people', count: numeral.value }, language: numeral.language };
};

/** "The two of us", "meitä on kuusi". */
const inPhrase: Reader = (tokens, at, setting) => {
  const many = readHowMany(tokens, at);
  const lead = afterLead(tokens, at, setting) ?? moreThan(tokens, at);
  if (many === undefined || (lead !== undefined && lead.used > many.used)) return lead;
  return { used: many.used, what: { kind: 'people', count: many.value }, language: many.language };
};

/** "For me and two colleagues" are three. */
const meAndOthers = (tokens: readonly Token[], at: number): Piece | undefined => {
  const lead = readMeAnd(tokens, at);
  const numeral = lead && numeralOf(tokens[at + lead.used]);
  if (lead === undefined || numeral === undefined || !isPeople(numeral.value)) return undefined;
  const next = at + lead.used + 1;
  const used = next + (readPeopleWord(tokens, next)?.used ?? 0) - at;
  return { used, what: { kind: 'people', count: numeral.value + 1 }, language: lead.language };
};

/** How many people; also "for 6", which may be a time. */
export const readPeople: Reader = (tokens, at, setting) => {
  const phrase = meAndOthers(tokens, at) ?? inPhrase(tokens, at, setting);
  if (phrase !== undefined) return phrase;
  const mark = readPeopleMark(tokens, at);
  const start = at + (mark?.used ?? 0);
  const next = start + (readAtMost(tokens, start)?.used ?? 0);
  const said = numbered(tokens, at, next);
  if (said !== undefined || mark === undefined || !BARE_MARK.test(tokens[at]?.text ?? '')) return said;
  return timeFor(tokens, at, next, setting) ?? bareNumber(tokens, at, next, setting);
};
