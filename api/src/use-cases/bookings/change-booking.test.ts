import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Booking } from '@yhteistila/core/booking/booking.ts';
import { partitionOf } from '@yhteistila/core/booking/day.ts';
import { nextVersion } from '@yhteistila/core/booking/ended.ts';
import { at, exampleBooking, MONDAY } from '../../../../tests/fixtures/facts.ts';
import { type Around, directory, newName, startProcess } from '../../../../tests/stores/bookings/process.ts';
import type { OpenedStores } from '../../../../tests/stores/open-stores.ts';
import { openTemporarySqlite } from '../../../../tests/stores/open-temporary.ts';
import { clockAt } from '../../../../tests/stores/sample-documents.ts';
import { bookingId } from '../../commit/booking-id.ts';
import { commitChange } from '../../commit/commit-change.ts';
import { partitionsOf } from '../availability/facts.ts';
import { type BookingChange, changeBooking } from './change-booking.ts';

const HOME = partitionOf('pori', MONDAY);
const AWAY = partitionOf('etapalvelu', MONDAY);
const ROOM = 'pori.negotiation-room';
const NOW = at('8');

describe('a change of a booking', () => {
  const clock = clockAt(NOW);
  let stores: OpenedStores;
  let made: Booking;

  beforeEach(async () => {
    stores = await openTemporarySqlite(clock);
    made = exampleBooking({ id: bookingId('pori', MONDAY, newName()), resourceIds: [ROOM] });
    await write(made);
  });
  afterEach(() => stores.close());

  /** What another process does. */
  const write = (after: Booking, before?: Booking) =>
    commitChange(startProcess(stores, clock).changes, {
      ...{ home: HOME, bookingId: after.id, partitions: [HOME, AWAY], directory, now: NOW },
      decide: () => ({ change: { type: 'changed', actorId: 'p', at: NOW, after, ...(before && { before }) } }),
    });

  /** Renames the booking; answers what was woken, and which partitions each decision had before it. */
  const rename = async (around?: Around) => {
    const woken: string[] = [];
    const looks: string[][] = [];
    const what: BookingChange = {
      partitions: (current) => partitionsOf(current, directory),
      decide: (before, days) => {
        looks.push([...days.keys()].sort());
        const after = nextVersion(before, NOW, { title: 'renamed' });
        return { change: { type: 'changed', actorId: 'system', at: NOW, before, after } };
      },
    };
    const deps = { ...startProcess(stores, clock, around), wake: (jobId: string) => void woken.push(jobId) };
    const outcome = await changeBooking(deps, made.id, 'system', () => what);
    return { outcome, woken, looks };
  };

  it('is decided on the days of the newest version, also of one that came meanwhile', async () => {
    const withExpert = nextVersion(made, NOW, { resourceIds: [ROOM, 'etapalvelu.expert-kela'] });
    let isChanged = false;
    const { outcome, looks } = await rename(async (label, call) => {
      if (label === `commits ${HOME}` && !isChanged) {
        isChanged = true;
        expect(await write(withExpert, made)).toMatchObject({ outcome: 'committed' });
      }
      return call();
    });
    expect(outcome).toMatchObject({ ok: true, value: { version: 3, resourceIds: withExpert.resourceIds } });
    // A day that was not read must never pass for a free one: of the newer version nothing was decided on the home alone.
    const [first, ...later] = looks;
    expect(first).toEqual([HOME]);
    expect(later.length).toBeGreaterThan(0);
    for (const look of later) expect(look).toEqual([AWAY, HOME]);
  });

  it('ends the call of a booking in use at once, and wakes nobody for another', async () => {
    expect((await rename()).woken).toEqual([]);
    const renamed = nextVersion(made, NOW, {});
    await write(nextVersion(renamed, NOW, { status: 'checkedIn', checkedInAt: NOW }), renamed);
    expect((await rename()).woken).toEqual(['ring-calls']);
  });
});
