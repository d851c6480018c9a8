import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { at, between, exampleBooking, MONDAY, ZONE } from '../../tests/fixtures/facts.ts';
import type { Interval } from '../time/interval.ts';
import { addDays, toIso } from '../time/site-time.ts';
import type { Booking } from './booking.ts';
import {
  changeOn,
  type Given,
  givenAfter,
  intervalOf,
  notedOf,
  type RestChanges,
  type SeriesChange,
  type SeriesDate,
  seriesChange,
  wallTimeOf,
} from './series-change.ts';

const ROOMS = ['pori.one'];
const REST = { resourceIds: ROOMS, purpose: 'meeting' } as const;

/** A date that the series gives ten to eleven, as its booking is now. */
const dateOn = (day: string, now: Partial<Booking> = {}, given: Partial<Given> = {}): SeriesDate => {
  const usual = between('10', '11', day);
  return {
    booking: exampleBooking({ ...usual, ...REST, day, occurrence: day, ...now }),
    given: { time: wallTimeOf(usual, ZONE), rest: REST, ...given },
  };
};

const shiftFrom = (before: Interval, after: Interval, rest: RestChanges = {}): SeriesChange =>
  seriesChange(before, after, rest, ZONE);
const LONGER = shiftFrom(between('10', '11'), between('10', '11.15'));
const LATER = shiftFrom(between('10', '11'), between('10.30', '11.30'));

const moved = (date: SeriesDate, change: SeriesChange): string => {
  const { start = date.booking.start, end = date.booking.end } = changeOn(date, change, ZONE).changes;
  return [start, end].map((time) => toIso(time, ZONE).slice(5, 16)).join(' ');
};

describe('a change of a series', () => {
  it('shifts each date by days and to the same time of day, on the wall clock', () => {
    const change = shiftFrom(between('10', '11', '2026-10-19'), between('13', '14.30', '2026-10-20'));
    expect(moved(dateOn('2026-10-26'), change)).toBe('10-27T13:00 10-27T14:30');
  });

  it('leaves a date that was moved alone where it is', () => {
    const alone = dateOn(MONDAY, between('15', '16'));
    expect(moved(alone, LATER)).toBe('11-23T15:00 11-23T16:00');
    expect(changeOn(alone, LATER, ZONE)).toEqual({ changes: {}, kept: ['time'], taken: [] });
  });

  it('makes it longer by as much as the others, for its length is theirs', () => {
    expect(moved(dateOn(MONDAY, between('15', '16')), LONGER)).toBe('11-23T15:00 11-23T16:15');
  });

  it('keeps a length of its own', () => {
    const long = dateOn(MONDAY, between('10', '13'));
    expect(moved(long, LONGER)).toBe('11-23T10:00 11-23T13:00');
    expect(moved(long, LATER)).toBe('11-23T10:30 11-23T13:30');
  });

  it('keeps a day of its own', () => {
    const tuesday = addDays(MONDAY, 1);
    const other = dateOn(MONDAY, between('10', '11', tuesday));
    expect(moved(other, LATER)).toBe('11-24T10:30 11-24T11:30');
    const nextDay = shiftFrom(between('10', '11'), between('10', '11', addDays(MONDAY, 3)));
    expect(changeOn(other, nextDay, ZONE)).toMatchObject({ changes: {}, kept: ['day'] });
  });

  it('told from a moved date shifts the others by the same amount', () => {
    const change = shiftFrom(between('15', '16'), between('15.30', '16.45'));
    expect(moved(dateOn(addDays(MONDAY, 7)), change)).toBe('11-30T10:30 11-30T11:45');
  });

  it('keeps a room and a title of its own, and gives the others the new ones', () => {
    const change = shiftFrom(between('10', '11'), between('10', '11'), { resourceIds: ['pori.three'], title: 'New' });
    const own = dateOn(MONDAY, { resourceIds: ['pori.two'] });
    expect(changeOn(own, change, ZONE)).toEqual({ changes: { title: 'New' }, kept: ['resourceIds'], taken: ['title'] });
    expect(changeOn(dateOn(MONDAY), change, ZONE).changes).toEqual({ resourceIds: ['pori.three'], title: 'New' });
  });

  it('does not take for its own what a date could not follow', () => {
    const given = givenAfter(dateOn(MONDAY).given, LATER);
    const noted = notedOf(dateOn(MONDAY, { version: 3 }), ['time'], ZONE);
    const behind = { ...dateOn(MONDAY, { version: 3 }), given, noted };
    expect(moved(behind, LATER)).toBe('11-23T11:00 11-23T12:00');
    expect(moved({ ...behind, booking: { ...behind.booking, version: 4 } }, LATER)).toBe('11-23T10:00 11-23T11:00');
  });

  it('gives the length that was told where nothing would be left of another', () => {
    const shorter = shiftFrom(between('10', '13'), between('10', '10.30'));
    expect(moved(dateOn(MONDAY), shorter)).toBe('11-23T10:00 11-23T10:30');
  });

  it('brings a time that spring has skipped back to the others', () => {
    const night = between('3.30', '4.30', '2027-03-21');
    const gap = intervalOf({ ...wallTimeOf(night, ZONE), day: '2027-03-28' }, ZONE);
    const given = { time: { ...wallTimeOf(night, ZONE), day: '2027-03-28' }, rest: REST };
    const date = dateOn('2027-03-28', gap, given);
    expect(moved(date, shiftFrom(night, between('5', '6', '2027-03-21')))).toBe('03-28T05:00 03-28T06:00');
    expect(changeOn(date, shiftFrom(night, between('3.30', '5', '2027-03-21')), ZONE).kept).toEqual([]);
  });
});

/** What a person would remember of one field of a date: what the series gives it, and what it has. */
interface Remembered<Value> {
  readonly series: Value;
  readonly is: Value;
  /** It has this of its own. */
  readonly isOwn: boolean;
}

/** One that has it from the series. */
const of = <Value>(series: Value): Remembered<Value> => ({ series, is: series, isOwn: false });

/** How a change comes to a date: by itself, told from it, with the others, or not because it is refused there. */
type Coming = 'alone' | 'told' | 'together' | 'refused' | 'not';

const after = <Value>(
  { series, is, isOwn }: Remembered<Value>,
  coming: Coming,
  next: ((value: Value) => Value) | undefined,
): Remembered<Value> => {
  if (next === undefined || coming === 'not') return { series, is, isOwn };
  if (coming === 'alone') return { series, is: next(is), isOwn: next(is) !== series };
  if (coming === 'told') return { series: next(series), is: next(is), isOwn: next(is) !== next(series) };
  return { series: next(series), is: isOwn || coming === 'refused' ? is : next(series), isOwn };
};

interface Memory {
  readonly time: Remembered<number>;
  readonly length: Remembered<number>;
  readonly room: Remembered<string>;
}

interface Step {
  readonly kind: 'alone' | 'together';
  readonly at: number;
  readonly minutes: number;
  readonly longer: number;
  readonly room: string | undefined;
  readonly refused: readonly number[];
}

const DAYS = Array.from({ length: 4 }, (_, week) => addDays(MONDAY, 7 * week));

const comingTo = (index: number, { kind, at: told, refused }: Step): Coming => {
  if (index === told) return kind === 'alone' ? 'alone' : 'told';
  if (kind === 'alone') return 'not';
  return refused.includes(index) ? 'refused' : 'together';
};

const remember = (memory: readonly Memory[], step: Step): readonly Memory[] => {
  const { minutes, longer, room } = step;
  return memory.map((date, index) => {
    const coming = comingTo(index, step);
    return {
      time: after(date.time, coming, minutes === 0 ? undefined : (value) => value + minutes),
      length: after(date.length, coming, longer === 0 ? undefined : (value) => value + longer),
      room: after(date.room, coming, room === undefined ? undefined : () => room),
    };
  });
};

const withVersion = (booking: Booking, changes: Partial<Booking>): Booking => ({
  ...booking,
  ...changes,
  version: booking.version + 1,
});

const change = (dates: readonly SeriesDate[], step: Step): readonly SeriesDate[] => {
  const from = dates[step.at]?.booking ?? exampleBooking();
  const { day, from: clock, length } = wallTimeOf(from, ZONE);
  const time = intervalOf({ day, from: clock + step.minutes, length: length + step.longer }, ZONE);
  const rest = step.room === undefined ? {} : { resourceIds: [step.room] };
  const whole = shiftFrom(from, time, rest);
  return dates.map((date, index): SeriesDate => {
    const coming = comingTo(index, step);
    if (coming === 'not') return date;
    const told = { ...date, booking: withVersion(date.booking, { ...time, ...rest }) };
    if (coming === 'alone') return told;
    const { changes, taken, kept } = changeOn(date, whole, ZONE);
    const taking = coming === 'told' ? [...taken, ...kept] : taken;
    const noted = { given: givenAfter(date.given, whole), noted: notedOf(date, taking, ZONE) };
    if (coming === 'told') return { ...told, ...noted };
    const { title: _, attendees: __, ...other } = changes;
    const stays = coming === 'refused' || Object.keys(changes).length === 0;
    return { ...noted, booking: stays ? date.booking : withVersion(date.booking, other) };
  });
};

/** It could not follow, or the series has come to what it has of its own. */
const isInDoubt = (date: Memory | undefined): boolean =>
  Object.values(date ?? {}).some(({ series, is, isOwn }: Remembered<unknown>) => (is !== series) !== isOwn);

describe('any sequence of changes of one date and of the series', () => {
  const step: fc.Arbitrary<Step> = fc.record({
    kind: fc.constantFrom('alone', 'together'),
    at: fc.nat(DAYS.length - 1),
    minutes: fc.constantFrom(0, -30, 15, 30, 60),
    longer: fc.constantFrom(0, 15, 30),
    room: fc.constantFrom(undefined, undefined, 'pori.one', 'pori.two', 'pori.three'),
    refused: fc.subarray([0, 1, 2, 3]),
  });

  it('leaves what was changed alone where that put it, and the rest where the series put it', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        let dates: readonly SeriesDate[] = DAYS.map((day) => dateOn(day));
        let memory: readonly Memory[] = DAYS.map(() => ({
          time: of(600),
          length: of(60),
          room: of('pori.one'),
        }));
        for (const each of steps) {
          // What such a date has of its own, once it is changed alone again, is anybody's guess.
          if (each.kind === 'alone' && isInDoubt(memory[each.at])) continue;
          dates = change(dates, each);
          memory = remember(memory, each);
          const found = dates.map(({ booking }) => {
            const { from, length } = wallTimeOf(booking, ZONE);
            return [from, length, booking.resourceIds[0]];
          });
          expect(found).toEqual(memory.map(({ time, length, room }) => [time.is, length.is, room.is]));
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a time on the wall clock', () => {
  it('is read and written alike, over both changes of clocks', () => {
    const days = fc.constantFrom('2026-10-24', '2026-10-25', '2027-03-28', '2026-06-01');
    fc.assert(
      fc.property(days, fc.integer({ min: 60, max: 120 }), fc.integer({ min: 1, max: 59 }), (day, from, length) => {
        expect(wallTimeOf(intervalOf({ day, from, length }, ZONE), ZONE)).toEqual({ day, from, length });
      }),
    );
    expect(intervalOf({ day: MONDAY, from: 600, length: 60 }, ZONE)).toEqual({ start: at('10'), end: at('11') });
  });
});
