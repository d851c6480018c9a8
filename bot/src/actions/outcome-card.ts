import type { Answer as ApiAnswer, Problem } from '@yhteistila/core/contract/client.ts';
import { isUnknown } from '@yhteistila/core/contract/outcome-of-call.ts';
import type { BookingView } from '../cards/viewer.ts';
import type { Answer, Turn } from '../turn.ts';
import { cardOfNow, type Occasion } from './card-of-now.ts';
import { problemWords, wordsBeside } from './problem-words.ts';
import { type BookingPlace, readOf, readPlaced, readSite } from './read-placed.ts';

/** What went wrong, where there is no card to show it on. */
export const inWords = (problem: Problem): Answer => ({ text: problemWords(problem).join(' ') });

/** Where the card cannot be read that would say it: what an act came to, else what went wrong with the reading. */
export const withoutCard = (problem: Problem, notes: readonly string[]): Answer =>
  notes.length === 0 ? inWords(problem) : { text: notes.join(' ') };

/** The booking as it is now, on its card. */
export const showBooking = async (turn: Turn, place: BookingPlace, occasion: Occasion = {}): Promise<Answer> => {
  const read = await readPlaced(turn, place);
  return read.ok ? { card: await cardOfNow(turn, read.value, occasion) } : inWords(read.problem);
};

/**
 * What came of an act on a booking: its card as it stands now, with `done` when it succeeded, else with the API's own
 * words. A press that came late shows what holds instead.
 */
export const settle = async (
  turn: Turn,
  place: BookingPlace,
  answer: ApiAnswer<BookingView>,
  done: string,
): Promise<Answer> => {
  const acted = readOf(answer);
  if (!acted.ok) {
    const { problem } = acted;
    const notes = wordsBeside(problem, turn.t);
    const made = isUnknown(problem) && problem.bookingId !== undefined ? problem.bookingId : place.bookingId;
    const looked = await showBooking(turn, { ...place, bookingId: made }, { notes });
    if (looked.card !== undefined) return looked;
    const shown = made === place.bookingId ? looked : await showBooking(turn, place, { notes });
    return shown.card === undefined ? inWords(problem) : shown;
  }
  const site = await readSite(turn, acted.value.siteId ?? place.siteId);
  if (!site.ok) return { text: done };
  return { card: await cardOfNow(turn, { booking: acted.value, site: site.value }, { notes: [done] }) };
};
