import { describe, expect, it } from '@jest/globals';
import { at, between, MONDAY, ZONE } from '../../tests/fixtures/facts.ts';
import type { Interval } from '../time/interval.ts';
import { type UsualQuestion, usualWindow } from './usual-window.ts';

const building = [between('6', '21')];
const asked = (hours: readonly Interval[], more: Partial<UsualQuestion> = {}) =>
  usualWindow({ day: MONDAY, zone: ZONE, hours, minutes: 60, now: at('12', '2026-11-20'), ...more });

describe('the default window', () => {
  it.each<[string, Interval | undefined, Interval | undefined]>([
    ['of a building that opens at six: 08–16', asked(building), between('8', '16')],
    ['of hours for customers: within them', asked([between('9', '17')]), between('9', '16')],
    ['of a library that opens at noon', asked([between('12', '18')]), between('12', '16')],
    [
      'of the stops of a bus: from the first to the last',
      asked([between('9.30', '12'), between('13', '15.30')]),
      between('9.30', '15.30'),
    ],
    ['of an evening: all that is open', asked([between('17', '20')]), between('17', '20')],
    ['of a booking longer than eight hours: all that is open', asked(building, { minutes: 500 }), between('6', '21')],
    ['of a booking longer than the day: none', asked(building, { minutes: 960 }), undefined],
    ['of a closed day: none', asked([]), undefined],
  ])('%s', (_, window, expected) => expect(window).toEqual(expected));

  it.each<[string, Interval | undefined, Interval | undefined]>([
    ['from now on', asked(building, { now: at('10.32') }), between('10.30', '16')],
    ['from now on, also early', asked(building, { now: at('7.10') }), between('7.10', '16')],
    ['the usual hours while it is closed', asked(building, { now: at('5') }), between('8', '16')],
    ['until it closes, when the usual hours are over', asked(building, { now: at('15.30') }), between('15.30', '21')],
    ['nothing when too little is left', asked(building, { now: at('20.30') }), undefined],
  ])('of today: %s', (_, window, expected) => expect(window).toEqual(expected));
});
