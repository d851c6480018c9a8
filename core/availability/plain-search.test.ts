import { describe, expect, it } from '@jest/globals';
import { pori } from '../../tests/fixtures/example-sites.ts';
import { between, exampleBooking, MONDAY, ZONE } from '../../tests/fixtures/facts.ts';
import { type Day, emptyDay, emptyResourceDay } from '../booking/day.ts';
import { dayInterval } from '../time/site-time.ts';
import { firstFreeSlots, suitingRows } from './plain-search.ts';
import { takenRows } from './taken.ts';

const idsOf = (rows: readonly number[]) => rows.map((row) => pori.resources[row]?.id);
/** Slots of five minutes after midnight. */
const clock = (hours: number, minutes = 0): number => hours * 12 + minutes / 5;

const taken: Day = {
  ...emptyDay('pori', MONDAY),
  resourceDays: new Map([
    [
      'pori.service-room',
      {
        ...emptyResourceDay('pori.service-room'),
        bookings: [
          exampleBooking({ ...between('9', '10'), id: 'a' }),
          exampleBooking({ ...between('10.20', '12'), id: 'b' }),
          exampleBooking({ ...between('12', '16'), id: 'c', status: 'released' }),
        ],
      },
    ],
  ]),
};
const { start } = dayInterval(MONDAY, ZONE);

describe('a plain filter', () => {
  it('lets every space through, but no equipment and nobody, when it says nothing', () => {
    const kinds = new Set(suitingRows(pori, {}).map((row) => pori.resources[row]?.kind));
    expect([...kinds]).toEqual(['space']);
  });

  it('looks at type, zone, features and capacity together', () => {
    const rooms = { resourceTypes: ['serviceRoom', 'meetingRoom'] as const, features: ['video'] as const };
    expect(idsOf(suitingRows(pori, rooms))).toEqual(['pori.service-room', 'pori.meeting-room']);
    expect(idsOf(suitingRows(pori, { ...rooms, capacity: 5 }))).toEqual(['pori.meeting-room']);
    expect(idsOf(suitingRows(pori, { ...rooms, zoneIds: ['pori-public'] }))).toEqual(['pori.service-room']);
  });
});

describe('a plain search', () => {
  const rows = suitingRows(pori, { resourceTypes: ['serviceRoom'] });
  const first = (from: number, to: number, length: number, day = taken) => [
    ...firstFreeSlots(rows, { taken: takenRows(day, pori, start), from, to }, length),
  ];

  it('finds for each space the first time that is free for long enough', () => {
    expect(first(clock(9), clock(16), 4)).toEqual([clock(10), clock(9)]);
    expect(first(clock(9), clock(16), 5)).toEqual([clock(12), clock(9)]);
  });

  it('finds nothing that would end after the window', () => {
    expect(first(clock(9), clock(12), 5)).toEqual([-1, clock(9)]);
  });

  it('sees the day as it is now', () => {
    const freed = { ...taken, resourceDays: new Map() };
    expect(first(clock(9), clock(12), 5, freed)).toEqual([clock(9), clock(9)]);
    expect(first(clock(9), clock(12), 5)).toEqual([-1, clock(9)]);
  });

  it('leaves out the booking that is to be replaced', () => {
    const without = takenRows(taken, pori, start, 'b');
    expect([...firstFreeSlots(rows, { taken: without, from: clock(9), to: clock(12) }, 5)]).toEqual([
      clock(10),
      clock(9),
    ]);
  });
});
