import { LANGUAGES, type Texts } from '../language/texts.ts';
import type { Service } from './organisation.ts';

/** What is searched: an organisation by its names, and what it does by the words that customers use. */
export interface Findable {
  readonly names: readonly Texts[];
  readonly services: readonly Service[];
}

/** How well something answers the words, 0 not at all, and the service that answers them best. */
export interface WordMatch {
  readonly score: number;
  readonly service?: Service;
}

const SCORES = { same: 8, begun: 6, inflected: 4, compound: 2, none: 0 } as const;
/** Shorter pieces of a word say too little to find anything inside others. */
const MIN_INSIDE = 4;
/** As many letters at its end may an inflected word exchange: työttömyys, työttömyyden; kortti, kortin. */
const MAX_EXCHANGED = 2;
/** As many letters may an ending add: passi, passeistani. */
const MAX_ADDED = 6;
const NAMED = 1.25;
const SEPARATORS = /[^\p{L}\p{N}]+/u;

/** Lower case without dots and rings, so that "tyottomyys" finds työttömyys. */
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const wordsOf = (text: string): readonly string[] => plain(text).split(SEPARATORS).filter(Boolean);

const sharedBeginning = (one: string, other: string): number => {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return length;
};

const isInflected = (asked: string, word: string): boolean => {
  const shared = sharedBeginning(asked, word);
  const least = Math.max(MIN_INSIDE, word.length - MAX_EXCHANGED);
  return shared >= least && asked.length - shared <= MAX_ADDED;
};

const isCompound = (asked: string, word: string): boolean =>
  (asked.length >= MIN_INSIDE && word.includes(asked)) || (word.length >= MIN_INSIDE && asked.startsWith(word));

const scoreOf = (asked: string, word: string): number => {
  if (asked === word) return SCORES.same;
  if (word.startsWith(asked)) return SCORES.begun;
  if (isInflected(asked, word)) return SCORES.inflected;
  return isCompound(asked, word) ? SCORES.compound : SCORES.none;
};

const best = (asked: string, words: readonly string[]): number =>
  words.reduce((most, word) => Math.max(most, scoreOf(asked, word)), 0);

const inAllLanguages = (texts: readonly Texts[]): readonly string[] =>
  texts.flatMap((text) => LANGUAGES.flatMap((language) => wordsOf(text[language])));

const wordsOfService = ({ name, words }: Service): readonly string[] => [
  ...inAllLanguages([name]),
  ...LANGUAGES.flatMap((language) => (words?.[language] ?? []).flatMap(wordsOf)),
];

/**
 * Finds who handles what by everyday words (M16), whatever the language and the ending: "passin", "arbetslös",
 * "veroilmoitus". Every word of the query must be answered by the organisation's names or by one of its services. A name
 * counts for more than a service of another.
 */
export const matchWords = (query: string, { names, services }: Findable): WordMatch => {
  const asked = wordsOf(query);
  if (asked.length === 0) return { score: 0 };
  const named = inAllLanguages(names);
  const ofNames = asked.map((word) => best(word, named) * NAMED);
  let found: WordMatch = { score: ofNames.every((score) => score > 0) ? ofNames.reduce((sum, each) => sum + each) : 0 };
  for (const service of services) {
    const own = wordsOfService(service);
    const scores = asked.map((word, index) => Math.max(best(word, own), ofNames[index] ?? 0));
    const ofService = asked.some((word) => best(word, own) > 0) && scores.every((score) => score > 0);
    const score = scores.reduce((sum, each) => sum + each, 0);
    if (ofService && score > found.score) found = { score, service };
  }
  return found;
};
