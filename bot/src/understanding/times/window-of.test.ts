import { describe, expect, it } from '@jest/globals';
import { parseIso, toIso } from '@yhteistila/core/time/site-time.ts';
import { type TimeWords, windowOf } from './window-of.ts';

const ZONE = 'Europe/Helsinki';
const at = (iso: string): number => parseIso(iso) ?? Number.NaN;
const NOW = at('2026-11-18T09:02:00+02:00');
const hour = (hours: number, minutes = 0): number => hours * 60 + minutes;

const told = (words: TimeWords, now = NOW) => {
  const found = windowOf(words, now, ZONE);
  if ('passed' in found) return `passed: the ${found.passed}`;
  const span = [found.from, found.to].map((instant) => toIso(instant, ZONE).slice(0, 16)).join(' ');
  const about = found.near === undefined ? [] : [`about ${toIso(found.near, ZONE).slice(11, 16)}`];
  return [span, `${found.minutes} min`, found.exact ? 'just then' : 'within', ...about, ...found.remarks].join(', ');
};

describe('the time that was meant', () => {
  it.each<readonly [string, TimeWords, string]>([
    [
      'a time tomorrow',
      { day: '2026-11-19', start: hour(10), minutes: 30 },
      '2026-11-19T10:00 2026-11-19T10:30, 30 min, just then',
    ],
    ['a time alone is today', { start: hour(10) }, '2026-11-18T10:00 2026-11-18T11:00, 60 min, just then'],
    [
      'a stretch is its own length',
      { start: hour(10), end: hour(11, 30) },
      '2026-11-18T10:00 2026-11-18T11:30, 90 min, just then',
    ],
    ['a day alone is any time of it', { day: '2026-11-19' }, '2026-11-19T00:00 2026-11-20T00:00, 60 min, within'],
    ['nothing is from now on today', {}, '2026-11-18T09:05 2026-11-19T00:00, 60 min, within'],
    ['an afternoon', { day: '2026-11-19', part: 'afternoon' }, '2026-11-19T12:00 2026-11-19T17:00, 60 min, within'],
    ['an end alone', { end: hour(16), minutes: 30 }, '2026-11-18T09:05 2026-11-18T16:00, 30 min, within'],
    ['now is the slot that runs', { now: true, minutes: 15 }, '2026-11-18T09:00 2026-11-18T09:15, 15 min, just then'],
    [
      'a time beside the grid is rounded up',
      { start: hour(10, 7) },
      '2026-11-18T10:10 2026-11-18T11:10, 60 min, just then, roundedTime',
    ],
    [
      'so is a length',
      { start: hour(10), minutes: 42 },
      '2026-11-18T10:00 2026-11-18T10:45, 45 min, just then, roundedLength',
    ],
    [
      'about a time is half an hour to either side',
      { day: '2026-11-19', near: hour(13), minutes: 45 },
      '2026-11-19T12:30 2026-11-19T14:15, 45 min, within, about 13:00',
    ],
    [
      'of that only what is to come',
      { near: hour(9, 15) },
      '2026-11-18T09:05 2026-11-18T10:45, 60 min, within, about 09:15',
    ],
    [
      'about midnight stays on its day',
      { day: '2026-11-19', near: hour(0, 10), minutes: 30 },
      '2026-11-19T00:00 2026-11-19T01:10, 30 min, within, about 00:10',
    ],
    [
      'about a time that began a moment ago',
      { near: hour(9) },
      '2026-11-18T09:00 2026-11-18T10:30, 60 min, within, about 09:00',
    ],
    ['a time that began a moment ago', { start: hour(9) }, '2026-11-18T09:00 2026-11-18T10:00, 60 min, just then'],
  ])('%s', (_, words, expected) => {
    expect(told(words)).toBe(expected);
  });

  it.each<readonly [string, TimeWords, string]>([
    ['a time of this morning', { start: hour(8) }, 'passed: the time'],
    ['yesterday', { day: '2026-11-17', start: hour(10) }, 'passed: the day'],
    ['an end too near', { end: hour(9, 30) }, 'passed: the time'],
  ])('is told as gone by, not moved to another day: %s', (_, words, expected) => {
    expect(told(words)).toBe(expected);
  });
});

describe('the last moment', () => {
  const AT_FIVE_PAST = at('2026-11-18T09:05:00+02:00');

  it('at which a time is still now is five minutes after it', () => {
    expect(told({ start: hour(9) }, AT_FIVE_PAST)).toBe('2026-11-18T09:00 2026-11-18T10:00, 60 min, just then');
    expect(told({ start: hour(9) }, AT_FIVE_PAST + 1)).toBe('passed: the time');
  });

  it('for what ends at a time is as long before it as it lasts', () => {
    expect(told({ end: hour(10, 5) }, AT_FIVE_PAST)).toBe('2026-11-18T09:05 2026-11-18T10:05, 60 min, within');
    expect(told({ end: hour(10, 5) }, AT_FIVE_PAST + 1)).toBe('passed: the time');
  });

  it('of an end that was said is before it, also of what begins now', () => {
    const end = hour(9, 5);
    expect(windowOf({ end }, AT_FIVE_PAST, ZONE)).toMatchObject({ passed: 'time', time: AT_FIVE_PAST });
    expect(windowOf({ end }, AT_FIVE_PAST - 1, ZONE)).not.toHaveProperty('time');
    expect(windowOf({ now: true, end }, AT_FIVE_PAST, ZONE)).toMatchObject({ passed: 'time', time: AT_FIVE_PAST });
    expect(told({ now: true, end }, AT_FIVE_PAST - 1)).toBe('2026-11-18T09:00 2026-11-18T09:05, 5 min, just then');
  });

  it('of a stretch that the clock shortens to nothing is an hour after its first', () => {
    const words = { day: '2027-03-28', start: hour(3), end: hour(4) };
    expect(told(words)).toBe('2027-03-28T04:00 2027-03-28T05:00, 60 min, just then, skippedHour');
  });
});

describe('a day on which the clock changes', () => {
  it('in spring moves a time that does not exist by the gap, and says so', () => {
    const words = { day: '2027-03-28', start: hour(3, 30), minutes: 60 };
    expect(told(words)).toBe('2027-03-28T04:30 2027-03-28T05:30, 60 min, just then, skippedHour');
  });

  it('in spring counts the hours that there are', () => {
    expect(told({ day: '2027-03-28', start: hour(2), end: hour(5) })).toContain('120 min');
    expect(told({ day: '2027-03-28', start: hour(10) })).toContain('2027-03-28T10:00');
  });

  it('in autumn takes the earlier of a time that comes twice', () => {
    const found = windowOf({ day: '2026-10-25', start: hour(3, 30) }, at('2026-10-24T09:00:00+03:00'), ZONE);
    expect('from' in found && toIso(found.from, ZONE)).toBe('2026-10-25T03:30:00+03:00');
  });

  it('in autumn counts the hours that there are', () => {
    const found = windowOf({ day: '2026-10-25', start: hour(2), end: hour(5) }, at('2026-10-24T09:00:00+03:00'), ZONE);
    expect(found.minutes).toBe(240);
  });
});
