import type { Doubtful } from '../said.ts';
import { readAct, readNoBooking, readNot } from './act-words.ts';
import { readCountedFrom, readCountedOn, readSideBefore, readSideBehind } from './beside-day-words.ts';
import {
  readAnd,
  readClockShift,
  readHalfOfDay,
  readNamedClock,
  readOr,
  readPastOrTo,
  readTimeMark,
  readTimeTail,
  readUntil,
} from './clock-words.ts';
import {
  readDayOfMonthTail,
  readDaysTail,
  readDayUnit,
  readMonth,
  readMonthOffset,
  readMonthUnit,
  readNamedDate,
  readWeekOffset,
  readWeekWord,
} from './date-words.ts';
import { readPointing, readRelativeDay, readShortWeekday, readWeekday } from './day-words.ts';
import { readSpoken } from './languages.ts';
import {
  readLengthMark,
  readLengthPhrase,
  readOffsetMark,
  readOffsetTail,
  readUnit,
  readWithinMark,
  readWithinTail,
} from './length-words.ts';
import { type KnownWord, type Lexicon, MAX_ENDING } from './lexicon.ts';
import { readCircumstance, readNeed } from './needs.ts';
import { numeralWords } from './numerals.ts';
import { readNow, readPart } from './part-words.ts';
import {
  readAtMost,
  readHowMany,
  readMeAnd,
  readMoreThan,
  readPeopleLead,
  readPeopleMark,
  readPeopleWord,
} from './people-words.ts';
import {
  readEndOf,
  readEvery,
  readEveryWeekday,
  readOfMonth,
  readOften,
  readOrdinal,
  readOtherOften,
  readTimes,
} from './series-words.ts';
import { readShiftTail, readShiftUnit } from './shift-words.ts';
import { readBookingNoun, readCompanyMark, readFiller, readRoomNoun, readVerb } from './small-words.ts';
import { readTopic } from './topics.ts';
import { readAnyTime, readDayLong, readTimeRest, readVague } from './vague-words.ts';

/** A word that we know, with what it is about where that matters to a booking. */
export interface VocabularyWord extends KnownWord {
  readonly about?: Doubtful;
  /** The same for words that mean the same. */
  readonly meaning: string;
  readonly isNumeral: boolean;
}

type Group = readonly [about: Doubtful | undefined, lexicons: readonly Pick<Lexicon<unknown>, 'words'>[]];

const GROUPS: readonly Group[] = [
  ['day', [readRelativeDay, readWeekday, readWeekOffset, readMonthOffset, readMonth, readNamedDate]],
  ['day', [readPointing, readShortWeekday, readWeekWord, readDayUnit, readMonthUnit, readDaysTail, readDayOfMonthTail]],
  ['day', [readSideBefore, readSideBehind, readCountedFrom, readCountedOn, readShiftUnit, readShiftTail]],
  ['often', [readOften, readOfMonth, readEvery, readEveryWeekday, readTimes, readEndOf, readOrdinal, readOtherOften]],
  ['time', [readTimeMark, readTimeTail, readClockShift, readNamedClock, readPart, readNow, readAnyTime]],
  ['time', [readPastOrTo, readHalfOfDay, readUntil, readTimeRest]],
  ['length', [readUnit, readLengthPhrase, readDayLong, readLengthMark, readOffsetMark, readOffsetTail]],
  ['time', [readWithinMark, readWithinTail]],
  ['people', [readMeAnd, readPeopleWord, readPeopleLead, readHowMany, readAtMost, readMoreThan, readPeopleMark]],
  ['words', [readAct, readNoBooking, readNot]],
  ['time', [readVague]],
  [undefined, [readSpoken, readTopic, readNeed, readCircumstance, readVerb, readBookingNoun, readRoomNoun]],
  [undefined, [readAnd, readOr, readFiller, readCompanyMark]],
];

const wordsOf = ([about, lexicons]: Group, group: number): readonly VocabularyWord[] =>
  lexicons.flatMap(({ words }, index) =>
    words.map((word) => ({
      ...word,
      meaning: `${group}.${index}.${word.row}`,
      isNumeral: false,
      ...(about && { about }),
    })),
  );

const numerals: readonly VocabularyWord[] = numeralWords().map((word) => ({
  ...word,
  about: 'time',
  meaning: `number.${word.row}`,
  isNumeral: true,
}));

/** Every word that we know. */
export const VOCABULARY: readonly VocabularyWord[] = [...GROUPS.flatMap(wordsOf), ...numerals];

const CLOSED: ReadonlySet<string> = new Set(VOCABULARY.filter(({ open }) => !open).map(({ text }) => text));
const OPEN: readonly string[] = [...new Set(VOCABULARY.filter(({ open }) => open).map(({ text }) => text))];

export const isKnownWord = (text: string): boolean =>
  CLOSED.has(text) || OPEN.some((stem) => text.startsWith(stem) && text.length - stem.length <= MAX_ENDING);

/** Words that are written together with another by a slip, or by custom: days, times and parts of the day. */
const JOINABLE: ReadonlySet<string> = new Set(
  [readRelativeDay, readWeekday, readTimeMark, readPart, readNamedClock, readEveryWeekday, readEvery, readClockShift]
    .flatMap(({ words }) => words)
    .filter(({ open, text }) => !open && text.length >= 2)
    .map(({ text }) => text),
);
const MIN_OF_A_DAY = 4;

export const isJoinable = (text: string): boolean => JOINABLE.has(text);

/** Whether two words were written as one: one of them is a word for a day or a time, and both are known. */
export const isSplittable = (left: string, right: string): boolean => {
  const [first, second] = [JOINABLE.has(left), JOINABLE.has(right)];
  if (!(first && left.length >= MIN_OF_A_DAY) && !(second && right.length >= MIN_OF_A_DAY)) return false;
  return (first || isKnownWord(left)) && (second || isKnownWord(right));
};

/** What a compound ends in, where that is a meeting: "budjettipalaveri", "veckomötet". */
const TOPIC_SUFFIX =
  /^.{3,}?((?:palaver|kokou[sk]|neuvottelu|tapaami|haastattelu|keskustelu|koulutu|miitin)[a-z]{0,9}|mote[a-z]{0,3}|samtal(?:et)?|intervju[a-z]{0,4}|traff(?:en)?)$/;

export const topicSuffixOf = (text: string): string | undefined => TOPIC_SUFFIX.exec(text)?.[1];
