import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { emptyDay } from '@yhteistila/core/booking/day.ts';
import { at, exampleBooking, exampleDirectory, MONDAY } from '../../../tests/fixtures/facts.ts';
import { startProcess } from '../../../tests/stores/bookings/process.ts';
import type { OpenedStores } from '../../../tests/stores/open-stores.ts';
import { openTemporarySqlite } from '../../../tests/stores/open-temporary.ts';
import { clockAt, JUMPS } from '../../../tests/stores/sample-documents.ts';
import { NO_GUARD } from '../ports/day-store.ts';
import { claimsOf, claimWrites } from './claims.ts';
import type { CommitDeps } from './commit-day.ts';
import { abort, decisionDocument, readDecision, readSettled } from './settle.ts';

const HOME = `pori|${MONDAY}`;
const AWAY = `etapalvelu|${MONDAY}`;
const NOW = at('8');
const DEADLINE = NOW + 30_000;
const EXPERT = 'etapalvelu.expert-kela';
const both = exampleBooking({ resourceIds: ['pori.negotiation-room', EXPERT] });
const attempted = { bookingId: both.id, attempt: 'a1', home: HOME };

it('a decision is kept as long as anything could ask for it: about thirteen months', () => {
  const { expiresAt } = decisionDocument(both.id, 'a1', 'aborted', NOW);
  expect(expiresAt).toBe(NOW + 400 * 24 * 60 * 60 * 1000);
});

describe('the claims of a day', () => {
  let stores: OpenedStores;
  let deps: CommitDeps;

  beforeEach(async () => {
    const clock = clockAt(NOW);
    stores = await openTemporarySqlite(clock);
    deps = startProcess(stores, clock).changes;
    const proposal = {
      attempt: 'a1',
      home: HOME,
      deadline: DEADLINE,
      change: { type: 'booked', actorId: 'p', at: NOW, after: both },
    } as const;
    const writes = claimWrites(AWAY, emptyDay('etapalvelu', MONDAY), proposal, exampleDirectory());
    await stores.days.commit(AWAY, NO_GUARD, writes);
  });
  afterEach(() => stores.close());

  const commit = () => {
    const document = decisionDocument(both.id, 'a1', 'committed', NOW);
    return stores.days.commit(HOME, NO_GUARD, [{ op: 'create', document }]);
  };
  const read = async (now: number, bookingId?: string) => {
    const { day } = await readSettled(deps, AWAY, now, bookingId);
    return { claims: claimsOf(day).length, bookings: day.resourceDays.get(EXPERT)?.bookings.length ?? 0 };
  };

  it('stand until their deadline, whoever reads the day', async () => {
    expect(await read(DEADLINE - 1)).toEqual({ claims: 1, bookings: 0 });
    expect(await readDecision(deps, attempted)).toBeUndefined();
  });

  it.each(JUMPS)('stand no longer where their deadline was set by a clock that was ahead by $by', async ({ ms }) => {
    expect(await read(NOW - ms)).toEqual({ claims: 0, bookings: 0 });
    expect(await readDecision(deps, attempted)).toBe('aborted');
  });

  it('stand until their deadline by a clock that is as little behind as clocks may be', async () => {
    expect(await read(NOW - 60_000)).toEqual({ claims: 1, bookings: 0 });
  });

  it('are decided to be aborted, and freed, by who reads the day at their deadline', async () => {
    expect(await read(DEADLINE)).toEqual({ claims: 0, bookings: 0 });
    expect(await readDecision(deps, attempted)).toBe('aborted');
  });

  it('are held by who reads the day at their deadline, where they were committed', async () => {
    await commit();
    expect(await read(DEADLINE)).toEqual({ claims: 0, bookings: 1 });
  });

  it('are settled at once for who changes the booking, where they are decided', async () => {
    expect(await read(NOW, both.id)).toEqual({ claims: 1, bookings: 0 });
    await commit();
    expect(await read(NOW, 'another')).toEqual({ claims: 1, bookings: 0 });
    expect(await read(NOW, both.id)).toEqual({ claims: 0, bookings: 1 });
  });

  it('are decided once: who aborts too late hears what holds', async () => {
    await commit();
    expect(await abort(deps, attempted, DEADLINE)).toBe('committed');
  });

  it('are decided once: who commits too late writes nothing', async () => {
    expect(await abort(deps, attempted, DEADLINE)).toBe('aborted');
    const day = await stores.days.readDay(HOME);
    if (day === 'unchanged') throw new Error('nothing was known');
    const document = decisionDocument(both.id, 'a1', 'committed', NOW);
    expect(await stores.days.commit(HOME, day.guard, [{ op: 'create', document }])).toMatchObject({
      outcome: 'exists',
    });
    expect(await abort(deps, attempted, DEADLINE)).toBe('aborted');
  });
});
