import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Booking } from '@yhteistila/core/booking/booking.ts';
import { ended, nextVersion } from '@yhteistila/core/booking/ended.ts';
import { at, between, exampleBooking, exampleDirectory, MONDAY } from '../../../tests/fixtures/facts.ts';
import { newName, startProcess } from '../../../tests/stores/bookings/process.ts';
import type { OpenedStores } from '../../../tests/stores/open-stores.ts';
import { openTemporarySqlite } from '../../../tests/stores/open-temporary.ts';
import { clockAt } from '../../../tests/stores/sample-documents.ts';
import { bookingId } from './booking-id.ts';
import { commitChange } from './commit-change.ts';
import { currentOf, locate } from './locate.ts';
import type { ChangeDeps } from './plan.ts';

const HOME = `pori|${MONDAY}`;
const TUESDAY = '2026-11-24';
const NOW = at('8');
const directory = exampleDirectory();

describe('finding a booking by its id', () => {
  const clock = clockAt(NOW);
  let stores: OpenedStores;
  let deps: ChangeDeps;
  let one: Booking;

  beforeEach(async () => {
    stores = await openTemporarySqlite(clock);
    deps = startProcess(stores, clock).changes;
    one = exampleBooking({ id: bookingId('pori', MONDAY, newName()), needs: ['video'], languages: ['ar'] });
    await make(one);
  });
  afterEach(() => stores.close());

  const make = (after: Booking, before?: Booking) =>
    commitChange(deps, {
      home: HOME,
      bookingId: after.id,
      partitions: [HOME],
      directory,
      now: NOW,
      decide: () => ({ change: { type: 'changed', actorId: 'p', at: NOW, after, ...(before && { before }) } }),
    });
  const found = (id = one.id) => locate(deps, id, NOW);

  it.each(['', 'no-id', 'pori.20261123.0000000000000000000000zzzz'])('finds nothing under %j', async (id) => {
    expect(await found(id)).toBeUndefined();
  });

  it('finds it where it was made', async () => {
    expect(await found()).toMatchObject({ booking: one, home: HOME, atHome: true });
  });

  it('finds it under the same id after a move to another day', async () => {
    const moved = nextVersion(one, NOW, { ...between('10', '10.30', TUESDAY), day: TUESDAY });
    await make(moved, one);
    expect(await found()).toMatchObject({ booking: moved, home: HOME, atHome: false });
  });

  it('finds it with its needs after it was cancelled, and without them once its time is over', async () => {
    const cancelled = ended(one, NOW, 'cancelled');
    await make(cancelled, one);
    expect((await found())?.booking).toEqual({ ...cancelled, needs: ['video'], languages: ['ar'] });
    clock.set(one.end);
    expect((await found())?.booking).toEqual(cancelled);
    clock.set(NOW);
  });

  it('looks again where it came back between two readings', async () => {
    const cancelled = ended(one, NOW, 'cancelled');
    await make(cancelled, one);
    const back = nextVersion(cancelled, NOW, { status: 'confirmed' });
    let isBack = false;
    const reader = startProcess(stores, clock, async (label, call) => {
      if (label.startsWith('looks up') && !isBack) {
        isBack = true;
        await make(back, cancelled);
      }
      return call();
    });
    expect(await locate(reader.changes, one.id, NOW)).toMatchObject({ booking: back, atHome: true });
  });

  it('knows its newest version in a newer day of its home, as long as it stands there', async () => {
    const located = await found();
    if (located === undefined) throw new Error('not found');
    const next = nextVersion(one, NOW, { title: 'x' });
    await make(next, one);
    expect(currentOf(located, deps.cache.known(HOME)?.day)).toEqual(next);
    await make(ended(next, NOW, 'cancelled'), next);
    expect(currentOf(located, deps.cache.known(HOME)?.day)).toBeUndefined();
  });

  it('does not take it for current once it is completed, though it stands there still', async () => {
    const located = await found();
    if (located === undefined) throw new Error('not found');
    await make(ended(one, NOW, 'completed'), one);
    expect(currentOf(located, deps.cache.known(HOME)?.day)).toBeUndefined();
  });

  it('does not know what became of one that stands elsewhere, in any newer day of its home', async () => {
    const moved = nextVersion(one, NOW, { ...between('10', '10.30', TUESDAY), day: TUESDAY });
    await make(moved, one);
    const located = await found();
    if (located === undefined) throw new Error('not found');
    expect(currentOf(located, located.homeDay)).toEqual(moved);
    await make(nextVersion(moved, NOW, { title: 'x' }), moved);
    expect(currentOf(located, deps.cache.known(HOME)?.day)).toBeUndefined();
  });
});
