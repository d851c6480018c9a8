import { dayOf, minutesOfDay } from '@yhteistila/core/time/site-time.ts';
import type { PlacedBooking } from '../../cards/booking-card.ts';
import { instantOf } from '../../cards/place-and-time.ts';
import type { About } from '../../understanding/meaning/hear-act.ts';
import { SPANS } from '../../understanding/meaning/hear-time.ts';
import { plain } from '../../understanding/tokens.ts';

const MIN_LETTERS = 4;

type Test = (placed: PlacedBooking) => boolean;

const onDays =
  ({ days }: About): Test =>
  ({ booking, site }) =>
    days.length === 0 || days.includes(dayOf(instantOf(booking.start), site.timeZone));

/** Begins then, or runs then. */
const atTime =
  ({ start }: About): Test =>
  ({ booking, site }) => {
    if (start === undefined) return true;
    const from = minutesOfDay(instantOf(booking.start), site.timeZone);
    const minutes = (instantOf(booking.end) - instantOf(booking.start)) / 60_000;
    return start >= from && start < from + minutes;
  };

/** Begins in that part of the day. */
const inPartOfDay =
  ({ part }: About): Test =>
  ({ booking, site }) => {
    if (part === undefined) return true;
    const [first, last] = SPANS[part];
    const start = minutesOfDay(instantOf(booking.start), site.timeZone);
    return start >= first && start < last;
  };

const atPlace =
  ({ room, siteId }: About): Test =>
  ({ booking, site }) =>
    (room === undefined || booking.resourceIds.includes(room)) && (siteId === undefined || site.id === siteId);

/** "The budget meeting": a word of the title, whatever its ending. */
const titled =
  ({ words }: About): Test =>
  ({ booking }) => {
    const title = plain(booking.title ?? '');
    return words.some((word) => word.length >= MIN_LETTERS && title.includes(plain(word).slice(0, MIN_LETTERS)));
  };

const MEETINGS: ReadonlySet<string> = new Set(['meeting', 'hybridMeeting', 'teamDay', 'event', 'backgroundWork']);

/** In everyday words every booking without customers is a meeting. */
const ofPurpose =
  ({ purpose }: About): Test =>
  ({ booking }) =>
    purpose === undefined ||
    booking.purpose === undefined ||
    booking.purpose === purpose ||
    (MEETINGS.has(purpose) && MEETINGS.has(booking.purpose));

/** Those that the test leaves, or all where it leaves none: what is only nearly said does not rule out. */
const preferring = (bookings: readonly PlacedBooking[], test: Test): readonly PlacedBooking[] => {
  const left = bookings.filter(test);
  return left.length > 0 ? left : bookings;
};

/** The bookings that the words may mean: day, time and place have to hold, title and purpose where they tell apart. */
export const matchingBookings = (bookings: readonly PlacedBooking[], about: About): readonly PlacedBooking[] => {
  const held = bookings.filter((placed) =>
    [onDays(about), atTime(about), inPartOfDay(about), atPlace(about)].every((test) => test(placed)),
  );
  return preferring(preferring(held, ofPurpose(about)), titled(about));
};
