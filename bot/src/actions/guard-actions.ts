import { isLocalDay, type LocalDay } from '@yhteistila/core/time/site-time.ts';
import { z } from 'zod';
import { type CardActionKind, cardAction } from '../card-action.ts';
import { guardCard, guardDayCard, guardNews, isGuardNeeded } from '../cards/guard-card.ts';
import { instantOf } from '../cards/place-and-time.ts';
import type { BookingView } from '../cards/viewer.ts';
import type { Answer, Turn } from '../turn.ts';
import { bookingPlace } from './booking-act.ts';
import { inWords, withoutCard } from './outcome-card.ts';
import { wordsBeside } from './problem-words.ts';
import { type Read, readOf, readPlaced, readSite } from './read-placed.ts';

const guardPlace = bookingPlace.extend(guardNews.shape);
const guardDay = z.object({ siteId: z.string().min(1).max(120), day: z.string().refine(isLocalDay) });

const show = async (
  turn: Turn,
  { news, was, ...place }: z.output<typeof guardPlace>,
  notes: readonly string[] = [],
): Promise<Answer> => {
  const read = await readPlaced(turn, place);
  return read.ok ? { card: guardCard(read.value, { news, was }, turn, notes) } : withoutCard(read.problem, notes);
};

/** The day's bookings that need a guard, each once and by time. */
export const readGuarded = async (
  { api }: Pick<Turn, 'api'>,
  { siteId, day }: { readonly siteId: string; readonly day: LocalDay },
): Promise<Read<readonly BookingView[]>> => {
  const read = readOf(await api.day({ params: { siteId, day } }));
  if (!read.ok) return read;
  const needed = read.value.resources.flatMap(({ bookings }) => bookings.filter(isGuardNeeded));
  const each = new Map(needed.map((booking) => [booking.id, booking]));
  return { ok: true, value: [...each.values()].sort((a, b) => instantOf(a.start) - instantOf(b.start)) };
};

/** The day's list as it is now. */
const showGuardDay = async (
  turn: Turn,
  about: { readonly siteId: string; readonly day: LocalDay },
  notes: readonly string[] = [],
): Promise<Answer> => {
  const site = await readSite(turn, about.siteId);
  if (!site.ok) return withoutCard(site.problem, notes);
  const read = await readGuarded(turn, about);
  if (!read.ok) return withoutCard(read.problem, notes);
  return { card: guardDayCard({ site: site.value, day: about.day, bookings: read.value }, turn, notes) };
};

/** Says that the guard knows of each booking: to know of one is no promise about another. Answers what went wrong. */
export const acknowledgeEach = async (
  { api, t }: Pick<Turn, 'api' | 't'>,
  bookings: readonly BookingView[],
): Promise<readonly string[]> => {
  const notes: string[] = [];
  for (const { id: bookingId } of bookings) {
    const answer = await api.guardAcknowledged({ params: { bookingId } });
    if (!answer.ok) notes.push(...wordsBeside(answer.problem, t));
  }
  return [...new Set(notes)];
};

const acknowledgeDay = async (turn: Turn, about: z.output<typeof guardDay>): Promise<Answer> => {
  const read = await readGuarded(turn, about);
  if (!read.ok) return inWords(read.problem);
  const open = read.value.filter(({ end, guardAcknowledged }) => !guardAcknowledged && turn.now < instantOf(end));
  return showGuardDay(turn, about, await acknowledgeEach(turn, open));
};

/** The buttons of a guard's cards. */
export const GUARD_ACTIONS: readonly CardActionKind[] = [
  cardAction({ verb: 'guard.show', data: guardPlace, run: (turn, place) => show(turn, place) }),
  cardAction({
    verb: 'guard.acknowledge',
    data: guardPlace,
    run: async (turn, place) => {
      const answer = await turn.api.guardAcknowledged({ params: { bookingId: place.bookingId } });
      return show(turn, place, answer.ok ? [] : wordsBeside(answer.problem, turn.t));
    },
  }),
  cardAction({ verb: 'guard.day', data: guardDay, run: (turn, about) => showGuardDay(turn, about) }),
  cardAction({ verb: 'guard.acknowledge-day', data: guardDay, run: acknowledgeDay }),
];
