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
