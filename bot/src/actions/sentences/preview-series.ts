import { bestForSeries } from '@yhteistila/core/availability/ranking/series-rooms.ts';
import { expand, parseRecurrence } from '@yhteistila/core/time/recurrence.ts';
import { type LocalDay, toIso } from '@yhteistila/core/time/site-time.ts';
import { z } from 'zod';
import { whenSaid, wishText } from '../../cards/forms/wish-words.ts';
import { roomsOf } from '../../cards/place-and-time.ts';
import { type RoomDates, type SeriesPreview, seriesCard } from '../../cards/sentences/series-card.ts';
import type { OfferView, SiteView } from '../../cards/viewer.ts';
import type { Answer, Turn } from '../../turn.ts';
import { type Window, windowOf } from '../../understanding/times/window-of.ts';
import { askForWish } from '../ask-for-wish.ts';
import { findOffers } from '../offers/find-offers.ts';
import { problemWords } from '../problem-words.ts';
import { readOf, readSite } from '../read-placed.ts';
import { tellsWish } from '../tells-wish.ts';
import { bookingBody, type ChosenOffer, chosen, type Wish, wish } from '../wish.ts';

/** Rooms are looked for on the first dates: one of them may be a holiday, or crowded. */
const DATES_LOOKED_AT = 4;
const MAX_ROOMS = 3;
/** So many rooms of each of those dates are looked at on every date, in all no more than this. */
const ROOMS_OF_A_DATE = 5;
const MAX_LOOKED_AT = 10;
/** Said of an offer of a special room that is kept for others. */
const KEPT = 'special-room';

/** A series that somebody wishes for: the first date and the time are known. */
export type NewSeries = Wish & { readonly start: number; readonly day: LocalDay };

export const keptSeries = z.object({
  wish,
  rooms: z.array(z.array(z.string()).min(1)),
  first: z.object({ start: z.string(), end: z.string() }),
  key: z.string().max(120),
});
export type KeptSeries = z.output<typeof keptSeries>;

/** What `POST /api/series` takes for a room. */
export const seriesBody = (of: Wish, resourceIds: readonly string[], first: KeptSeries['first']) => ({
  ...bookingBody(of, { siteId: of.siteId, resourceIds: [...resourceIds], ...first } satisfies ChosenOffer),
  recurrence: of.recurrence ?? '',
  ...(of.except !== undefined && { except: [...of.except] }),
});

const firstDates = ({ recurrence = '', except = [], day }: NewSeries): readonly LocalDay[] => {
  const parsed = parseRecurrence(recurrence);
  return parsed.ok ? expand(parsed.rule, day, except, DATES_LOOKED_AT).days : [];
};

/** The spaces that suit on any of the first dates, those first that suit well on many. */
const roomsFor = async (turn: Turn, of: NewSeries, windows: readonly Window[], zone: string) => {
  const rooms = new Map<string, { readonly offer: OfferView; readonly places: number }>();
  for (const window of windows) {
    const found = await findOffers(turn, of, window, zone, ROOMS_OF_A_DATE);
    if (!found.ok) return found;
    for (const [index, offer] of found.value.offers.entries()) {
      const places = (rooms.get(offer.resourceId)?.places ?? 0) + ROOMS_OF_A_DATE - index;
      rooms.set(offer.resourceId, { offer: rooms.get(offer.resourceId)?.offer ?? offer, places });
    }
  }
  const best = [...rooms.values()].sort((one, other) => other.places - one.places);
  return { ok: true as const, value: best.map(({ offer }) => offer).slice(0, MAX_LOOKED_AT) };
};

/** What may be said on a card of what speaks against a date. */
const reasonFor =
  (turn: Turn) =>
  ({ findings }: SeriesPreview['occurrences'][number]): string => {
    const refusal = findings.find(
      ({ severity, kind }) => severity === 'refuse' && !tellsWish(kind) && kind !== 'earmark',
    );
    return refusal?.message ?? turn.t('bot.series.otherReason');
  };

const previewsOf = async (turn: Turn, kept: KeptSeries, site: SiteView): Promise<readonly RoomDates[]> => {
  const rooms: RoomDates[] = [];
  for (const resourceIds of kept.rooms) {
    const read = readOf(await turn.api.checkSeries({ body: seriesBody(kept.wish, resourceIds, kept.first) }));
    if (read.ok) rooms.push({ name: roomsOf(site, resourceIds, turn), preview: read.value });
  }
  return rooms;
};

/** The card of the kept series, with the room of that number shown; undefined where nothing can be told of it now. */
export const seriesCardOf = async (turn: Turn, kept: KeptSeries, id: string, shown: number) => {
  const site = await readSite(turn, kept.wish.siteId);
  if (!site.ok) return undefined;
  const rooms = await previewsOf(turn, kept, site.value);
  if (rooms[shown] === undefined) return undefined;
  return seriesCard({ site: site.value, shown, rooms, kept: id, reasonOf: reasonFor(turn) }, turn);
};

const windowsOf = (turn: Turn, of: NewSeries, zone: string): readonly Window[] =>
  firstDates(of).flatMap((day) => {
    const window = windowOf({ ...of, day }, turn.now, zone);
    return 'passed' in window ? [] : [window];
  });

const firstTimes = (of: NewSeries, window: Window, zone: string): KeptSeries['first'] => {
  const first = windowOf(of, 0, zone);
  const { from, to } = 'passed' in first ? window : first;
  return { start: toIso(from, zone), end: toIso(to, zone) };
};

/**
 * Shows every date of the series in the room that suits best on most of them, with a button that books it. Nothing is
 * booked before a press.
 */
export const previewSeries = async (turn: Turn, of: NewSeries, heard?: readonly string[]): Promise<Answer> => {
  const read = await readSite(turn, of.siteId);
  if (!read.ok) return askForWish(turn, of, problemWords(read.problem));
  const site = read.value;
  const zone = site.timeZone;
  const windows = windowsOf(turn, of, zone);
  const [window] = windows;
  const found = await roomsFor(turn, of, windows, zone);
  if (!found.ok) return askForWish(turn, of, problemWords(found.problem));
  const text =
    heard &&
    [turn.t('bot.book.understood', { wish: wishText(of, whenSaid(of, turn), site, turn) }), ...heard].join(' ');
  const told = text === undefined ? {} : { text };
  if (window === undefined || found.value.length === 0) {
    return { ...(await askForWish(turn, of, [turn.t('bot.series.none')])), ...told };
  }
  const asked = { wish: of, rooms: [], first: firstTimes(of, window, zone), key: `series-${turn.messageKey}` };
  const kept: KeptSeries = { ...asked, rooms: await bestRooms(turn, asked, found.value, site) };
  const id = await turn.keep(kept);
  const card = await seriesCardOf(turn, kept, id, 0);
  return card === undefined ? askForWish(turn, of, [turn.t('bot.failed')]) : { card, ...told };
};

/** How many dates each room is free on, as far as the API tells it now. */
const seriesRoomOf = async (turn: Turn, kept: KeptSeries, offer: OfferView, site: SiteView) => {
  const resourceIds = chosen(offer).resourceIds;
  const read = readOf(await turn.api.checkSeries({ body: seriesBody(kept.wish, resourceIds, kept.first) }));
  const type = site.resources.find(({ id }) => id === offer.resourceId)?.type;
  if (!read.ok || type === undefined) return [];
  const { occurrences } = read.value;
  const free = occurrences.filter(({ allowed }) => allowed).length;
  const isKept = offer.why.some(({ code }) => code === KEPT);
  return [{ resourceIds, type, isKept, free, dates: occurrences.length }];
};

/** The rooms that suit best on most of the dates. */
const bestRooms = async (turn: Turn, kept: KeptSeries, offers: readonly OfferView[], site: SiteView) => {
  const rooms = await Promise.all(offers.map((offer) => seriesRoomOf(turn, kept, offer, site)));
  const { purpose, types } = kept.wish;
  const best = rooms.flat().sort(bestForSeries({ purpose, areTypesNamed: types !== undefined }));
  return best.slice(0, MAX_ROOMS).map(({ resourceIds }) => [...resourceIds]);
};
