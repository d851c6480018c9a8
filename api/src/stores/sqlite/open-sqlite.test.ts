import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import Libsql from 'libsql';
import { NO_GUARD, StoreUnreachable } from '../../ports/day-store.ts';
import { openSqlite, type SqliteStores } from './open-sqlite.ts';

const NOON = Date.UTC(2026, 10, 23, 12);
const DAY = 'pori|2026-11-23';

describe('a store in a SQLite file', () => {
  let folder: string;
  let file: string;
  let stores: SqliteStores;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'sqlite-'));
    file = join(folder, 'store.db');
    stores = openSqlite(file, { clock: { now: () => NOON } });
  });
  afterEach(async () => {
    await stores.close();
    rmSync(folder, { recursive: true });
  });

  const rowsOf = (sql: string): unknown[] => {
    const connection = new Libsql(file);
    const rows = connection.prepare(sql).raw().all().flat();
    connection.close();
    return rows;
  };

  it('has a document until the instant at which it expires, from which on it can be made again', async () => {
    let now = NOON;
    const passing = openSqlite(file, { clock: { now: () => now } });
    const until = NOON + 1000;
    const decision = { id: 'decision.b1.a1', kind: 'decision', schemaVersion: 1, outcome: 'committed' } as const;
    const make = { op: 'create', document: { ...decision, expiresAt: until } } as const;
    const first = await passing.days.commit(DAY, NO_GUARD, [make]);
    const guard = first.outcome === 'committed' ? first.guard : NO_GUARD;
    now = until - 1;
    expect(await passing.days.readDocuments(DAY, [decision.id])).toHaveLength(1);
    expect(await passing.days.commit(DAY, guard, [make])).toEqual({ outcome: 'exists', id: decision.id });
    now = until;
    expect(await passing.days.readDocuments(DAY, [decision.id])).toEqual([]);
    expect(await passing.days.commit(DAY, guard, [make])).toMatchObject({ outcome: 'committed' });
    await passing.close();
  });

  it('keeps what it was given when it is opened again', async () => {
    const committed = await stores.days.commit(DAY, NO_GUARD, []);
    await stores.close();
    stores = openSqlite(file);
    const guard = committed.outcome === 'committed' ? committed.guard : NO_GUARD;
    expect(await stores.days.readDay(DAY, guard)).toBe('unchanged');
  });

  it('does not take the guard of another file for its own', async () => {
    const other = openSqlite(join(folder, 'other.db'));
    const committed = await other.days.commit(DAY, NO_GUARD, []);
    await stores.days.commit(DAY, NO_GUARD, []);
    await other.close();
    if (committed.outcome !== 'committed') throw new Error(committed.outcome);
    expect(await stores.days.commit(DAY, committed.guard, [])).toEqual({ outcome: 'stale' });
    expect(await stores.days.readDay(DAY, committed.guard)).not.toBe('unchanged');
  });

  it('writes ahead to a log', () => {
    expect(rowsOf('PRAGMA journal_mode')).toEqual(['wal']);
  });

  it('erases what has expired, however much it is, and nothing else', async () => {
    const write = (id: string, expiresAt?: number) =>
      stores.records.write('job|x', { id, version: 1, body: {}, ...(expiresAt && { expiresAt }) }, 'absent');
    await Promise.all(Array.from({ length: 1100 }, (_, i) => write(`old.${i}`, NOON - 1)));
    await Promise.all([write('later', NOON + 1), write('never')]);
    expect(await stores.purgeExpired(NOON)).toBe(1100);
    expect(await stores.purgeExpired(NOON)).toBe(0);
    expect(rowsOf("SELECT id FROM documents WHERE partition LIKE 'projection/%' ORDER BY id")).toEqual([
      'later',
      'never',
    ]);
  });

  it('does not let a commit touch the guard as a document', async () => {
    await expect(stores.days.commit(DAY, NO_GUARD, [{ op: 'delete', id: 'guard' }])).rejects.toThrow('the guard');
  });

  it('refuses a cursor that it did not give', async () => {
    await expect(stores.days.follow('elsewhere', 1)).rejects.toThrow('not a cursor');
  });

  it('answers a ping until it is closed; then nothing', async () => {
    await expect(stores.ping()).resolves.toBeUndefined();
    const waiting = stores.records.write('job|x', { id: 'a', version: 1, body: {} }, 'absent');
    await stores.close();
    expect(await waiting).toBe(true);
    await expect(stores.ping()).rejects.toBeInstanceOf(StoreUnreachable);
    await expect(stores.days.readDay(DAY)).rejects.toBeInstanceOf(StoreUnreachable);
    await expect(stores.days.commit(DAY, NO_GUARD, [])).rejects.toBeInstanceOf(StoreUnreachable);
    await expect(stores.directory.readShard('national', NOON)).rejects.toBeInstanceOf(StoreUnreachable);
  });

  it('says that a file in a missing folder cannot be reached', () => {
    expect(() => openSqlite(join(folder, 'missing', 'store.db'))).toThrow(StoreUnreachable);
  });
});
