import { describe, expect, it } from '@jest/globals';
import { readStamp, readUntil } from './recurrence-parts.ts';

const LAST_SECOND = 24 * 3600 - 1;

describe('a date or a time as calendars write it', () => {
  it.each([
    ['20261231', { day: '2026-12-31', isUtc: false }],
    ['20261231T000000', { day: '2026-12-31', seconds: 0, isUtc: false }],
    ['20261231T235959', { day: '2026-12-31', seconds: LAST_SECOND, isUtc: false }],
    ['20261231T235959Z', { day: '2026-12-31', seconds: LAST_SECOND, isUtc: true }],
    ['20280229', { day: '2028-02-29', isUtc: false }],
  ])('%s is read', (text, stamp) => {
    expect(readStamp(text)).toEqual(stamp);
  });

  it('counts a leap second as the one before it', () => {
    expect(readStamp('20261231T235960Z')).toEqual({ day: '2026-12-31', seconds: LAST_SECOND, isUtc: true });
  });

  it.each([
    ['an hour too late', '20261231T240000'],
    ['an hour too late, in UTC', '20261231T240000Z'],
    ['a minute too late', '20261231T236000Z'],
    ['a second too late', '20261231T235961Z'],
    ['no month', '20260001'],
    ['a month too late', '20261301'],
    ['no day', '20261200'],
    ['a day too late', '20261232'],
    ['a leap day in another year', '20260229'],
    ['the year that there never was', '00000101'],
    ['half a time', '20261231T2359'],
  ])('with %s is none: %s', (_, text) => {
    expect(readStamp(text)).toBeUndefined();
    expect(readUntil(text)).toBeUndefined();
  });
});
