import type { Reader, Setting, What } from '../mention.ts';
import { plain, type Token } from '../tokens.ts';
import { readAct, readNoBooking, readNot, SPLIT_ACTS } from '../words/act-words.ts';
import { readAnd, readOr, readUntil } from '../words/clock-words.ts';
import { readSpoken } from '../words/languages.ts';
import type { Meaning } from '../words/lexicon.ts';
import { readCircumstance, readNeed } from '../words/needs.ts';
import { numeralOf } from '../words/numerals.ts';
import { readNow, readPart } from '../words/part-words.ts';
import { readOtherOften } from '../words/series-words.ts';
import { readBookingNoun, readFiller, readRoomNoun, readVerb } from '../words/small-words.ts';
import { readTopic } from '../words/topics.ts';
import { readAnyTime, readDayLong, readTimeRest, readVague } from '../words/vague-words.ts';
import { isOtherTown, readSite } from './read-site.ts';

/** A reader of words that mean the same wherever they stand. */
const reading =
  <Value>(
    read: (tokens: readonly Token[], at: number) => Meaning<Value> | undefined,
    what: (value: Value) => What,
  ): Reader =>
  (tokens, at) => {
    const found = read(tokens, at);
    return found && { used: found.used, language: found.language, what: what(found.value) };
  };

const site: Reader = (tokens, at, { sites }) => {
  const found = readSite(tokens, at, sites);
  if (found !== undefined) {
    return { used: found.used, language: found.language, what: { kind: 'site', siteId: found.siteId } };
  }
  const token = tokens[at];
  if (token === undefined || !isOtherTown(token)) return undefined;
  return { used: 1, what: { kind: 'doubt', about: 'site', why: 'noSite', options: [] } };
};

const HOUR = 60;
const HALF_DAYS = [
  { start: 8 * HOUR, end: 12 * HOUR },
  { start: 12 * HOUR, end: 16 * HOUR },
];
const WHOLE_DAY = [{ start: 8 * HOUR, end: 16 * HOUR }];
const DAY_LONG = {
  whole: WHOLE_DAY,
  half: HALF_DAYS,
  morning: HALF_DAYS.slice(0, 1),
  afternoon: HALF_DAYS.slice(1),
} as const;

const join: Reader = (tokens, at, { language }) => {
  if (tokens[at]?.kind === 'dash') return { used: 1, what: { kind: 'join', join: 'dash' } };
  const and = readAnd(tokens, at);
  if (and !== undefined) return { used: and.used, language: and.language, what: { kind: 'join', join: 'and' } };
  const or = readOr(tokens, at);
  if (or !== undefined) return { used: or.used, language: or.language, what: { kind: 'join', join: 'or' } };
  const until = tokens[at]?.text === 'to' && language === 'fi' ? undefined : readUntil(tokens, at);
  return until && { used: until.used, language: until.language, what: { kind: 'join', join: 'to' } };
};

/** "En" is Finnish for "I do not", and Swedish for "a". */
const not: Reader = (tokens, at, { language }) => {
  const found = readNot(tokens, at);
  if (found === undefined || (tokens[at]?.text === 'en' && language !== 'fi')) return undefined;
  return { used: found.used, language: found.language, what: { kind: 'not' } };
};

const MAX_BETWEEN = 6;
/** "Boka mötet om till fredag", but not "boka ett rum om en timme". */
const BEHIND_OM = /^(?:till|pa|fran)$/;

const isParticle = (tokens: readonly Token[], at: number, particle: RegExp): boolean => {
  const text = tokens[at]?.text ?? '';
  return (
    particle.test(text) && (text !== 'om' || at + 1 >= tokens.length || BEHIND_OM.test(tokens[at + 1]?.text ?? ''))
  );
};

/** "Bring the meeting forward": the verb is the act, and the word behind says nothing more. */
const splitAct: Reader = (tokens, at) => {
  const verb = tokens[at]?.text ?? '';
  const places = Array.from({ length: MAX_BETWEEN }, (_, index) => at + 2 + index);
  const found = SPLIT_ACTS.find(
    (each) => each.verb.test(verb) && places.some((place) => isParticle(tokens, place, each.particle)),
  );
  return found && { used: 1, what: { kind: 'act', act: found.act } };
};

const noBooking: Reader = (tokens, at, { language }) => {
  const found = readNoBooking(tokens, at);
  if (found === undefined || (tokens[at]?.text === 'en' && language !== 'fi')) return undefined;
  return { used: found.used, language: found.language, what: { kind: 'noBooking', verb: found.value } };
};

/** "Kaksi tulkkia": how many. */
const countedNeed: Reader = (tokens, at) => {
  const numeral = numeralOf(tokens[at]);
  const need = numeral && readNeed(tokens, at + 1);
  if (numeral === undefined || numeral.value < 2 || need?.value !== 'interpreter') return undefined;
  return {
    used: 1 + need.used,
    language: need.language,
    what: { kind: 'need', need: need.value, count: numeral.value },
  };
};

/** "Iltapäivälle", "aamuun": when to. */
const INTO = /(?:lle|paivaan|uun|iltaan|ksi|ks)$/;

const part: Reader = (tokens, at) => {
  const found = readPart(tokens, at);
  if (found === undefined) return undefined;
  const { used, language } = found;
  const isInto = language === 'fi' && INTO.test(tokens[at + used - 1]?.text ?? '');
  return { used, language, what: { kind: 'part', part: found.value, ...(isInto && { direction: 'to' as const }) } };
};

/** Readers of everything but days, times, lengths and people; of pieces of one length the first counts. */
export const SUBJECT_READERS: readonly Reader[] = [
  reading(readTopic, (topic) => ({ kind: 'topic', topic })),
  reading(readNow, () => ({ kind: 'now' })),
  part,
  reading(readAnyTime, () => ({ kind: 'anyTime' })),
  reading(readDayLong, (long) => ({
    kind: 'doubt',
    about: 'length',
    why: 'wholeDay',
    options: DAY_LONG[long],
  })),
  reading(readSpoken, (spoken) => ({ kind: 'spoken', spoken })),
  reading(readNeed, (need) => ({ kind: 'need', need })),
  countedNeed,
  reading(readCircumstance, (circumstance) => ({ kind: 'circumstance', circumstance })),
  site,
  noBooking,
  splitAct,
  reading(readAct, (act) => ({ kind: 'act', act })),
  reading(readVerb, () => ({ kind: 'book' })),
  reading(readBookingNoun, () => ({ kind: 'bookingNoun' })),
  reading(readRoomNoun, () => ({ kind: 'roomNoun' })),
  not,
  reading(readOtherOften, () => ({ kind: 'doubt', about: 'often', why: 'unknown', options: [] })),
  reading(readVague, (about) => ({ kind: 'doubt', about, why: 'vague', options: [] })),
  join,
  reading(readTimeRest, (about) => ({ kind: 'doubt', about, why: 'unknown', options: [] })),
  reading(readFiller, () => ({ kind: 'filler' })),
];

/** Whether the token's word is one of a name that the deployment brings along. */
export const isName = (
  tokens: readonly Token[],
  at: number,
  { sites, rooms }: Pick<Setting, 'sites' | 'rooms'>,
): boolean => {
  const token = tokens[at];
  if (token === undefined) return false;
  if (readSite(tokens, at, sites) !== undefined || isOtherTown(token)) return true;
  return rooms.some(({ name }) => Object.values(name).some((each) => plain(each).split(/\W+/).includes(token.text)));
};
