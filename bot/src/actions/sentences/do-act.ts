import { actsNow, type BookingAct } from '../../cards/booking-acts.ts';
import { aboutBooking, type PlacedBooking } from '../../cards/booking-card.ts';
import { cancelCard } from '../../cards/cancel-card.ts';
import { press } from '../../cards/card.ts';
import { myBookingsCard } from '../../cards/my-bookings-card.ts';
import { askTimeCard, chooseBookingCard } from '../../cards/sentences/act-cards.ts';
import type { Answer, Turn } from '../../turn.ts';
import type { Target } from '../../understanding/meaning/act-target.ts';
import type { About, ActSaid } from '../../understanding/meaning/hear-act.ts';
import type { Act } from '../../understanding/words/act-words.ts';
import { cardOfNow } from '../card-of-now.ts';
import { inWords } from '../outcome-card.ts';
import { matchingBookings } from './matching-bookings.ts';
import { myBookingsAhead } from './my-bookings.ts';
import { newTimes, proposeTime } from './new-time.ts';

/** A card takes six buttons, and the last of them leads to all bookings. */
const MAX_CHOICES = 5;

const CHANGES_TIME: ReadonlySet<Act> = new Set<Act>(['move', 'extend', 'shorten']);
const ON_CARD: { readonly [act in Act]?: BookingAct } = { checkIn: 'checkIn', checkOut: 'checkOut', cancel: 'cancel' };

const withTime = async (turn: Turn, placed: PlacedBooking, act: Act, target: Target): Promise<Answer> => {
  const time = newTimes(placed, act, target);
  if (time === undefined) return { card: askTimeCard(placed, [turn.t(`bot.change.how.${act}`)], turn) };
  return proposeTime(turn, placed, time);
};

/** The card of the one booking, ready for what was said; nothing is done before a press. */
export const actOn = async (turn: Turn, placed: PlacedBooking, act: Act, target: Target): Promise<Answer> => {
  if (CHANGES_TIME.has(act)) return withTime(turn, placed, act, target);
  const wanted = ON_CARD[act];
  const isPossible = wanted === undefined || actsNow(placed, turn).includes(wanted);
  if (act === 'cancel' && isPossible) return { card: cancelCard(placed, turn) };
  const notes = isPossible ? [] : [turn.t('bot.act.notNowPossible')];
  return { card: await cardOfNow(turn, placed, { notes }) };
};

const choose = (turn: Turn, bookings: readonly PlacedBooking[], { act, target }: ActSaid): Answer => {
  const buttonOf = (placed: PlacedBooking, title: string) =>
    press(title, 'booking.act', { ...aboutBooking(placed), act, target });
  const headline = turn.t(`bot.change.which.${act}`);
  return { card: chooseBookingCard(bookings.slice(0, MAX_CHOICES), { headline, buttonOf }, turn) };
};

/** The day or the time may be the one that the booking is to have: "move tomorrow's meeting, 11 o'clock". */
const asTarget = ({ about, ...said }: ActSaid): ActSaid | undefined => {
  if (!CHANGES_TIME.has(said.act)) return undefined;
  const { start, ...rest } = about;
  if (start !== undefined && said.target.start === undefined) {
    const isEnd = said.act !== 'move';
    return { ...said, about: rest, target: { ...said.target, ...(isEnd ? { end: start } : { start }) } };
  }
  const [day, ...others] = about.days;
  const mayBeDay = said.act === 'move' && others.length === 0 && said.target.day === undefined;
  if (day === undefined || !mayBeDay) return undefined;
  return { ...said, about: { ...about, days: [] }, target: { ...said.target, day } };
};

const isNarrowed = ({ days, start, part, room, siteId }: About): boolean =>
  days.length > 0 || start !== undefined || part !== undefined || room !== undefined || siteId !== undefined;

/** None is meant: the person's bookings stand where they can be chosen from. */
const noneOf = (turn: Turn, all: readonly PlacedBooking[], { about }: ActSaid): Answer => {
  const text = turn.t(all.length === 0 || !isNarrowed(about) ? 'bot.change.none' : 'bot.change.noneThen');
  return all.length === 0 ? { text } : { text, card: myBookingsCard(all, turn) };
};

/**
 * Does what was said of a booking that there is, as far as its card: found by day, time, place and title; several are
 * a choice, and of none it is said. Never leads to a new booking.
 */
const cardFor = async (turn: Turn, said: ActSaid): Promise<Answer> => {
  if (said.isRefused) return { text: turn.t('bot.change.nothingDone') };
  const read = await myBookingsAhead(turn);
  if (!read.ok) return inWords(read.problem);
  const all = read.value;
  const found = matchingBookings(all, said.about);
  const other = found.length === 0 ? asTarget(said) : undefined;
  const [meant, bookings] = other === undefined ? [said, found] : [other, matchingBookings(all, other.about)];
  const [first, ...others] = bookings;
  if (first === undefined) return noneOf(turn, all, said);
  if (meant.act === 'show') return { card: myBookingsCard(bookings, turn) };
  // Where a word that says when is not understood, the only booking need not be the one.
  const isSure = others.length === 0 && said.about.unclear.length === 0;
  return isSure ? actOn(turn, first, meant.act, meant.target) : choose(turn, bookings, meant);
};

/** As `cardFor`, with what was not understood, and what was said besides and is not done with it. */
export const doAct = async (turn: Turn, said: ActSaid): Promise<Answer> => {
  const answer = await cardFor(turn, said);
  if (said.isRefused) return answer;
  const told = (key: 'bot.doubt.vague' | 'bot.change.unused', words: readonly string[]) =>
    words.length === 0 ? [] : [turn.t(key, { words: words.join(', ') })];
  const more = [...told('bot.doubt.vague', said.about.unclear), ...told('bot.change.unused', said.unused)];
  if (more.length === 0) return answer;
  return { ...answer, text: [...(answer.text === undefined ? [] : [answer.text]), ...more].join(' ') };
};
