import type { Language } from '@yhteistila/core/language/texts.ts';
import type { Doubtful } from './said.ts';
import type { Token } from './tokens.ts';
import { slipsTo } from './words/near-words.ts';
import {
  isJoinable,
  isKnownWord,
  isSplittable,
  topicSuffixOf,
  VOCABULARY,
  type VocabularyWord,
} from './words/vocabulary.ts';

/** A token whose word is nearly several of ours that mean different things. */
export interface Respelt extends Token {
  readonly near?: Nearly;
}

/** What a mistyped word may have been, where only a person can tell. */
export interface Nearly {
  readonly about: Doubtful;
  readonly words: readonly string[];
}

/** A word of another language has to be as much nearer. */
const OTHER_LANGUAGE = 0.5;
const MIN_PART = 2;

interface Candidate {
  readonly word: VocabularyWord;
  readonly text: string;
  readonly slips: number;
}

/** The word as it would be spelt right, and how far that is: an ending that is open stays as it was typed. */
const candidateOf = (typed: string, word: VocabularyWord, language: Language): Candidate | undefined => {
  const weigh = (slips: number) => slips + (word.language === language ? 0 : OTHER_LANGUAGE);
  const most = word.isNumeral ? 1 : 2;
  if (!word.open) {
    const slips = slipsTo(typed, word.text);
    return slips === undefined || slips > most ? undefined : { word, text: word.text, slips: weigh(slips) };
  }
  const lengths = [0, -1, 1].map((more) => word.text.length + more).filter((length) => length <= typed.length);
  const found = lengths.flatMap((length) => {
    const slips = slipsTo(typed.slice(0, length), word.text);
    return slips === undefined ? [] : [{ word, text: word.text + typed.slice(length), slips: weigh(slips) }];
  });
  return found.sort((one, other) => one.slips - other.slips)[0];
};

/** The nearest words, all as near. */
const nearest = (typed: string, language: Language): readonly Candidate[] => {
  let best: Candidate[] = [];
  for (const word of VOCABULARY) {
    const candidate = candidateOf(typed, word, language);
    const least = best[0]?.slips ?? Number.POSITIVE_INFINITY;
    if (candidate === undefined || candidate.slips > least) continue;
    best = candidate.slips < least ? [candidate] : [...best, candidate];
  }
  return best;
};

/** Whether all of them mean one thing: some meaning is shared by every spelling among them. */
const meanOneThing = (candidates: readonly Candidate[]): boolean => {
  const spellings = new Map<string, Set<string>>();
  for (const { text, word } of candidates) spellings.set(text, (spellings.get(text) ?? new Set()).add(word.meaning));
  const [first, ...others] = [...spellings.values()];
  return first !== undefined && [...first].some((meaning) => others.every((meanings) => meanings.has(meaning)));
};

const corrected = (token: Token, language: Language): Respelt => {
  // A word that is spelt out before one that leaves its ending open.
  const found = [...nearest(token.text, language)].sort(
    (one, other) => Number(one.word.open) - Number(other.word.open),
  );
  const [first] = found;
  if (first === undefined) return token;
  // A word of weight before one that says nothing: "huomena" is "huomenna" rather than "huomenta".
  const isLight = ({ word }: Candidate) => word.about === undefined || word.about === 'words';
  const heavy = found.filter((each) => !isLight(each));
  // An act is never guessed where the word may be one that says nothing.
  const light = found.filter(({ word }) => word.about === undefined);
  const weighty = heavy.length > 0 ? heavy : light.length > 0 ? [] : found;
  const [meant] = weighty;
  if (meant?.word.about === undefined) return { ...token, text: first.text };
  if (meanOneThing(weighty)) return { ...token, text: meant.text };
  return { ...token, near: { about: meant.word.about, words: [...new Set(weighty.map(({ text }) => text))] } };
};

/** Two words without the space between them: "huomennaklo", "perjantaiaamuna". */
const parted = (token: Token): readonly Token[] | undefined => {
  const { text, raw } = token;
  for (let length = text.length - MIN_PART; length >= MIN_PART; length--) {
    const [left, right] = [text.slice(0, length), text.slice(length)];
    if (!isSplittable(left, right)) continue;
    const isSame = raw.length === text.length;
    return [
      { ...token, text: left, raw: isSame ? raw.slice(0, length) : left },
      { kind: 'word', text: right, raw: isSame ? raw.slice(length) : right, joined: 'glued' },
    ];
  }
  return undefined;
};

/** The word of a day or a time that it is but for one slip. */
const nearWhen = (text: string, language: Language): string | undefined =>
  nearest(text, language).find((each) => each.slips <= 1 && isJoinable(each.text))?.text;

/** "Förmidagsmötet": a meeting called by its part of the day, with a slip in it. */
const compound = (token: Token, suffix: string, language: Language): readonly Token[] | undefined => {
  const when = nearWhen(token.text.slice(0, -suffix.length), language);
  if (when === undefined) return undefined;
  return [
    { ...token, text: when },
    { kind: 'word', text: suffix, raw: suffix, joined: 'glued' },
  ];
};

const respeltOne = (token: Token, language: Language): readonly Respelt[] => {
  if (token.kind !== 'word' || isKnownWord(token.text)) return [token];
  const split = parted(token);
  if (split !== undefined) {
    // "Iltapäivälel" is a slip before it is two words.
    const when = nearWhen(token.text, language);
    return when === undefined ? split : [{ ...token, text: when }];
  }
  const suffix = topicSuffixOf(token.text);
  if (suffix === undefined) return [corrected(token, language)];
  // "Hbridikokous" is a slip, "budjettikokous" a meeting of its own.
  const nearly = nearest(token.text, language).find(({ slips }) => slips <= 1);
  if (nearly !== undefined) return [{ ...token, text: nearly.text }];
  return compound(token, suffix, language) ?? [{ ...token, text: suffix }];
};

/** The tokens with slips of the finger put right where only one word can be meant. `isName` keeps names as they are. */
export const respell = (
  tokens: readonly Token[],
  language: Language,
  isName: (at: number) => boolean,
): readonly Respelt[] => tokens.flatMap((token, at) => (isName(at) ? [token] : respeltOne(token, language)));
