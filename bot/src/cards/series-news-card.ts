import { isLive } from '@yhteistila/core/booking/status.ts';
import { dayText } from '@yhteistila/core/i18n/format-time.ts';
import { z } from 'zod';
import { actorNotes } from '../notices/booking-news.ts';
import { statusText } from './booking-status.ts';
import { type Card, type CardAction, type CardElement, line, open, press } from './card.ts';
import { counted } from './counted.ts';
import { type Fact, factCard } from './fact-card.ts';
import { declineReason } from './forms/reason-inputs.ts';
import { GUARD_NEWS, isGuardNeeded } from './guard-card.ts';
import { instantOf, roomsOf, timesText } from './place-and-time.ts';
import type { SeriesView } from './sentences/series-card.ts';
import type { BookingView, SiteView, Viewer } from './viewer.ts';

/** What a card can tell of several dates of a series at once. */
export const SERIES_NEWS = ['approvalWanted', 'confirmed', 'declined', 'changed', 'cancelled', ...GUARD_NEWS] as const;
export type SeriesNewsCode = (typeof SERIES_NEWS)[number];

/** What the buttons and the refresh of such a card send along. */
export const seriesNews = z.object({
  seriesId: z.string().min(1).max(120),
  siteId: z.string().min(1).max(120),
  /** That of the series which the act made that is told of. */
  version: z.int(),
  news: z.enum(SERIES_NEWS),
});
export type SeriesNews = z.output<typeof seriesNews>;

export interface PlacedSeries {
  readonly series: SeriesView;
  readonly site: SiteView;
}

/** So many dates are listed one by one. */
const MAX_LISTED = 14;

type Holds = (booking: BookingView, viewer: Pick<Viewer, 'now'>) => boolean;
const isGuarded: Holds = (booking, { now }) => isGuardNeeded(booking) && now < instantOf(booking.end);

/** Of which dates each news still holds. */
const HOLDS: { readonly [news in SeriesNewsCode]: Holds } = {
  approvalWanted: ({ status, start }, { now }) => status === 'requested' && now < instantOf(start),
  confirmed: ({ status, end }, { now }) => status === 'confirmed' && now < instantOf(end),
  declined: ({ status }) => status === 'declined',
  changed: ({ status }) => isLive(status),
  cancelled: ({ status }) => status === 'cancelled',
  guardBooked: isGuarded,
  guardMoved: isGuarded,
  guardCancelled: (booking) => !isGuardNeeded(booking),
};

const isGuardNews = (news: SeriesNewsCode): boolean => GUARD_NEWS.some((each) => each === news);

/** The bookings of the dates that the act was about; of one that is no longer remembered, of all. */
const datesOfAct = ({ series }: PlacedSeries, { version }: Pick<SeriesNews, 'version'>): readonly BookingView[] => {
  const act = series.acts.find((each) => each.version === version);
  return series.occurrences.flatMap(({ day, booking }) =>
    booking !== undefined && (act === undefined || act.days.includes(day)) ? [booking] : [],
  );
};

/** Those of them for which the news still holds. */
export const datesThatHold = (placed: PlacedSeries, about: SeriesNews, viewer: Pick<Viewer, 'now'>) =>
  datesOfAct(placed, about).filter((booking) => HOLDS[about.news](booking, viewer));

/** "12 kertaa, ma 7.12.–ma 22.2." */
const countText = (bookings: readonly BookingView[], viewer: Viewer): readonly string[] => {
  const [first, last] = [bookings[0], bookings.at(-1)];
  if (first === undefined || last === undefined) return [];
  const from = dayText(first.start.slice(0, 10), viewer.language);
  const to = dayText(last.start.slice(0, 10), viewer.language);
  return [counted(viewer, 'bot.series.span', bookings.length, { from, to })];
};

/** Who did it to them and why, as one booking tells it: an act is the same to all of its dates. */
const actNotes = ([first]: readonly BookingView[], news: SeriesNewsCode, viewer: Viewer): readonly string[] =>
  first === undefined || (news !== 'changed' && news !== 'cancelled' && news !== 'declined')
    ? []
    : actorNotes(first, 'series', news, viewer);

const stateOf = (booking: BookingView, about: SeriesNews, site: SiteView, viewer: Viewer): string => {
  if (!isGuardNews(about.news)) return statusText(booking, site, viewer);
  if (!isGuardNeeded(booking)) return viewer.t('bot.guard.notNeeded');
  return viewer.t(booking.guardAcknowledged === true ? 'bot.guard.known' : 'bot.guard.open');
};

const factsOf = (told: readonly BookingView[], about: SeriesNews, site: SiteView, viewer: Viewer): readonly Fact[] => {
  const { t, language } = viewer;
  const rooms = [...new Set(told.map(({ resourceIds }) => roomsOf(site, resourceIds, viewer)))].join('; ');
  return [
    ...(rooms === '' ? [] : [{ title: t('bot.card.fact.space'), value: rooms }]),
    { title: t('bot.card.fact.site'), value: site.name[language] },
    ...told.slice(0, MAX_LISTED).map((booking) => ({
      title: timesText(booking.start, booking.end, site, viewer),
      value: stateOf(booking, about, site, viewer),
    })),
  ];
};

/** As long as nothing else was done to the series, its last cancellation can be taken back as it was made. */
const canTakeBack = (
  { series }: PlacedSeries,
  { news, version }: SeriesNews,
  holding: readonly BookingView[],
  now: number,
) => news === 'cancelled' && series.acts.at(-1)?.version === version && holding.some(({ end }) => now < instantOf(end));

const actionsOf = (
  placed: PlacedSeries,
  holding: readonly BookingView[],
  about: SeriesNews,
  { t, link, now }: Viewer,
): { readonly actions: readonly CardAction[]; readonly more: readonly CardElement[] } => {
  const count = holding.length;
  const toTab = open(t('bot.act.open'), link(isGuardNews(about.news) ? '/today' : '/my'));
  if (about.news === 'approvalWanted' && count > 0) {
    const approve = press(t('bot.series.approveAll', { count }), 'series.approve', about, 'positive');
    return {
      more: [declineReason(t)],
      actions: [
        { ...approve, associatedInputs: 'none' },
        press(t('bot.series.declineAll', { count }), 'series.decline', about),
        toTab,
      ],
    };
  }
  if (canTakeBack(placed, about, holding, now)) {
    return { more: [], actions: [press(t('bot.series.reinstateAll'), 'series.reinstate', about), toTab] };
  }
  const isOpen = about.news !== 'guardCancelled' && holding.some(({ guardAcknowledged }) => guardAcknowledged !== true);
  const known = press(t('bot.guard.acknowledgeAll'), 'series.acknowledge', about, 'positive');
  return { more: [], actions: [...(isGuardNews(about.news) && isOpen ? [known] : []), toTab] };
};

/**
 * Several dates of a series on one card: what happened to them, each as it is now, and for a coordinator or a guard what
 * can be done with all of them at once. Nothing of what they are about (M18).
 */
export const seriesNewsCard = (
  placed: PlacedSeries,
  about: SeriesNews,
  viewer: Viewer,
  said: readonly string[] = [],
): Card => {
  const { t } = viewer;
  const told = datesOfAct(placed, about);
  const holding = datesThatHold(placed, about, viewer);
  const left = told.length - MAX_LISTED;
  const { actions, more } = actionsOf(placed, holding, about, viewer);
  return factCard(
    {
      headline: t(holding.length === 0 ? 'bot.series.over' : `bot.series.news.${about.news}`),
      notes: [
        ...said,
        ...countText(holding.length === 0 ? told : holding, viewer),
        ...actNotes(holding, about.news, viewer),
      ],
      facts: factsOf(told, about, placed.site, viewer),
      more: [...(left > 0 ? [line(counted(viewer, 'bot.series.more', left))] : []), ...more],
      actions,
      refresh: { verb: 'series.news', data: about },
    },
    viewer,
  );
};
