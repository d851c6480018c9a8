import { allOf, type Mention, type MentionOf } from '../mention.ts';
import type { Doubt, Said } from '../said.ts';
import { type Heard, NOTHING_HEARD } from './heard.ts';

const lengthDoubt = (words: string, options: readonly Said[]): Heard => ({
  said: {},
  doubts: [{ about: 'length', why: 'contradiction', words, options }],
});

const textsOf = (mentions: readonly Mention[]): string => mentions.map(({ text }) => text).join(' … ');

/**
 * How long. A length within a stretch, "klo 10–12 välillä puoli tuntia", makes a window of it; one that is longer than
 * its stretch contradicts it.
 */
export const hearLength = (mentions: readonly Mention[], { start, end }: Said): Heard => {
  const lengths = allOf(mentions, 'length');
  const [first] = lengths;
  if (first === undefined) return NOTHING_HEARD;
  const minutes = [...new Set(lengths.map((each) => each.minutes))];
  if (minutes.length > 1)
    return lengthDoubt(
      textsOf(lengths),
      minutes.map((each) => ({ minutes: each })),
    );
  if (start === undefined || end === undefined) return { said: { minutes: first.minutes }, doubts: [] };
  const stretch = end - start;
  if (first.minutes === stretch) return NOTHING_HEARD;
  if (first.minutes > stretch)
    return lengthDoubt(first.text, [
      { start, end },
      { start, minutes: first.minutes },
    ]);
  return { said: { from: start, end, minutes: first.minutes }, doubts: [] };
};

const peopleDoubt = (words: string): Doubt => ({ about: 'people', why: 'contradiction', words, options: [] });

/** "For nine to ten": a time where no other is said, people where one is. */
const forNumber = (number: MentionOf<'forNumber'>, hasTime: boolean): Heard => {
  const { people, time, readsAsTime, text } = number;
  if (hasTime || time === undefined) return { said: { attendees: people }, doubts: [] };
  const { start, end } = time;
  const asTime: Said = { ...(start !== undefined && { start }), ...(end !== undefined && { end }) };
  if (readsAsTime) return { said: asTime, doubts: [] };
  return {
    said: {},
    doubts: [{ about: 'time', why: 'ambiguous', words: text, options: [asTime, { attendees: people }] }],
  };
};

/** How many people; also where "for ten" may be a time. `hasTime`: a time was said elsewhere. */
export const hearPeople = (mentions: readonly Mention[], hasTime: boolean): Heard => {
  const people = allOf(mentions, 'people');
  const counts = [...new Set(people.map(({ count }) => count))];
  const [number] = allOf(mentions, 'forNumber');
  if (counts.length > 1) return { said: {}, doubts: [peopleDoubt(textsOf(people))] };
  const [count] = counts;
  if (number === undefined) return count === undefined ? NOTHING_HEARD : { said: { attendees: count }, doubts: [] };
  if (count === undefined) return forNumber(number, hasTime);
  const { time } = number;
  // How many is said: the other number can only be a time.
  if (hasTime || time === undefined) return { said: {}, doubts: [peopleDoubt(textsOf([number, ...people]))] };
  const { start, end } = time;
  return {
    said: { attendees: count, ...(start !== undefined && { start }), ...(end !== undefined && { end }) },
    doubts: [],
  };
};

/** Two rooms at once are not booked here: whether one will do is asked. */
export const hearRooms = (mentions: readonly Mention[]): Heard => {
  const [rooms] = allOf(mentions, 'rooms');
  if (rooms === undefined) return NOTHING_HEARD;
  const next = mentions.find(({ at }) => at >= rooms.at + rooms.used);
  const words = [rooms.text, ...(next ? [next.text] : [])].join(' ');
  return { said: {}, doubts: [{ about: 'rooms', why: 'severalRooms', words, options: [{}] }] };
};

const ROOM_NUMBERS_FROM = 25;

/** One room that was named; a number that no room has may have been a time. */
export const hearRoom = (mentions: readonly Mention[], hasTime: boolean): Heard => {
  const rooms = allOf(mentions, 'room');
  const [first, ...others] = rooms;
  if (first === undefined) return NOTHING_HEARD;
  const refused = rooms.find(({ negated }) => negated === true);
  if (refused !== undefined) {
    return { said: {}, doubts: [{ about: 'room', why: 'negated', words: refused.text, options: [{}] }] };
  }
  if (others.length > 0) {
    const options = rooms.flatMap(({ room }) => (room ? [{ room: room.id }] : []));
    return { said: {}, doubts: [{ about: 'rooms', why: 'severalRooms', words: textsOf(rooms), options }] };
  }
  if (first.room !== undefined) return { said: { room: first.room.id, types: [first.room.type] }, doubts: [] };
  const start = first.time?.start;
  const mayBeTime = !hasTime && start !== undefined && first.number < ROOM_NUMBERS_FROM;
  if (!mayBeTime) return { said: {}, doubts: [{ about: 'room', why: 'noRoom', words: first.text, options: [{}] }] };
  return { said: {}, doubts: [{ about: 'room', why: 'ambiguous', words: first.text, options: [{ start }] }] };
};
