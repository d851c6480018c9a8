import type { Booking } from '../booking/booking.ts';
import type { PeopledDirectory } from '../site/directory.ts';
import type { Person } from '../site/person.ts';
import { may } from '../site/roles.ts';
import type { Instant } from '../time/interval.ts';
import { guardCodeOf, guardsOf } from './guard-news.ts';
import type { BookedBefore, Notice, NoticeCode, NoticeKind, SeriesNews } from './notice.ts';

/** What happened to a booking, as far as people are told of it. */
export interface BookingEvent {
  /** Names the event: `event.<booking>.<version>`, and what else it is of where the booking has no new version. */
  readonly id: string;
  readonly type: string;
  readonly at: Instant;
  /** Person id, or `system`. */
  readonly actorId: string;
  readonly bookingId: string;
  readonly bookingVersion: number;
  readonly before?: Booking;
  readonly after: Booking;
  /** Names the act on several dates of a series that it is part of: `<series>.<version of the series>`. */
  readonly seriesAct?: string;
}

interface News {
  readonly kind: NoticeKind;
  readonly code: NoticeCode;
}

/** What each type of event is to the booking's organiser. What is not named is told to nobody. */
const NEWS_OF: { readonly [type in string]?: News } = {
  approved: { kind: 'confirmed', code: 'confirmed' },
  declined: { kind: 'approval', code: 'declined' },
  changed: { kind: 'changed', code: 'changed' },
  extended: { kind: 'changed', code: 'changed' },
  reinstated: { kind: 'changed', code: 'changed' },
  cancelled: { kind: 'changed', code: 'cancelled' },
  released: { kind: 'released', code: 'released' },
  hitByClosure: { kind: 'closure', code: 'closure' },
  closureEnded: { kind: 'closure', code: 'closureEnded' },
};

const ASKING: readonly string[] = ['booked', 'changed', 'extended', 'reinstated'];
const APPROVAL_WANTED: News = { kind: 'approval', code: 'approvalWanted' };

/** What happened to a booking is still worth knowing on the day after it. */
const AFTERWARDS_MS = 24 * 60 * 60 * 1000;
const VERSION_DIGITS = 5;

/** The booking as it was, where it has another time or other resources now. */
const movedFrom = ({ before, after }: BookingEvent): Booking | undefined => {
  if (before === undefined) return undefined;
  const sameTime = before.start === after.start && before.end === after.end;
  return sameTime && before.resourceIds.join() === after.resourceIds.join() ? undefined : before;
};

/** What a booking had before that has moved; a guard who is not needed any more was told of it there. */
const wasOf = ({ code }: News, event: BookingEvent): BookedBefore | undefined => {
  const tellsMove = code === 'changed' || code === 'guardMoved' || code === 'guardCancelled';
  const moved = tellsMove ? movedFrom(event) : undefined;
  if (moved === undefined) return undefined;
  const { start, end, resourceIds } = moved;
  const isElsewhere = resourceIds.join() !== event.after.resourceIds.join();
  return { start, end, ...(isElsewhere && { resourceIds }) };
};

/** Whether there is something to decide that nobody was asked before. */
const asksAnew = (event: BookingEvent): boolean =>
  ASKING.includes(event.type) &&
  event.after.status === 'requested' &&
  (event.before?.status !== 'requested' || movedFrom(event) !== undefined);

const untilOf = ({ kind, code }: News, { before, after }: BookingEvent): Instant => {
  if (code === 'approvalWanted') return after.start;
  if (kind === 'guard') return Math.max(before?.end ?? after.end, after.end);
  if (code === 'confirmed' || code === 'closure' || code === 'closureEnded') return after.end;
  return Math.max(before?.end ?? after.end, after.end) + AFTERWARDS_MS;
};

/** The booking's version as a text that sorts like it, with what else tells the event from others of that version. */
const orderOf = ({ id, bookingId, bookingVersion }: BookingEvent): string => {
  const version = String(bookingVersion).padStart(VERSION_DIGITS, '0');
  return `${version}${id.slice(`event.${bookingId}.${bookingVersion}`.length)}`;
};

/** The act on a series that the event is part of; a booking can have left the series since. */
const seriesNewsOf = ({ seriesAct, after: { seriesId } }: BookingEvent): SeriesNews | undefined => {
  if (seriesAct === undefined || seriesId === undefined || !seriesAct.startsWith(`${seriesId}.`)) return undefined;
  return { seriesId, version: Number(seriesAct.slice(seriesId.length + 1)) };
};

/** One of the whole act, whichever of its dates is met first: it says what holds of all of them when it is sent. */
const noticeOfSeries = (event: BookingEvent, personId: string, news: News, series: SeriesNews): Notice => ({
  key: `series.${series.seriesId}.${String(series.version).padStart(VERSION_DIGITS, '0')}.${news.code}.${personId}`,
  personId,
  ...news,
  siteId: event.after.siteId,
  at: event.at,
  series,
});

const noticeOf = (event: BookingEvent, personId: string, news: News): Notice => {
  const series = seriesNewsOf(event);
  if (series !== undefined) return noticeOfSeries(event, personId, news, series);
  const was = wasOf(news, event);
  return {
    key: `event.${event.bookingId}.${orderOf(event)}.${news.code}.${personId}`,
    personId,
    ...news,
    siteId: event.after.siteId,
    at: event.at,
    until: untilOf(news, event),
    bookingId: event.bookingId,
    ...(was && { was }),
  };
};

const isNewsToOrganiser = ({ type, actorId, after }: BookingEvent): boolean =>
  NEWS_OF[type] !== undefined && actorId !== after.organiserId;

const guardNews = (event: BookingEvent): News | undefined => {
  const code = guardCodeOf(event.before, event.after);
  return code === undefined ? undefined : { kind: 'guard', code };
};

/** Whether anybody at all is told of it: most bookings concern nobody but who made them. */
export const isNews = (event: BookingEvent): boolean =>
  isNewsToOrganiser(event) || asksAnew(event) || guardNews(event) !== undefined;

/**
 * Whom to tell of what happened to a booking: its organiser of what others or time alone did to it, the coordinators of
 * its site when they are to decide, and its guards where they have to be there. Nobody is told of what he did himself.
 * Keys are the same each time, and for all dates of an act on a series.
 */
export const noticesOf = (event: BookingEvent, directory: PeopledDirectory): readonly Notice[] => {
  const news = NEWS_OF[event.type];
  const toOrganiser = news === undefined ? [] : [noticeOf(event, event.after.organiserId, news)];
  const mayDecide = (person: Person) => may(person, 'approve', event.after, directory);
  const deciders = asksAnew(event) ? directory.people.filter(mayDecide) : [];
  const toDeciders = deciders.map(({ id }) => noticeOf(event, id, APPROVAL_WANTED));
  const guarding = guardNews(event);
  const guards = guarding === undefined ? [] : guardsOf(event.after.siteId, directory);
  const toGuards = guards.flatMap(({ id }) => (guarding === undefined ? [] : [noticeOf(event, id, guarding)]));
  return [...toOrganiser, ...toDeciders, ...toGuards].filter(({ personId }) => personId !== event.actorId);
};
