import { addDays, atLocal, dayOf, GRID_MINUTES, minutesOfDay, toIso } from '@yhteistila/core/time/site-time.ts';
import type { PlacedBooking } from '../../cards/booking-card.ts';
import { instantOf } from '../../cards/place-and-time.ts';
import { changeCard, type NewTime } from '../../cards/sentences/act-cards.ts';
import type { Answer, Turn } from '../../turn.ts';
import type { Target } from '../../understanding/meaning/act-target.ts';
import type { Act } from '../../understanding/words/act-words.ts';
import { wishOf } from '../offers/other-rooms.ts';
import { inWords } from '../outcome-card.ts';
import { readOf } from '../read-placed.ts';
import { tellsWish } from '../tells-wish.ts';

const MINUTE_MS = 60_000;
const GRID_MS = GRID_MINUTES * MINUTE_MS;
const MAX_OTHERS = 3;
const MAX_REASONS = 2;

const onGrid = (instant: number): number => Math.ceil(instant / GRID_MS) * GRID_MS;

interface Times {
  readonly start: number;
  readonly end: number;
}

/** The end as it was said, or by so much later or earlier. */
const endOf = ({ start, end }: Times, target: Target, act: Act, zone: string): number | undefined => {
  if (target.end !== undefined) return atLocal(dayOf(start, zone), target.end, zone);
  if (target.minutes !== undefined) return start + target.minutes * MINUTE_MS;
  if (target.by === undefined) return undefined;
  return act === 'shorten' ? end - target.by * MINUTE_MS : end + target.by * MINUTE_MS;
};

const movedTo = ({ start, end }: Times, target: Target, zone: string): Times | undefined => {
  const length = end - start;
  if (target.by !== undefined && target.day === undefined && target.start === undefined) {
    return { start: start + target.by * MINUTE_MS, end: end + target.by * MINUTE_MS };
  }
  if (target.day === undefined && target.start === undefined && target.days === undefined) return undefined;
  const day = target.day ?? addDays(dayOf(start, zone), target.days ?? 0);
  const first = atLocal(day, target.start ?? minutesOfDay(start, zone), zone);
  const last = target.end === undefined ? first + length : atLocal(day, target.end, zone);
  return { start: first, end: last > first ? last : first + length };
};

/** The time that a booking is to have; undefined where the words do not say it. */
export const newTimes = ({ booking, site }: PlacedBooking, act: Act, target: Target): NewTime | undefined => {
  const zone = site.timeZone;
  const times = { start: instantOf(booking.start), end: instantOf(booking.end) };
  const end = act === 'move' ? undefined : endOf(times, target, act, zone);
  const meant = act === 'move' ? movedTo(times, target, zone) : end === undefined ? undefined : { ...times, end };
  if (meant === undefined || meant.end <= meant.start) return undefined;
  return { start: toIso(onGrid(meant.start), zone), end: toIso(onGrid(meant.end), zone) };
};

/** The time that was filled in, in the site's own; undefined where it is none. */
export const timeFilledIn = (
  { site }: PlacedBooking,
  { day, from, to }: { readonly day: string; readonly from: number; readonly to: number },
): NewTime | undefined => {
  if (to <= from) return undefined;
  const zone = site.timeZone;
  return {
    start: toIso(onGrid(atLocal(day, from, zone)), zone),
    end: toIso(onGrid(atLocal(day, to, zone)), zone),
  };
};

/** Whether the booking could have the time, and in its place what could: the card asks, and a press does it. */
export const proposeTime = async (turn: Turn, placed: PlacedBooking, time: NewTime): Promise<Answer> => {
  const { booking, site } = placed;
  const wish = wishOf(booking);
  if (wish === undefined) return { text: turn.t('bot.change.notYours') };
  // What runs keeps its start, and whether its end can be another one is told by the press.
  if (instantOf(booking.start) <= turn.now) return { card: changeCard(placed, { notes: [], times: [time] }, turn) };
  const { id, resourceIds } = booking;
  const body = { ...wish, siteId: site.id, resourceIds, start: time.start, end: time.end, replaces: id };
  const decision = readOf(await turn.api.checkBooking({ body }));
  if (!decision.ok) return inWords(decision.problem);
  const { allowed, findings, alternatives = [] } = decision.value;
  if (allowed) return { card: changeCard(placed, { notes: [], times: [time] }, turn) };
  const refusals = findings.filter(({ severity }) => severity === 'refuse');
  const reasons = [...new Set(refusals.filter(({ kind }) => !tellsWish(kind)).map(({ message }) => message))];
  const own = [...new Set(refusals.filter(({ kind }) => tellsWish(kind)).map(({ message }) => message))];
  const times = alternatives.slice(0, MAX_OTHERS).map((offer): NewTime => {
    const rooms = [offer.resourceId, ...offer.alsoResourceIds];
    const isSame = rooms.every((room) => resourceIds.includes(room));
    return { start: offer.start, end: offer.end, ...(isSame ? {} : { resourceIds: rooms }) };
  });
  const notes = [
    turn.t('bot.change.not'),
    ...reasons.slice(0, MAX_REASONS),
    ...(times.length > 0 ? [turn.t('bot.change.instead')] : []),
  ];
  const card = changeCard(placed, { notes, times }, turn);
  return own.length === 0 ? { card } : { card, text: own.slice(0, MAX_REASONS).join(' ') };
};
