import { describe, expect, it } from '@jest/globals';
import type { Booking } from '@yhteistila/core/booking/booking.ts';
import { type Day, emptyDay } from '@yhteistila/core/booking/day.ts';
import { ended, nextVersion } from '@yhteistila/core/booking/ended.ts';
import {
  at,
  between,
  exampleBooking,
  exampleClosure,
  exampleDirectory,
  MONDAY,
} from '../../../tests/fixtures/facts.ts';
import type { Write } from '../ports/day-store.ts';
import type { Change } from './change.ts';
import { awayPartitions, claimsOf, claimWrites, settleWrites } from './claims.ts';

const HOME = `pori|${MONDAY}`;
const AWAY = `etapalvelu|${MONDAY}`;
const TUESDAY = '2026-11-24';
const ROOM = 'pori.negotiation-room';
const EXPERT = 'etapalvelu.expert-kela';
const NOW = at('8.30');
const directory = exampleDirectory();

const both = exampleBooking({ resourceIds: [ROOM, EXPERT] });
const change = (after: Booking, before?: Booking): Change => ({
  type: 'changed',
  actorId: 'p',
  at: NOW,
  after,
  ...(before && { before }),
});
const room = nextVersion(both, NOW, { resourceIds: [ROOM] });
const tuesday = nextVersion(both, NOW, { ...between('10', '11', TUESDAY), day: TUESDAY });

const applied = (day: Day, writes: readonly Write[]): Day => {
  const resourceDays = new Map(day.resourceDays);
  for (const write of writes) {
    if (write.op !== 'delete' && write.document.kind === 'resource-day') {
      resourceDays.set(write.document.resourceId, write.document);
    }
  }
  return { ...day, resourceDays };
};
const empty = emptyDay('etapalvelu', MONDAY);
const holding = (booking: Booking): Day => ({
  ...empty,
  resourceDays: new Map([[EXPERT, { resourceId: EXPERT, bookings: [booking], claims: [], closures: [] }]]),
});
const claimed = (day: Day, asked: Change, attempt = 'a1'): Day =>
  applied(day, claimWrites(AWAY, day, { attempt, home: HOME, deadline: NOW + 1, change: asked }, directory));
const versions = (day: Day): readonly number[] =>
  day.resourceDays.get(EXPERT)?.bookings.map(({ version }) => version) ?? [];

describe('the partitions besides its home that a change alters', () => {
  it.each<[string, Change, readonly string[]]>([
    ['none, of a room at home', change(exampleBooking({ resourceIds: [ROOM] })), []],
    ["the expert's, of a new booking with one", change(both), [AWAY]],
    ["the expert's, also when the expert goes", change(room, both), [AWAY]],
    ["the expert's, when the booking ends", change(ended(both, NOW, 'cancelled'), both), [AWAY]],
    [
      'all that it leaves and enters, when it moves',
      change(tuesday, both),
      [AWAY, `etapalvelu|${TUESDAY}`, `pori|${TUESDAY}`],
    ],
  ])('%s', (_, asked, partitions) => {
    expect(awayPartitions(HOME, asked, directory)).toEqual(partitions);
  });
});

describe('claims', () => {
  it('carry the whole booking that enters, and take its time until they are settled', () => {
    expect(claimsOf(claimed(empty, change(both)))).toMatchObject([
      {
        bookingId: both.id,
        attempt: 'a1',
        version: 1,
        direction: 'entering',
        home: HOME,
        deadline: NOW + 1,
        booking: both,
      },
    ]);
  });

  it('mark what leaves and let it stand', () => {
    const day = claimed(holding(both), change(room, both));
    expect(claimsOf(day)).toMatchObject([{ direction: 'leaving', version: 2 }]);
    expect(versions(day)).toEqual([1]);
  });

  it.each<[string, Day, Change, boolean, readonly number[]]>([
    ['hold what entered', empty, change(both), true, [1]],
    ['free what did not enter', empty, change(both), false, []],
    ['free what left', holding(both), change(room, both), true, []],
    ['leave what did not leave', holding(both), change(room, both), false, [1]],
    ['hold the newer version', holding(both), change(nextVersion(both, NOW, {}), both), true, [2]],
    ['keep the version before', holding(both), change(nextVersion(both, NOW, {}), both), false, [1]],
  ])('%s, once it is decided', (_, before, asked, committed, after) => {
    const day = claimed(before, asked);
    const settled = applied(day, settleWrites(day, 'a1', committed));
    expect(claimsOf(settled)).toEqual([]);
    expect(versions(settled)).toEqual(after);
  });

  it('never bring back an older version than the one that stands', () => {
    const day = claimed(
      holding(nextVersion(nextVersion(both, NOW, {}), NOW, {})),
      change(nextVersion(both, NOW, {}), both),
    );
    expect(versions(applied(day, settleWrites(day, 'a1', true)))).toEqual([3]);
  });

  it('of other attempts are left alone', () => {
    const day = claimed(claimed(empty, change(both)), change(both), 'a2');
    const settled = applied(day, settleWrites(day, 'a2', false));
    expect(claimsOf(settled).map(({ attempt }) => attempt)).toEqual(['a1']);
  });

  const closure = exampleClosure({ start: both.start, end: both.end });
  const closedDay = (day: Day): Day => ({
    ...day,
    resourceDays: new Map([...day.resourceDays].map(([id, each]) => [id, { ...each, closures: [closure] }])),
  });
  const told = (day: Day, committed = true) =>
    settleWrites(closedDay(day), 'a1', committed).filter((write) => write.op === 'create');

  it('tell that a closure hit what entered while it came, and not again what it had hit before', () => {
    expect(told(claimed(empty, change(both)))).toMatchObject([
      { document: { id: `event.${both.id}.1.c1`, type: 'hitByClosure', bookingId: both.id, bookingVersion: 1 } },
    ]);
    expect(told(claimed(empty, change(both)), false)).toEqual([]);
    expect(told(claimed(holding(both), change(nextVersion(both, NOW, {}), both)))).toEqual([]);
    expect(told(claimed(holding(both), change(room, both)))).toEqual([]);
  });

  it('tell nothing of a closure to what is over, and tell it to what was over and is taken back', () => {
    const completed = ended(both, NOW, 'completed');
    const resumed = nextVersion(completed, NOW, { status: 'checkedIn' });
    expect(told(claimed(empty, change(completed)))).toEqual([]);
    expect(told(claimed(holding(completed), change(resumed, completed)))).toMatchObject([
      { document: { type: 'hitByClosure', bookingVersion: resumed.version } },
    ]);
  });

  it('need no write where they were settled before', () => {
    expect(settleWrites(holding(both), 'a1', true)).toEqual([]);
  });
});
