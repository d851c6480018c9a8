import { USUAL_HOURS } from '@yhteistila/core/availability/usual-window.ts';
import type { availability } from '@yhteistila/core/contract/schemas/availability.ts';
import {
  addDays,
  atLocal,
  dayInterval,
  GRID_MINUTES,
  minutesOfDay,
  type TimeZone,
} from '@yhteistila/core/time/site-time.ts';
import type { z } from 'zod';
import { counted } from '../../cards/counted.ts';
import { instantOf } from '../../cards/place-and-time.ts';
import type { OfferView, SiteView } from '../../cards/viewer.ts';
import type { Turn } from '../../turn.ts';
import type { Window } from '../../understanding/times/window-of.ts';
import { type Read, readOf } from '../read-placed.ts';
import { tellsWish } from '../tells-wish.ts';
import { searchBody, type Wish } from '../wish.ts';
import { interpretersFor } from './interpreters-for.ts';

/** So many buttons fit beside "Change…": a card of Teams takes six. */
export const MAX_OFFERS = 5;
const MAX_OTHER_TIMES = 3;
const MAX_OTHER_ROOMS = 2;
const LOOKED_AT = 20;
const MINUTE_MS = 60_000;
const GRID_MS = GRID_MINUTES * MINUTE_MS;
const EARLIER_MS = 3 * 60 * MINUTE_MS;
const DAYS_AHEAD = 7;

type Asking = Pick<Turn, 'api' | 'now' | 't'>;
type Span = Pick<Window, 'from' | 'to' | 'minutes'> & { readonly near?: number };

/** What was found for a wish: offers, and what speaks against the spaces that do not suit. */
export interface Found {
  readonly offers: readonly OfferView[];
  readonly reasons: readonly string[];
  /** Reasons that tell what was asked for: no card says them. */
  readonly ownReasons: readonly string[];
  /** Set where no other time near that day would do. */
  readonly isHopeless: boolean;
}

/** A reason that names another agency would tell who uses a room: it is read in the tab. */
const NAMES_AGENCIES: ReadonlySet<string> = new Set(['earmark', 'zone-access']);
const MAX_REASONS = 3;
/** Reasons that the next days share. */
const AT_NO_TIME: ReadonlySet<string> = new Set(['duration', 'advance']);

const MAX_ASKED = 100;

type Availability = Pick<z.output<typeof availability>, 'offers' | 'refused'>;

/** What was found of one room alone, where one was named. */
const ofRoom = ({ offers, refused }: Availability, room: string | undefined): Availability =>
  room === undefined
    ? { offers, refused }
    : {
        offers: offers.filter(({ resourceId }) => resourceId === room),
        refused: refused.filter(({ resourceIds }) => resourceIds.includes(room)),
      };

/** The best offers for the wish within the span. */
export const findOffers = async (
  turn: Pick<Turn, 'api' | 't'>,
  wish: Wish,
  span: Span,
  zone: TimeZone,
  limit = MAX_OFFERS,
): Promise<Read<Found>> => {
  // One room is found among all of its kind.
  const asked = wish.room === undefined ? limit : MAX_ASKED;
  const body = searchBody(wish, span, zone, { limit: asked, interpreters: await interpretersFor(turn, wish) });
  const found = readOf(await turn.api.availability({ body }));
  if (!found.ok) return found;
  const { offers, refused } = ofRoom(found.value, wish.room);
  // What holds for all that was looked for is the reason; what other spaces are for is none.
  const deciding = refused.filter(({ decides }) => decides === true);
  const reasons = deciding.length > 0 ? deciding : refused.filter(({ otherUse }) => otherUse !== true);
  const told = reasons.filter(({ kind }) => !NAMES_AGENCIES.has(kind));
  // One that holds for some spaces alone says that it does.
  const isOfAll =
    deciding.length > 0 || wish.room !== undefined || new Set(told.map(({ message }) => message)).size < 2;
  const words = (own: boolean) => {
    const found = told.filter(({ kind }) => tellsWish(kind) === own);
    const messages = found.map(({ message, resourceIds }) =>
      isOfAll ? message : counted(turn, 'bot.book.someRooms', resourceIds.length, { message }),
    );
    return [...new Set(messages)].slice(0, MAX_REASONS);
  };
  const isHopeless = deciding.some(({ kind }) => AT_NO_TIME.has(kind));
  const spoken = { reasons: words(false), ownReasons: words(true) };
  return { ok: true, value: { offers: offers.slice(0, limit), ...spoken, isHopeless } };
};

const offersIn = async (turn: Asking, wish: Wish, span: Span, zone: TimeZone, limit: number) => {
  if (span.to - span.from < span.minutes * MINUTE_MS) return [];
  const found = await findOffers(turn, wish, span, zone, limit);
  return found.ok ? found.value.offers : [];
};

const isSame = (one: OfferView, other: OfferView): boolean =>
  one.resourceId === other.resourceId && one.start === other.start;

const once = (offers: readonly OfferView[]): readonly OfferView[] =>
  offers.filter((offer, index) => offers.findIndex((each) => isSame(each, offer)) === index);

/** One offer for each start, the nearest to the wished one first. */
const nearestStarts = (offers: readonly OfferView[], wished: number): readonly OfferView[] => {
  const distance = ({ start }: OfferView) => Math.abs(instantOf(start) - wished);
  const sorted = [...offers].sort((one, other) => distance(one) - distance(other));
  return sorted.filter(({ start }, index) => sorted.findIndex((each) => each.start === start) === index);
};

const laterAndEarlier = async (turn: Asking, wish: Wish, window: Window, zone: TimeZone) => {
  const { minutes, day } = window;
  const wished = window.near ?? window.from;
  const whole = dayInterval(day, zone);
  const first = Math.max(whole.start, wished - EARLIER_MS, Math.ceil(turn.now / GRID_MS) * GRID_MS);
  const found = await offersIn(turn, wish, { from: first, to: whole.end, minutes, near: wished }, zone, LOOKED_AT);
  return nearestStarts(found, wished).slice(0, MAX_OTHER_TIMES);
};

/** The next day on which there is something, near the hour that was wished, or in the morning. */
const onNextDays = async (
  turn: Asking,
  wish: Wish,
  { day, minutes, from, exact, near: about }: Window,
  zone: TimeZone,
) => {
  const wished = about ?? (exact ? from : undefined);
  const clock = wished === undefined ? USUAL_HOURS.from : minutesOfDay(wished, zone);
  for (let ahead = 1; ahead <= DAYS_AHEAD; ahead++) {
    const next = addDays(day, ahead);
    const whole = dayInterval(next, zone);
    const near = atLocal(next, clock, zone);
    const span = { from: Math.max(whole.start, turn.now), to: whole.end, minutes, near };
    const found = await offersIn(turn, wish, span, zone, LOOKED_AT);
    if (found.length > 0) return nearestStarts(found, near).slice(0, MAX_OTHER_TIMES);
  }
  return [];
};

/**
 * What comes nearest when nothing suits: other times of the day, another kind of space, another site at that time;
 * and where that is all nothing, the next days. At most five.
 */
export const nearestOffers = async (
  turn: Asking,
  wish: Wish,
  window: Window,
  site: Pick<SiteView, 'timeZone'>,
  otherSites: readonly { readonly id: string; readonly timeZone: string }[],
): Promise<readonly OfferView[]> => {
  const { types, room, ...anyType } = wish;
  // Another room of the kind comes before a room of another kind.
  const others: Wish = room === undefined ? anyType : { ...anyType, ...(types && { types }) };
  const zone = site.timeZone;
  const times = await laterAndEarlier(turn, wish, window, zone);
  const kinds =
    types === undefined ? [] : await offersIn(turn, others, window, zone, room === undefined ? 1 : MAX_OTHER_ROOMS);
  const elsewhere: OfferView[] = [];
  for (const { id, timeZone } of otherSites) {
    if (times.length + kinds.length + elsewhere.length >= MAX_OFFERS) break;
    elsewhere.push(...(await offersIn(turn, { ...others, ...(types && { types }), siteId: id }, window, timeZone, 1)));
  }
  const near = once([...times, ...kinds, ...elsewhere]).slice(0, MAX_OFFERS);
  return near.length > 0 ? near : onNextDays(turn, wish, window, zone);
};
