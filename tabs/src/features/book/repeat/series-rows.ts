import { isDayWarning } from '@yhteistila/core/availability/offer.ts';
import type { Texts } from '@yhteistila/core/language/texts.ts';
import type { LocalDay } from '@yhteistila/core/time/site-time.ts';
import type { BookingView, Offer, SeriesPreview, SeriesView } from '../../../api/queries.ts';

type PreviewDate = SeriesPreview['occurrences'][number];
type MadeDate = SeriesView['occurrences'][number];

/** One date of a series as the preview shows it. */
export interface SeriesRow {
  readonly day: LocalDay;
  readonly start: string;
  readonly end: string;
  /** `instead`: another booking stands for it; `leftOut`: nothing is booked on this closed day. */
  readonly state: 'possible' | 'clash' | 'booked' | 'instead' | 'leftOut';
  readonly reasons: readonly string[];
  readonly alternative?: Offer;
  readonly booking?: BookingView;
  /** The holiday that closes the day to customers. */
  readonly closedBecause?: Texts;
  /** Whether the person may still choose to leave the closed day out, or to book it all the same. */
  readonly isChoice?: boolean;
}

/** What the person has chosen for dates of the series. */
export interface DateChoices {
  /** Bookings that stand for dates, elsewhere or at another time. */
  readonly instead: ReadonlyMap<LocalDay, BookingView>;
  /** Closed days on which nothing is to be booked. */
  readonly leftOut: ReadonlySet<LocalDay>;
}

const messagesOf = (
  findings: PreviewDate['findings'] = [],
  isTold: (finding: PreviewDate['findings'][number]) => boolean,
): readonly string[] => findings.filter(isTold).map(({ message }) => message);

const refusalsOf = (findings?: PreviewDate['findings']): readonly string[] =>
  messagesOf(findings, ({ severity }) => severity === 'refuse');

/** That the day is closed is told of a date that can be had as well: the person may not have thought of it. */
const closedDay = (findings?: PreviewDate['findings']): readonly string[] => messagesOf(findings, isDayWarning);

const closing = ({ closedBecause }: Pick<PreviewDate, 'closedBecause'>) =>
  closedBecause === undefined ? {} : { closedBecause };

/** Whether nothing is to be booked on the date: on working days without being asked, else where the person says so. */
export const isLeftOut = (
  { day, closedBecause, bookingId }: PreviewDate,
  isUsual: boolean,
  chosen: ReadonlyMap<LocalDay, boolean>,
): boolean => closedBecause !== undefined && bookingId === undefined && (chosen.get(day) ?? isUsual);

const previewRow = (date: PreviewDate, { instead, leftOut }: DateChoices): SeriesRow => {
  const { day, start, end, allowed, bookingId, findings, alternative } = date;
  const row = { day, start, end, ...closing(date) };
  const booking = instead.get(day);
  if (bookingId !== undefined && booking !== undefined) return { ...row, state: 'instead', reasons: [], booking };
  if (bookingId !== undefined) return { ...row, state: 'booked', reasons: closedDay(findings) };
  const isChoice = date.closedBecause !== undefined;
  if (leftOut.has(day)) return { ...row, state: 'leftOut', reasons: [], isChoice };
  if (allowed) return { ...row, state: 'possible', reasons: closedDay(findings), isChoice };
  const other = alternative === undefined ? {} : { alternative };
  return { ...row, state: 'clash', reasons: refusalsOf(findings), isChoice, ...other };
};

const madeRow = (date: MadeDate, { instead }: DateChoices): SeriesRow => {
  const { day, start, end, state, findings, alternative } = date;
  const row = { day, start, end, ...closing(date) };
  const booking = instead.get(day);
  if (booking !== undefined) {
    return { ...row, start: booking.start, end: booking.end, state: 'instead', reasons: [], booking };
  }
  if (state === 'booked') return { ...row, state, reasons: [] };
  return {
    ...row,
    state: 'clash',
    reasons: refusalsOf(findings),
    ...(alternative === undefined ? {} : { alternative }),
  };
};

/** Every date in order: as it would be, or as it has become, with the closed days that are left out. */
export const seriesRows = (
  dates: SeriesPreview['occurrences'],
  made: SeriesView | undefined,
  choices: DateChoices,
): readonly SeriesRow[] => {
  if (made === undefined) return dates.map((date) => previewRow(date, choices));
  const without = dates
    .filter(({ day }) => choices.leftOut.has(day))
    .map((date) => ({ ...previewRow(date, choices), isChoice: false }));
  const rows = made.occurrences.map((date) => madeRow(date, choices));
  return [...rows, ...without].sort((a, b) => (a.day < b.day ? -1 : 1));
};
