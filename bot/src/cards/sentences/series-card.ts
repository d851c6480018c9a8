import type { series, seriesPreview } from '@yhteistila/core/contract/schemas/series.ts';
import { dayText } from '@yhteistila/core/i18n/format-time.ts';
import type { z } from 'zod';
import { type Card, type CardAction, card, heading, line, open, press } from '../card.ts';
import { counted } from '../counted.ts';
import { type Fact, factsElement } from '../fact-card.ts';
import { timesText } from '../place-and-time.ts';
import type { SiteView, Viewer } from '../viewer.ts';

export type SeriesPreview = z.output<typeof seriesPreview>;
export type SeriesView = z.output<typeof series>;
type PreviewDate = SeriesPreview['occurrences'][number];
type SeriesDate = SeriesView['occurrences'][number];

/** So many dates are listed one by one; of more, those that do not suit come first. */
const MAX_LISTED = 14;
const MAX_ROOMS = 3;

/** A room with its dates. */
export interface RoomDates {
  readonly name: string;
  readonly preview: SeriesPreview;
}

export interface SeriesParts {
  readonly site: SiteView;
  /** The one that is shown, by its place among the rooms. */
  readonly shown: number;
  readonly rooms: readonly RoomDates[];
  readonly kept: string;
  /** Words that may stand on a card, of what speaks against a date. */
  readonly reasonOf: (date: PreviewDate) => string;
}

const freeOf = ({ occurrences }: SeriesPreview): number => occurrences.filter(({ allowed }) => allowed).length;

const stateOf = (date: PreviewDate, reasonOf: SeriesParts['reasonOf'], { t }: Viewer): string => {
  if (!date.allowed) return t('bot.series.taken', { reason: reasonOf(date) });
  const warning = date.findings.find(({ kind }) => kind === 'opening-hours')?.message;
  const state = t(date.status === 'requested' ? 'bot.series.toApprove' : 'bot.series.free');
  return warning === undefined ? state : `${state}. ${warning}`;
};

/** Dates to list: all, or of many the first with every one that does not suit. */
const listed = <Date extends { readonly allowed: boolean }>(dates: readonly Date[]): readonly Date[] => {
  if (dates.length <= MAX_LISTED) return dates;
  const wrong = dates.filter(({ allowed }) => !allowed).slice(0, MAX_LISTED);
  const right = dates.filter(({ allowed }) => allowed).slice(0, MAX_LISTED - wrong.length);
  return dates.filter((date) => wrong.includes(date) || right.includes(date));
};

const factsOf = (dates: readonly PreviewDate[], { reasonOf }: SeriesParts, viewer: Viewer): readonly Fact[] =>
  listed(dates).map((date) => ({
    title: dayText(date.day, viewer.language),
    value: stateOf(date, reasonOf, viewer),
  }));

const spanText = (dates: readonly { readonly day: string }[], viewer: Viewer): string => {
  const [first, last] = [dates[0], dates.at(-1)];
  if (first === undefined || last === undefined) return '';
  return counted(viewer, 'bot.series.span', dates.length, {
    from: dayText(first.day, viewer.language),
    to: dayText(last.day, viewer.language),
  });
};

const otherRooms = ({ rooms, shown, kept }: SeriesParts, { t }: Viewer): readonly CardAction[] =>
  rooms.flatMap(({ name, preview }, choice) => {
    if (choice === shown) return [];
    const counts = { free: freeOf(preview), count: preview.occurrences.length };
    return [press(t('bot.series.otherRoom', { room: name, ...counts }), 'series.show', { kept, choice })];
  });

/** The dates of a series in one room, each with whether it is free. Nothing is booked before a press. */
export const seriesCard = (parts: SeriesParts, viewer: Viewer): Card => {
  const { t, language } = viewer;
  const { site, rooms, shown, kept } = parts;
  const room = rooms[shown];
  const dates = room?.preview.occurrences ?? [];
  const [first] = dates;
  const free = dates.filter(({ allowed }) => allowed).length;
  const headline = t('bot.series.title', { room: room?.name ?? '' });
  const notes = [
    spanText(dates, viewer),
    ...(first === undefined ? [] : [t('bot.series.first', { when: timesText(first.start, first.end, site, viewer) })]),
    t('bot.series.freeOf', { free, count: dates.length }),
  ];
  const left = dates.length - listed(dates).length;
  return card({
    lang: language,
    summary: [`${headline}.`, ...notes].join(' '),
    body: [
      heading(headline),
      ...notes.map((note) => line(note)),
      factsElement(factsOf(dates, parts, viewer)),
      ...(left > 0 ? [line(counted(viewer, 'bot.series.more', left))] : []),
    ],
    actions: [
      ...(free === 0
        ? []
        : [press(counted(viewer, 'bot.series.book', free), 'series.book', { kept, choice: shown }, 'positive')]),
      ...(first === undefined
        ? []
        : [press(t('bot.series.once', { day: dayText(first.day, language) }), 'series.once', { kept })]),
      ...otherRooms(parts, viewer).slice(0, MAX_ROOMS - 1),
      press(t('bot.book.change'), 'series.change', { kept }),
    ],
  });
};

const bookedState = ({ state }: SeriesDate, { t }: Viewer): string => t(`bot.series.state.${state}`);

/** What came of a series that was booked. */
export const bookedSeriesCard = (booked: SeriesView, room: string, viewer: Viewer): Card => {
  const { t, language, link } = viewer;
  const dates = booked.occurrences;
  const made = dates.filter(({ state }) => state === 'booked');
  const headline = counted(viewer, 'bot.series.booked', made.length);
  const asListed = dates.map((date) => ({ ...date, allowed: date.state === 'booked' }));
  const facts = listed(asListed).map((date) => ({
    title: dayText(date.day, language),
    value: bookedState(date, viewer),
  }));
  const left = dates.length - facts.length;
  const notes = [`${room}.`, spanText(dates, viewer)];
  return card({
    lang: language,
    summary: [`${headline}.`, ...notes].join(' '),
    body: [
      heading(headline),
      ...notes.map((note) => line(note)),
      factsElement(facts),
      ...(left > 0 ? [line(counted(viewer, 'bot.series.more', left))] : []),
    ],
    actions: [open(t('bot.mine.all'), link('/my'))],
  });
};
