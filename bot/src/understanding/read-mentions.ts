import { comingWeekday } from './meaning/days-of.ts';
import type { Mention, Piece, Reader, Setting, What } from './mention.ts';
import { isKind } from './mention.ts';
import type { Respelt } from './respell.ts';
import type { Said } from './said.ts';
import { readRoom, readRoomCount } from './subjects/read-room.ts';
import { SUBJECT_READERS } from './subjects/read-subject.ts';
import { readBesideDay } from './times/read-beside-day.ts';
import { readDay } from './times/read-day.ts';
import { readLength } from './times/read-length.ts';
import { readNthDay } from './times/read-nth-day.ts';
import { readRecurring } from './times/read-often.ts';
import { readPeople } from './times/read-people.ts';
import { readShift } from './times/read-shift.ts';
import { readTime, timeOfNumber } from './times/read-time.ts';
import type { Token } from './tokens.ts';
import { numeralOf } from './words/numerals.ts';

/** A number by itself. "One" and "en" say nothing. */
const readNumber: Reader = (tokens, at) => {
  const token = tokens[at];
  if (token?.kind !== 'number' && (numeralOf(token)?.value ?? 0) < 2) return undefined;
  const numeral = numeralOf(token);
  const time = numeral === undefined ? undefined : timeOfNumber(tokens, at);
  return { used: 1, what: { kind: 'number', value: numeral?.value ?? Number.NaN, ...(time && { time }) } };
};

/** Of pieces of one length the first counts. */
const READERS: readonly Reader[] = [
  readRoom,
  readLength,
  readPeople,
  readRecurring,
  readShift,
  readDay,
  readBesideDay,
  readNthDay,
  readTime,
  readRoomCount,
  ...SUBJECT_READERS,
  readNumber,
];

const longest = (tokens: readonly Token[], at: number, setting: Setting): Piece | undefined =>
  READERS.reduce<Piece | undefined>((best, read) => {
    const piece = read(tokens, at, setting);
    return (piece?.used ?? 0) > (best?.used ?? 0) ? piece : best;
  }, undefined);

const textOf = (tokens: readonly Token[], at: number, used: number): string =>
  tokens
    .slice(at, at + used)
    .map(({ raw, joined }, index) =>
      index === 0 || joined === 'glued' ? raw : `${joined === 'hyphen' ? '-' : ' '}${raw}`,
    )
    .join('');

const isPunctuation = (token: Token | undefined): boolean => token?.kind === 'mark';

/** The days that a mistyped word may have been. */
const daysNear = (tokens: readonly Respelt[], at: number, setting: Setting): readonly Said[] => {
  const words = tokens[at]?.near?.words ?? [];
  const days = words.flatMap((text) => {
    const spelt = tokens.map((token, index) => (index === at ? { ...token, text } : token));
    const what = readDay(spelt, at, setting)?.what;
    if (what?.kind === 'weekday') return [comingWeekday(what.weekday, setting.today)];
    return what?.kind === 'day' ? [what.day] : [];
  });
  return [...new Set(days)].map((day) => ({ day }));
};

const strange = (tokens: readonly Respelt[], at: number, setting: Setting): What => {
  const near = tokens[at]?.near;
  if (near === undefined) return { kind: 'strange' };
  const options = near.about === 'day' ? daysNear(tokens, at, setting) : [];
  return { kind: 'doubt', about: near.about, why: options.length > 1 ? 'ambiguous' : 'unknown', options };
};

const mentioned = (tokens: readonly Respelt[], at: number, setting: Setting): Mention => {
  const piece = longest(tokens, at, setting);
  const what: What = piece?.what ?? strange(tokens, at, setting);
  const used = piece?.used ?? 1;
  const language = piece?.language;
  return { ...what, at, used, text: textOf(tokens, at, used), ...(language && { language }) };
};

/** Reads the tokens one phrase after the other, the longest phrase at each place. Marks mention nothing. */
export const readMentions = (tokens: readonly Respelt[], setting: Setting): readonly Mention[] => {
  const mentions: Mention[] = [];
  for (let at = 0; at < tokens.length; ) {
    if (isPunctuation(tokens[at])) {
      at += 1;
      continue;
    }
    // "Ma-ke": the hyphen joins two days.
    if (tokens[at]?.joined === 'hyphen') mentions.push({ kind: 'join', join: 'dash', at, used: 0, text: '-' });
    const mention = mentioned(tokens, at, setting);
    mentions.push(mention);
    at += mention.used;
  }
  return mentions;
};

/** A language says what the interpreter speaks; where none is wanted, it says nothing of a booking. */
export const withSpoken = (mentions: readonly Mention[]): readonly Mention[] => {
  const isWanted = mentions.some((mention) => isKind(mention, 'need') && mention.need === 'interpreter');
  if (isWanted) return mentions;
  return mentions.map((mention) =>
    isKind(mention, 'spoken') ? { kind: 'strange', at: mention.at, used: mention.used, text: mention.text } : mention,
  );
};
