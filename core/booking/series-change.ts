import type { Interval } from '../time/interval.ts';
import {
  addDays,
  atLocal,
  dayOf,
  daysBetween,
  type LocalDay,
  type LocalMinutes,
  minutesOfDay,
  type TimeZone,
} from '../time/site-time.ts';
import type { Booking, BookingRequest } from './booking.ts';

const MINUTE_MS = 60_000;
const DAY_MINUTES = 1440;

/** A time as the wall clock tells it: a series keeps it over a change of clocks. */
export interface WallTime {
  readonly day: LocalDay;
  readonly from: LocalMinutes;
  /** Minutes that the wall clock goes on by until the end. */
  readonly length: number;
}

export const wallTimeOf = ({ start, end }: Interval, zone: TimeZone): WallTime => {
  const day = dayOf(start, zone);
  const from = minutesOfDay(start, zone);
  const to = daysBetween(day, dayOf(end, zone)) * DAY_MINUTES + minutesOfDay(end, zone);
  return { day, from, length: to - from };
};

/** The instants of a wall-clock time. One that a change of clocks would turn around keeps its length. */
export const intervalOf = ({ day, from, length }: WallTime, zone: TimeZone): Interval => {
  const start = atLocal(day, from, zone);
  const end = atLocal(day, from + length, zone);
  return { start, end: end > start ? end : start + length * MINUTE_MS };
};

const TIME_FIELDS = ['day', 'time', 'length'] as const;
const REST_FIELDS = [
  'resourceIds',
  'title',
  'attendees',
  'needs',
  'languages',
  'confidential',
  'externalParticipants',
  'purpose',
] as const satisfies readonly (keyof BookingRequest)[];

/** What one date of a series can have otherwise than the others. */
export const DATE_FIELDS = [...TIME_FIELDS, ...REST_FIELDS] as const;
export type DateField = (typeof DATE_FIELDS)[number];
type TimeField = (typeof TIME_FIELDS)[number];
type RestField = (typeof REST_FIELDS)[number];

/** Changes of everything but the time; `null` takes away what is optional. */
export interface RestChanges extends Partial<Omit<Pick<BookingRequest, RestField>, 'title' | 'attendees'>> {
  readonly title?: string | null;
  readonly attendees?: number | null;
}

/** What the series gives a date: what it has as long as nobody changes it alone. */
export interface Given {
  readonly time: WallTime;
  readonly rest: RestChanges;
}

type Values = { readonly [field in DateField]?: unknown };

/** How a date came through the last change of the series that meant it. */
export interface Noted {
  /** What it was to take over: it is behind in that as long as its booking has this version. */
  readonly version: number;
  readonly taking: readonly DateField[];
  /** What it was behind in before that, as long as it has these values. */
  readonly behind: Values;
  /** What it had of its own and kept: that stays its own also where the series comes to the same. */
  readonly own: Values;
}

/** One date of a series. */
export interface SeriesDate {
  readonly booking: Booking;
  readonly given: Given;
  readonly noted?: Noted;
}

/** By how much the dates shift on the wall clock. */
interface Shift {
  readonly days: number;
  readonly minutes: number;
  readonly length: number;
}

/** A change of several dates: a shift by the same amount, and new values of the other fields. */
export interface SeriesChange {
  readonly shift: Shift;
  /** Where the date from which it was told lies afterwards; its length is another's where the shift leaves none. */
  readonly told: WallTime;
  readonly rest: RestChanges;
}

/** The change of a series that moves one of its dates from `before` to `after`. */
export const seriesChange = (before: Interval, after: Interval, rest: RestChanges, zone: TimeZone): SeriesChange => {
  const [was, told] = [wallTimeOf(before, zone), wallTimeOf(after, zone)];
  const shift = {
    days: daysBetween(was.day, told.day),
    minutes: told.from - was.from,
    length: told.length - was.length,
  };
  return { shift, told, rest };
};

const shifted = ({ day, from, length }: WallTime, { shift, told }: SeriesChange): WallTime => ({
  day: addDays(day, shift.days),
  from: from + shift.minutes,
  length: length + shift.length > 0 ? length + shift.length : told.length,
});

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

/** What is told to few, and so not noted. */
const NEEDED: readonly DateField[] = ['needs', 'languages'];

/** The values of a booking's fields by which dates are compared. */
const valuesOf = (booking: Booking, zone: TimeZone): Values => {
  const { day, from, length } = wallTimeOf(booking, zone);
  const rest = Object.fromEntries(REST_FIELDS.map((field) => [field, booking[field]]));
  return { ...rest, day, time: from, length };
};

const givenValues = ({ time, rest }: Given, zone: TimeZone): Values => {
  const { day, from, length } = wallTimeOf(intervalOf(time, zone), zone);
  return { ...rest, day, time: from, length };
};

const sameIn = (values: Values, others: Values = {}): readonly DateField[] =>
  DATE_FIELDS.filter((field) => field in others && same(values[field], others[field]));

const behindIn = ({ booking, noted }: SeriesDate, zone: TimeZone): readonly DateField[] => {
  const before = sameIn(valuesOf(booking, zone), noted?.behind);
  return noted?.version === booking.version ? [...noted.taking, ...before] : before;
};

/** The fields that the date has of its own: somebody has changed them on it alone. */
const ownFields = (date: SeriesDate, zone: TimeZone): readonly DateField[] => {
  const values = valuesOf(date.booking, zone);
  const given = givenValues(date.given, zone);
  const [kept, behind] = [sameIn(values, date.noted?.own), behindIn(date, zone)];
  const differs = (field: DateField) => field in given && !same(values[field], given[field]);
  return DATE_FIELDS.filter((field) => kept.includes(field) || (differs(field) && !behind.includes(field)));
};

/**
 * What is to be noted of a date that a change means, before it is changed: the next version of its booking takes over
 * what it was to take, so that only a date that cannot follow is behind.
 */
export const notedOf = (date: SeriesDate, taking: readonly DateField[], zone: TimeZone): Noted => {
  const values = valuesOf(date.booking, zone);
  const of = (fields: readonly DateField[]): Values =>
    Object.fromEntries(
      fields.filter((field) => !NEEDED.includes(field)).map((field) => [field, values[field] ?? null]),
    );
  return {
    version: date.booking.version,
    taking,
    behind: of(behindIn(date, zone).filter((field) => !taking.includes(field))),
    own: of(ownFields(date, zone).filter((field) => !taking.includes(field))),
  };
};

const touchedBy = ({ shift, rest }: SeriesChange): readonly DateField[] => {
  const by: { readonly [field in TimeField]: number } = {
    day: shift.days,
    time: shift.minutes,
    length: shift.length,
  };
  return [
    ...TIME_FIELDS.filter((field) => by[field] !== 0),
    ...REST_FIELDS.filter((field) => rest[field] !== undefined),
  ];
};

/** What the series gives the date after the change. */
export const givenAfter = ({ time, rest }: Given, change: SeriesChange): Given => ({
  time: shifted(time, change),
  rest: { ...rest, ...definedIn(change.rest) },
});

const definedIn = (rest: RestChanges): RestChanges =>
  Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));

/** What the change is for one date. */
export interface DateChange {
  readonly changes: Partial<Interval> & RestChanges;
  /** What the change is about, but the date has of its own and keeps. */
  readonly kept: readonly DateField[];
  /** What the date is to take over. */
  readonly taken: readonly DateField[];
}

/**
 * What the change is for the date. It follows the others in what it shares with them; what was changed on it alone stays
 * as it is.
 */
export const changeOn = (date: SeriesDate, change: SeriesChange, zone: TimeZone): DateChange => {
  const own = ownFields(date, zone);
  const touched = touchedBy(change);
  const taken = touched.filter((field) => !own.includes(field));
  const [is, next] = [wallTimeOf(date.booking, zone), givenAfter(date.given, change).time];
  const time = {
    day: taken.includes('day') ? next.day : is.day,
    from: taken.includes('time') ? next.from : is.from,
    length: taken.includes('length') ? next.length : is.length,
  };
  const isTimed = TIME_FIELDS.some((field) => taken.includes(field));
  return {
    changes: {
      ...(isTimed ? intervalOf(time, zone) : {}),
      ...Object.fromEntries(
        REST_FIELDS.filter((field) => taken.includes(field)).map((field) => [field, change.rest[field]]),
      ),
    },
    kept: touched.filter((field) => own.includes(field)),
    taken,
  };
};
