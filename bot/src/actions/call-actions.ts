import type { Answer as ApiAnswer } from '@yhteistila/core/contract/client.ts';
import { CALL_ENDINGS } from '@yhteistila/core/occupancy/call.ts';
import { z } from 'zod';
import { type CardActionKind, cardAction } from '../card-action.ts';
import { callCard, type PlacedCall } from '../cards/call-card.ts';
import type { CallView } from '../cards/viewer.ts';
import type { Answer, Turn } from '../turn.ts';
import { bookingPlace } from './booking-act.ts';
import { inWords, showBooking } from './outcome-card.ts';
import { wordsBeside } from './problem-words.ts';
import { type Read, readOf, readSite } from './read-placed.ts';

const callPlace = z.object({ callId: z.string().min(1).max(120), siteId: z.string().min(1).max(120) });
type CallPlace = z.output<typeof callPlace>;

const placedBy = async (turn: Turn, call: Read<CallView>): Promise<Read<PlacedCall>> => {
  if (!call.ok) return call;
  const site = await readSite(turn, call.value.siteId);
  return site.ok ? { ok: true, value: { call: call.value, site: site.value } } : site;
};

/** The call as it is now and as the turn's person may see it, with its site. */
export const readCall = async (turn: Turn, callId: string): Promise<Read<PlacedCall>> =>
  placedBy(turn, readOf(await turn.api.call({ params: { callId } })));

/** The call as it is now, on its card. */
const showCall = async (turn: Turn, { callId }: CallPlace, notes: readonly string[] = []): Promise<Answer> => {
  const read = await readCall(turn, callId);
  return read.ok ? { card: callCard(read.value, turn, notes) } : inWords(read.problem);
};

/** What came of an act on a call. Whoever was not the first sees who was: that says it all. */
const settleCall = async (turn: Turn, place: CallPlace, answer: ApiAnswer<CallView>): Promise<Answer> => {
  const acted = await placedBy(turn, readOf(answer));
  if (acted.ok) return { card: callCard(acted.value, turn) };
  const now = await readCall(turn, place.callId);
  if (!now.ok) return inWords(acted.problem);
  const isTold = acted.problem.code === 'not-possible-now' && now.value.call.state !== 'ringing';
  return { card: callCard(now.value, turn, isTold ? [] : wordsBeside(acted.problem, turn.t)) };
};

/** The buttons of a call: take it, pass it on, end it; and of a booking, that its customer is there. */
export const CALL_ACTIONS: readonly CardActionKind[] = [
  cardAction({ verb: 'call.show', data: callPlace, run: (turn, place) => showCall(turn, place) }),
  cardAction({
    verb: 'call.take',
    data: callPlace,
    run: async (turn, place) => settleCall(turn, place, await turn.api.takeCall({ params: { callId: place.callId } })),
  }),
  cardAction({
    verb: 'call.not-now',
    data: callPlace,
    run: async (turn, place) => settleCall(turn, place, await turn.api.passCall({ params: { callId: place.callId } })),
  }),
  cardAction({
    verb: 'call.end',
    data: callPlace.extend({ because: z.enum(CALL_ENDINGS) }),
    run: async (turn, { because, ...place }) =>
      settleCall(turn, place, await turn.api.endCall({ params: { callId: place.callId }, body: { because } })),
  }),
  cardAction({
    verb: 'call.start',
    data: bookingPlace,
    run: async (turn, place) => {
      // One open call a booking: the API answers that of an earlier press.
      const started = await turn.api.startCall({ body: { bookingId: place.bookingId } });
      const placed = await placedBy(turn, readOf(started));
      if (placed.ok) return { card: callCard(placed.value, turn) };
      const shown = await showBooking(turn, place, { notes: wordsBeside(placed.problem, turn.t) });
      return shown.card === undefined ? inWords(placed.problem) : shown;
    },
  }),
];
