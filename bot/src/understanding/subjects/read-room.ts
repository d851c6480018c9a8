import type { Piece, Reader, Setting } from '../mention.ts';
import type { NamedRoom } from '../said.ts';
import { timeOfNumber } from '../times/read-time.ts';
import { plain, type Token } from '../tokens.ts';
import { readHalfOfDay, readOr, readTimeTail } from '../words/clock-words.ts';
import { readDayOfMonthTail, readMonth } from '../words/date-words.ts';
import { readUnit } from '../words/length-words.ts';
import { numeralOf } from '../words/numerals.ts';
import { readPeopleWord } from '../words/people-words.ts';
import { readRoomNoun } from '../words/small-words.ts';
import { readTopic, type Topic, topicOfType } from '../words/topics.ts';

const NUMBER = /^\d{1,4}$/;
const NUMBER_WORD = /^(?:nro|numero|nr|nummer|number|no|n)$/;
const MAX_ROOMS = 9;

interface Noun {
  readonly topic?: Topic;
  readonly used: number;
  readonly language: Piece['language'];
}

/** A word for a room: of a kind, or any. */
const roomNounAt = (tokens: readonly Token[], at: number): Noun | undefined => {
  const topic = readTopic(tokens, at);
  if (topic?.value.types !== undefined) return { topic: topic.value, used: topic.used, language: topic.language };
  const noun = readRoomNoun(tokens, at);
  return noun && { used: noun.used, language: noun.language };
};

const endsWithNumber = ({ name }: NamedRoom, number: string): boolean =>
  Object.values(name).some((each) => each.split(' ').at(-1) === number);

/** What stands behind a number that is no room's: "neukkari 4 hengelle", "mötesrum 3 okt", "kokoustila 10–12". */
const isOtherNumber = (tokens: readonly Token[], at: number): boolean => {
  const next = tokens[at + 1];
  if (next?.kind === 'dash' || next?.text === '/') return tokens[at + 2]?.kind === 'number';
  const readers = [readUnit, readPeopleWord, readMonth, readHalfOfDay, readTimeTail, readDayOfMonthTail, readOr];
  return readers.some((read) => read(tokens, at + 1) !== undefined);
};

const isCalled = (tokens: readonly Token[], at: number, name: string): number => {
  const words = plain(name).split(/\s+/);
  return words.every((word, index) => tokens[at + index]?.text === word) ? words.length : 0;
};

/** A room by its whole name. */
const named: Reader = (tokens, at, { rooms }) => {
  for (const room of rooms) {
    for (const name of Object.values(room.name)) {
      const used = isCalled(tokens, at, name);
      if (used > 1) return { used, what: { kind: 'room', room, number: 0, topic: topicOfType(room.type) } };
    }
  }
  return undefined;
};

/** "Kokoustila 201", "huone nro 12", "room 201". */
const numbered: Reader = (tokens, at, setting: Setting) => {
  const noun = roomNounAt(tokens, at);
  if (noun === undefined) return undefined;
  let next = at + noun.used;
  if (NUMBER_WORD.test(tokens[next]?.text ?? '')) next += 1;
  const token = tokens[next];
  const text = token?.text.replace(/\.$/, '') ?? '';
  const isPointed = token?.text.endsWith('.') === true && next + 1 < tokens.length;
  if (token?.kind !== 'number' || token.ending !== undefined || !NUMBER.test(text) || isPointed) return undefined;
  if (isOtherNumber(tokens, next) && !isEither(tokens, next, setting)) return undefined;
  const types = noun.topic?.types;
  const room = setting.rooms.find(
    (each) => endsWithNumber(each, text) && (types === undefined || types.includes(each.type)),
  );
  const time = timeOfNumber(tokens, next);
  const topic = noun.topic ?? (room && topicOfType(room.type));
  return {
    used: next + 1 - at,
    language: noun.language,
    what: {
      kind: 'room',
      number: Number(text),
      ...(room && { room }),
      ...(topic && { topic }),
      ...(time && { time }),
    },
  };
};

const ROOM_NUMBER = /^\d{3}$/;

/** "Onko 202 vapaana": three figures alone, where a room is called so. */
const byNumberAlone: Reader = (tokens, at, setting) => {
  const token = tokens[at];
  if (token?.kind !== 'number' || token.ending !== undefined || !ROOM_NUMBER.test(token.text)) return undefined;
  const room =
    isOtherNumber(tokens, at) && !isEither(tokens, at, setting)
      ? undefined
      : setting.rooms.find((each) => endsWithNumber(each, token.text));
  return room && { used: 1, what: { kind: 'room', room, number: Number(token.text), topic: topicOfType(room.type) } };
};

/** "Kokoustila 201 tai 202": the second one is a room too. */
const isEither = (tokens: readonly Token[], at: number, { rooms }: Setting): boolean => {
  const [or, other] = [readOr(tokens, at + 1), tokens[at + 2]];
  return or?.used === 1 && rooms.some((each) => endsWithNumber(each, other?.text ?? ''));
};

/** One room, by its name or its number. */
export const readRoom: Reader = (tokens, at, setting) =>
  named(tokens, at, setting) ?? numbered(tokens, at, setting) ?? byNumberAlone(tokens, at, setting);

/** Finnish puts what is counted into a form of its own, English adds an s. */
const isCounted = (token: Token | undefined, language: Piece['language']): boolean => {
  if (language === 'sv') return true;
  return language === 'en' ? /s$/.test(token?.text ?? '') : /[a]$/.test(token?.text ?? '');
};

/** "Kaksi kokoustilaa", "two meeting rooms": more than one. The word for the room is read by itself. */
export const readRoomCount: Reader = (tokens, at) => {
  const numeral = numeralOf(tokens[at]);
  if (numeral?.form !== 'plain' || numeral.value < 2 || numeral.value > MAX_ROOMS) return undefined;
  const noun = roomNounAt(tokens, at + 1) ?? roomNounAt(tokens, at + 2);
  const start = roomNounAt(tokens, at + 1) === undefined ? at + 2 : at + 1;
  if (noun === undefined || !isCounted(tokens[start + noun.used - 1], noun.language)) return undefined;
  if (start === at + 2 && tokens[at + 1]?.kind !== 'word') return undefined;
  return { used: 1, language: numeral.language, what: { kind: 'rooms', count: numeral.value } };
};
