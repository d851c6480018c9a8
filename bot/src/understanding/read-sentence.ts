import type { Language } from '@yhteistila/core/i18n/texts.ts';
import { readCircumstance, readNeed } from './needs.ts';
import { readLength, readPeople } from './read-amount.ts';
import { readWithinDay } from './read-clock.ts';
import { readDay } from './read-date.ts';
import { readSite } from './read-site.ts';
import type { Piece, Reader, Said, Setting } from './said.ts';
import { readFiller, readVerb } from './small-words.ts';
import type { Token } from './tokens.ts';
import { readTopic } from './topics.ts';

const topicPiece: Reader = (tokens, at) => {
  const found = readTopic(tokens, at);
  return found && { used: found.used, language: found.language, said: found.value };
};

const needPiece: Reader = (tokens, at) => {
  const found = readNeed(tokens, at);
  return found && { used: found.used, language: found.language, said: { needs: [found.value] } };
};

const circumstancePiece: Reader = (tokens, at) => {
  const found = readCircumstance(tokens, at);
  return found && { used: found.used, language: found.language, said: { [found.value]: true } };
};

const verbPiece: Reader = (tokens, at) => {
  const found = readVerb(tokens, at);
  return found && { used: found.used, language: found.language, said: {}, verb: true };
};

const fillerPiece: Reader = (tokens, at) => {
  const found = readFiller(tokens, at);
  return found && { used: found.used, said: {} };
};

/** Of pieces of one length the first counts. */
const READERS: readonly Reader[] = [
  topicPiece,
  readLength,
  readPeople,
  readDay,
  readWithinDay,
  needPiece,
  circumstancePiece,
  readSite,
  verbPiece,
  fillerPiece,
];

const longest = (pieces: readonly (Piece | undefined)[]): Piece | undefined =>
  pieces.reduce<Piece | undefined>((best, piece) => ((piece?.used ?? 0) > (best?.used ?? 0) ? piece : best), undefined);

/** Both together; undefined where the piece says something else of what was said already. */
const joined = (before: Said, { needs = [], ...rest }: Said): Said | undefined => {
  const known: { readonly [key: string]: unknown } = { ...before };
  const contradicts = Object.entries(rest).some(
    ([key, value]) => known[key] !== undefined && JSON.stringify(known[key]) !== JSON.stringify(value),
  );
  if (contradicts) return undefined;
  const all = [...new Set([...(before.needs ?? []), ...needs])];
  return { ...before, ...rest, ...(all.length > 0 && { needs: all }) };
};

/** "A service room for a meeting": the first word decides, and a second one is not held against it. */
const besideTopic = (before: Said, piece: Said): Said => {
  if (piece.purpose === undefined || before.purpose === undefined) return piece;
  const { purpose: _purpose, types, ...rest } = piece;
  return before.types === undefined && piece.purpose === before.purpose && types ? { ...rest, types } : rest;
};

/** What was found in the sentence. */
export interface Reading {
  readonly said: Said;
  readonly languages: readonly Language[];
  /** What said nothing, as it was written, with where it stood. */
  readonly strange: readonly { readonly at: number; readonly text: string }[];
  /** "Next week", as it was written: without a weekday it names no day. */
  readonly week?: { readonly at: number; readonly text: string };
  /** How many tokens said something. */
  readonly told: number;
  readonly wantsToBook: boolean;
}

const NOTHING: Reading = { said: {}, languages: [], strange: [], told: 0, wantsToBook: false };

const isMark = (token: Token | undefined): boolean => token?.kind === 'mark' || token?.kind === 'dash';

const writtenAt = (tokens: readonly Token[], at: number, used: number) => ({
  at,
  text: tokens
    .slice(at, at + used)
    .map(({ raw }) => raw)
    .join(' '),
});

const withStrange = (reading: Reading, tokens: readonly Token[], at: number, used: number): Reading => {
  if (tokens.slice(at, at + used).every(isMark)) return reading;
  return { ...reading, strange: [...reading.strange, writtenAt(tokens, at, used)] };
};

const withPiece = (reading: Reading, piece: Piece, said: Said, at: number): Reading => ({
  ...reading,
  said,
  languages: piece.language === undefined ? reading.languages : [...reading.languages, piece.language],
  strange:
    piece.contradiction === undefined ? reading.strange : [...reading.strange, { at, text: piece.contradiction }],
  told: reading.told + (Object.keys(piece.said).length > 0 ? piece.used : 0),
  wantsToBook: reading.wantsToBook || piece.verb === true,
});

/** Reads the tokens one phrase after the other, the longest phrase at each place. */
export const readSentence = (tokens: readonly Token[], setting: Setting): Reading => {
  let reading = NOTHING;
  let after: Said | undefined;
  for (let at = 0; at < tokens.length; ) {
    const piece = longest(READERS.map((read) => read(tokens, at, setting, after)));
    const said = piece && joined(reading.said, besideTopic(reading.said, piece.said));
    const used = piece?.used ?? 1;
    reading = piece && said ? withPiece(reading, piece, said, at) : withStrange(reading, tokens, at, used);
    if (piece?.said.nextWeek === true) reading = { ...reading, week: writtenAt(tokens, at, used) };
    after = piece?.said;
    at += used;
  }
  return reading;
};
