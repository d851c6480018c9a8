import { describe, expect, it } from '@jest/globals';
import { NO_GUARD, type Write } from '@yhteistila/api/src/ports/day-store.ts';
import { createAccount } from './double/account.ts';
import { isQuery } from './double/faults.ts';
import { inProcess } from './double/in-process.ts';
import { openOnDouble } from './open-on-double.ts';
import { booking, clockAt, DAY, event, guardOf, NOON, resourceDay } from './sample-documents.ts';

const clock = clockAt(NOON);
const now = clock.now;
const ROOMS = Array.from({ length: 20 }, (_, i) => `room${String(i).padStart(2, '0')}`);

/** Puts every room's day with the one booking. */
const everyRoom = (bookingId: string): readonly Write[] =>
  ROOMS.map((room) => ({ op: 'put', document: resourceDay(room, [booking({ id: bookingId })]) }));

describe('a day of many pages', () => {
  it('is read whole', async () => {
    const { days } = await openOnDouble(createAccount({ now, mostOnPage: 3 }), clock);
    const guard = guardOf(await days.commit(DAY, NO_GUARD, everyRoom('b1')));
    const stored = await days.readDay(DAY);
    if (stored === 'unchanged') throw new Error('nothing was known');
    expect(stored.guard).toEqual(guard);
    expect(stored.resourceDays.map((each) => each.resourceId).sort()).toEqual(ROOMS);
  });

  it('is of one version, also when somebody commits between two pages', async () => {
    let meanwhile = async (): Promise<void> => undefined;
    const account = createAccount({
      now,
      mostOnPage: 3,
      before: (request) => (isQuery(request) && request.headers['x-ms-continuation'] ? meanwhile() : undefined),
    });
    const { days } = await openOnDouble(account, clock);
    const first = guardOf(await days.commit(DAY, NO_GUARD, everyRoom('b1')));
    meanwhile = async () => {
      meanwhile = async () => undefined;
      guardOf(await days.commit(DAY, first, everyRoom('b2')));
    };
    const stored = await days.readDay(DAY);
    if (stored === 'unchanged') throw new Error('nothing was known');
    expect(stored.guard.version).toBe(2);
    expect(new Set(stored.resourceDays.flatMap((each) => each.bookings.map(({ id }) => id)))).toEqual(new Set(['b2']));
  });
});

it('moves a new reader on over years whose events have expired', async () => {
  const { days } = await openOnDouble(createAccount({ now }), clock);
  for (let i = 0; i < 60; i += 1) {
    guardOf(await days.commit(`pori|${i}`, NO_GUARD, [{ op: 'put', document: resourceDay('a') }]));
  }
  guardOf(await days.commit('pori|last', NO_GUARD, [{ op: 'create', document: event(1) }]));
  const first = await days.follow(undefined, 1);
  expect(first.events).toEqual([]);
  expect((await days.follow(first.cursor, 1)).events).toEqual([{ partition: 'pori|last', event: event(1) }]);
});

describe('an account on which a guard would not hold', () => {
  it('is refused when it writes in several regions', async () => {
    const account = createAccount({ now, writesInSeveralRegions: true });
    await expect(openOnDouble(account, clock)).rejects.toThrow('several regions');
  });

  it('is refused when its batches ignore If-Match', async () => {
    const account = createAccount({ now });
    const direct = inProcess(account);
    const transport: typeof direct = {
      sendRequest: (request) => {
        if (typeof request.body === 'string') request.body = request.body.replaceAll('"ifMatch"', '"ignored"');
        return direct.sendRequest(request);
      },
    };
    await expect(openOnDouble(account, clock, { transport })).rejects.toThrow('ignores If-Match');
  });
});

it('is opened by two processes at once on an empty account', async () => {
  const account = createAccount({ now });
  const opened = await Promise.all([openOnDouble(account, clock), openOnDouble(account, clock)]);
  expect(opened.map((stores) => stores.describe())).toEqual(['cosmos', 'cosmos']);
});

it('is opened by a credential instead of a key', async () => {
  const tokens: (string | undefined)[] = [];
  const account = createAccount({ now, before: ({ headers }) => void tokens.push(headers.authorization) });
  const credential = { getToken: async () => ({ token: 'secret', expiresOnTimestamp: Number.MAX_SAFE_INTEGER }) };
  const settings = { endpoint: 'https://double', key: undefined, credential };
  const { days } = await openOnDouble(account, clock, settings);
  guardOf(await days.commit(DAY, NO_GUARD, everyRoom('b1')));
  expect(new Set(tokens)).toEqual(new Set(['type=aad&ver=1.0&sig=secret']));
});

describe('a record that has expired, but that the account still keeps', () => {
  const AINO = 'person|aino';
  const remembered = { id: 'key.1', version: 3, body: 'first', expiresAt: NOON + 1 };

  it('is neither read nor listed, and counts as absent', async () => {
    const passing = clockAt(NOON);
    const { records } = await openOnDouble(createAccount({ now }), passing);
    expect(await records.write(AINO, remembered, 'absent')).toBe(true);
    expect(await records.read(AINO, 'key.1')).toEqual(remembered);
    passing.set(NOON + 1);
    expect(await records.read(AINO, 'key.1')).toBeUndefined();
    expect(await records.list(AINO, { prefix: 'key.' })).toEqual({ records: [] });
    expect(await records.write(AINO, { ...remembered, version: 4 }, 3)).toBe(false);
    const again = { id: 'key.1', version: 1, body: 'second' };
    expect(await records.write(AINO, again, 'absent')).toBe(true);
    expect(await records.read(AINO, 'key.1')).toEqual(again);
  });
});

describe('what operations cost', () => {
  const booked: readonly Write[] = [
    { op: 'put', document: resourceDay('a', [booking()]) },
    { op: 'create', document: event(1) },
  ];

  it('is what the account says', async () => {
    const { days, charges } = await openOnDouble(createAccount({ now, charge: 7.5 }), clock);
    charges.reset();
    const guard = guardOf(await days.commit(DAY, NO_GUARD, booked));
    await days.readDay(DAY, guard);
    expect(charges.read().get('commit')).toMatchObject({ calls: 1, requests: 1, requestUnits: 7.5, estimatedUnits: 0 });
    expect(charges.read().get('readDay')).toMatchObject({ calls: 1, requests: 1, requestUnits: 7.5, receivedBytes: 0 });
    expect(charges.read().get('commit')?.sentBytes).toBeGreaterThan(JSON.stringify(event(1)).length);
  });

  it('is estimated where the account says nothing', async () => {
    const { days, charges } = await openOnDouble(createAccount({ now }), clock);
    const first = guardOf(await days.commit(DAY, NO_GUARD, booked));
    charges.reset();
    const again = guardOf(await days.commit(DAY, first, [{ op: 'put', document: resourceDay('a') }]));
    await days.readDay(DAY, again);
    // Two items of up to 1 KB written over; one look-up of an unchanged guard at strong consistency.
    const commit = charges.read().get('commit');
    expect(commit?.requestUnits).toBeCloseTo(2 * (2 * 4.95 + 4 * 0.2));
    expect(commit?.estimatedUnits).toBe(commit?.requestUnits);
    expect(charges.read().get('readDay')?.requestUnits).toBe(2);
  });
});
