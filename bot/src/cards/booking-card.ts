import { actsNow, type BookingAct } from './booking-acts.ts';
import { statusText } from './booking-status.ts';
import { type Card, type CardAction, type CardElement, open, press } from './card.ts';
import { type Fact, factCard } from './fact-card.ts';
import { clockText, instantOf, roomsOf, timesText } from './place-and-time.ts';
import type { BookingView, SiteView, Viewer } from './viewer.ts';

/** A booking where it lies. `site` is that of the booking: a redacted booking does not say it itself. */
export interface PlacedBooking {
  readonly booking: BookingView;
  readonly site: SiteView;
}

/** What a card says and offers besides the booking itself. */
export interface AroundBooking {
  /** What is new; without it, the status in a sentence. */
  readonly headline?: string;
  /** Sentences under the headline: what came of a press, why something happened. */
  readonly notes?: readonly string[];
  /** Put between the facts and the buttons. */
  readonly more?: readonly CardElement[];
  /** In the place of what can usually be done now. */
  readonly actions?: readonly CardAction[];
  /** What the refresh sends along, so that the card keeps what it is about. */
  readonly news?: Readonly<Record<string, unknown>>;
}

const EXTENSIONS_MS: { readonly [act in BookingAct]?: number } = { extend: 15 * 60_000, extendMore: 30 * 60_000 };

/** What every button of a booking sends along. */
export const aboutBooking = ({ booking, site }: PlacedBooking) => ({ bookingId: booking.id, siteId: site.id });

const VERBS: { readonly [act in Exclude<BookingAct, 'join'>]: string } = {
  customerHere: 'call.start',
  checkIn: 'booking.check-in',
  checkOut: 'booking.check-out',
  reinstate: 'booking.reinstate',
  resume: 'booking.resume',
  extend: 'booking.extend',
  extendMore: 'booking.extend',
  cancel: 'booking.cancel',
  customerAbsent: 'booking.customer-absent',
};

const actionFor = (act: BookingAct, placed: PlacedBooking, { t }: Viewer): readonly CardAction[] => {
  const { booking } = placed;
  if (act === 'join') return booking.meetingUrl === undefined ? [] : [open(t('bot.act.join'), booking.meetingUrl)];
  const longer = EXTENSIONS_MS[act];
  // The new end, not the minutes: pressed twice, it is the same wish.
  const more = longer === undefined ? {} : { end: new Date(instantOf(booking.end) + longer).toISOString() };
  return [press(t(`bot.act.${act}`), VERBS[act], { ...aboutBooking(placed), ...more })];
};

/** The way to the booking's place in the tab. */
export const openInTab = ({ booking }: Pick<PlacedBooking, 'booking'>, { t, link }: Viewer): CardAction =>
  open(t('bot.act.open'), link(`/booking/${booking.id}`));

const BEFORE_CHECK_IN: readonly BookingAct[] = ['join', 'customerHere'];

/**
 * The buttons of what the viewer can do with the booking now. The way to the tab is the last; while the booking is in
 * use it stands where "check in" was pressed, so that a second press there does nothing to the booking.
 */
export const bookingActions = (placed: PlacedBooking, viewer: Viewer): readonly CardAction[] => {
  const acts = actsNow(placed, viewer);
  const buttonsOf = (some: readonly BookingAct[]) => some.flatMap((act) => actionFor(act, placed, viewer));
  const isInUse = placed.booking.status === 'checkedIn';
  const before = acts.filter((act) => !isInUse || BEFORE_CHECK_IN.includes(act));
  const after = acts.filter((act) => !before.includes(act));
  return [...buttonsOf(before), openInTab(placed, viewer), ...buttonsOf(after)];
};

const factsOf = ({ booking, site }: PlacedBooking, viewer: Viewer): readonly Fact[] => {
  const { t, language } = viewer;
  const rooms = roomsOf(site, booking.resourceIds, viewer);
  const { start, end, status, checkInBy } = booking;
  const fact = (key: string, value: string) => ({ title: t(`bot.card.fact.${key}`), value });
  return [
    ...(rooms === '' ? [] : [fact('space', rooms)]),
    fact('site', site.name[language]),
    fact('time', timesText(start, end, site, viewer)),
    fact('status', statusText(booking, site, viewer)),
    ...(status === 'confirmed' && checkInBy !== undefined
      ? [fact('checkInBy', clockText(checkInBy, start, site, viewer))]
      : []),
  ];
};

/**
 * A booking as it is now, as its viewer may see it: room, site, time, status, link, and what can be done. Nothing of
 * what it is about or for whom: the card lies in the viewer's tenant (M18).
 */
export const bookingCard = (placed: PlacedBooking, viewer: Viewer, around: AroundBooking = {}): Card =>
  factCard(
    {
      headline: around.headline ?? viewer.t(`bot.card.booking.${placed.booking.status}`),
      notes: around.notes ?? [],
      facts: factsOf(placed, viewer),
      ...(around.more && { more: around.more }),
      actions: around.actions ?? bookingActions(placed, viewer),
      refresh: { verb: 'booking.show', data: { ...aboutBooking(placed), ...around.news } },
    },
    viewer,
  );
