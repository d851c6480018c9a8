import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type CommitOutcome, NO_GUARD, StoreUnreachable, type Write } from '@yhteistila/api/src/ports/day-store.ts';
import { type CosmosStores, openCosmos } from '@yhteistila/api/src/stores/cosmos/open-cosmos.ts';
import { type Account, createAccount } from './double/account.ts';
import { type Fault, isBatch, isPointRead, isQuery, isRanges } from './double/faults.ts';
import type { DoubleRequest } from './double/protocol.ts';
import { type Served, serveAccount } from './double/serve.ts';
import { DATABASE, KEY } from './open-on-double.ts';
import { booking, clockAt, DAY, event, guardOf, NOON, resourceDay } from './sample-documents.ts';

const WRITES: readonly Write[] = [
  { op: 'put', document: resourceDay('a', [booking()]) },
  { op: 'create', document: event(1) },
];

describe('the Cosmos DB store over a network with troubles', () => {
  const clock = clockAt(NOON);
  let account: Account;
  let served: Served;
  let stores: CosmosStores;
  let batches: DoubleRequest[];

  const open = (deadlineMs?: number) =>
    openCosmos({
      endpoint: served.endpoint,
      key: KEY,
      database: DATABASE,
      clock,
      ...(deadlineMs === undefined ? {} : { deadlineMs }),
    });
  const commit = (): Promise<CommitOutcome> => stores.days.commit(DAY, NO_GUARD, WRITES);

  beforeEach(async () => {
    batches = [];
    account = createAccount({ now: clock.now, before: (request) => void (isBatch(request) && batches.push(request)) });
    served = await serveAccount(account);
    stores = await open();
    batches = [];
  });
  afterEach(async () => {
    await stores.close();
    await served.close();
  });

  describe('when it is not known how a commit ended', () => {
    it.each<[string, Fault]>([
      ['the connection breaks after the account acted', { kind: 'broken-after' }],
      ['the account acts and answers 503', { kind: 'status-after', status: 503 }],
      ['the account acts and answers 408', { kind: 'status-after', status: 408 }],
    ])('says so when %s, and sends it once', async (_, fault) => {
      account.faults.plan(isBatch, fault);
      await expect(commit()).rejects.toThrow(StoreUnreachable);
      expect(batches).toHaveLength(1);
      expect(await stores.days.readDay(DAY)).toMatchObject({ guard: { version: 1 } });
      expect(await stores.days.readDocuments(DAY, ['event.1'])).toEqual([event(1)]);
    });

    it('says so when the connection breaks before the account acted', async () => {
      account.faults.plan(isBatch, { kind: 'broken-before' });
      await expect(commit()).rejects.toThrow(StoreUnreachable);
      expect(await stores.days.readDay(DAY, NO_GUARD)).toBe('unchanged');
    });

    it('says so when no answer comes in time', async () => {
      const impatient = await open(200);
      account.faults.plan(isBatch, { kind: 'silent' });
      await expect(impatient.days.commit(DAY, NO_GUARD, WRITES)).rejects.toThrow(StoreUnreachable);
      await impatient.close();
    });
  });

  describe('when the account throttles', () => {
    it('commits after the waits that the account asks for', async () => {
      account.faults.plan(isBatch, { kind: 'status', status: 429, retryAfterMs: 1 }, 3);
      expect(guardOf(await commit()).version).toBe(1);
      expect(batches).toHaveLength(4);
    });

    it('gives up after a number of tries: nothing is written', async () => {
      account.faults.plan(isBatch, { kind: 'status', status: 429, retryAfterMs: 1 }, 100);
      await expect(commit()).rejects.toThrow(StoreUnreachable);
      expect(batches.length).toBeLessThan(10);
      expect(await stores.days.readDay(DAY, NO_GUARD)).toBe('unchanged');
    });

    it('does not wait longer than an operation may take', async () => {
      const impatient = await open(200);
      account.faults.plan(isBatch, { kind: 'status', status: 429, retryAfterMs: 600_000 });
      await expect(impatient.days.commit(DAY, NO_GUARD, WRITES)).rejects.toThrow(StoreUnreachable);
      await impatient.close();
    });
  });

  it('takes a passing conflict of the account for a stale guard', async () => {
    account.faults.plan(isBatch, { kind: 'status', status: 449 });
    expect(await commit()).toEqual({ outcome: 'stale' });
    expect(guardOf(await commit()).version).toBe(1);
  });

  it.each([0, 1, 2])('takes one that stands at operation %i of a batch for the same', async (index) => {
    account.faults.plan(isBatch, { kind: 'operation', index, status: 449 });
    expect(await commit()).toEqual({ outcome: 'stale' });
    expect(guardOf(await commit()).version).toBe(1);
  });

  it.each<[string, Fault]>([
    ['the batch', { kind: 'status', status: 413 }],
    ['an operation of it', { kind: 'operation', index: 1, status: 413 }],
  ])('believes the account that %s is too large', async (_, fault) => {
    account.faults.plan(isBatch, fault);
    expect(await commit()).toEqual({ outcome: 'too-large' });
  });

  it.each([400, 403, 500])(
    'takes an operation that is refused with %i for no answer: nothing is written',
    async (status) => {
      account.faults.plan(isBatch, { kind: 'operation', index: 1, status });
      await expect(commit()).rejects.toThrow(StoreUnreachable);
      expect(await stores.days.readDay(DAY, NO_GUARD)).toBe('unchanged');
    },
  );

  it.each<[string, Fault]>([
    ['is unavailable', { kind: 'status', status: 503 }],
    ['does not answer', { kind: 'silent' }],
    ['breaks every connection', { kind: 'broken-before' }],
  ])('cannot be read while the account %s', async (_, fault) => {
    const impatient = await open(300);
    guardOf(await commit());
    account.faults.plan(isPointRead, fault, 100);
    account.faults.plan(isQuery, fault, 100);
    const readings = [
      impatient.days.readDay(DAY),
      impatient.days.readDocuments(DAY, ['event.1']),
      impatient.records.read('person|aino', 'x'),
      impatient.records.list('person|aino', { prefix: '' }),
      impatient.directory.readShard('national', NOON),
      impatient.directory.readPerson('aino', NOON),
    ];
    await Promise.all(readings.map((reading) => expect(reading).rejects.toThrow(StoreUnreachable)));
    await impatient.close();
  });

  it('follows the events again after it could not', async () => {
    guardOf(await commit());
    account.faults.plan(isRanges, { kind: 'status', status: 503 });
    await expect(stores.days.follow(undefined, 10)).rejects.toThrow(StoreUnreachable);
    expect((await stores.days.follow(undefined, 10)).events).toEqual([{ partition: DAY, event: event(1) }]);
  });

  it('does not take a refusal of its key for silence', async () => {
    account.faults.plan(isPointRead, { kind: 'status', status: 401 });
    await expect(stores.days.readDay(DAY)).rejects.not.toThrow(StoreUnreachable);
  });

  it('answers a ping, until the account is gone', async () => {
    await expect(stores.ping()).resolves.toBeUndefined();
    await served.close();
    await expect(stores.ping()).rejects.toThrow(StoreUnreachable);
    await expect(open(500)).rejects.toThrow(StoreUnreachable);
  });
});
