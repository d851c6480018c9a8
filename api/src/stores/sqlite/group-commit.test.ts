import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import Libsql from 'libsql';
import { StoreUnreachable } from '../../ports/day-store.ts';
import { type Database, openDatabase } from './database.ts';
import { type GroupCommit, groupCommit, type Pace } from './group-commit.ts';

const BUSY_TIMEOUT_MS = 20;

describe('a group commit', () => {
  let folder: string;
  let file: string;
  let database: Database;
  let group: GroupCommit;
  let commits: number;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'group-'));
    file = join(folder, 'store.db');
    database = openDatabase(file, BUSY_TIMEOUT_MS);
    commits = 0;
    const countCommits = (sql: string) => {
      const run = database.change(sql);
      if (sql !== 'COMMIT') return run;
      return () => {
        commits += 1;
        return run();
      };
    };
    group = groupCommit({ ...database, change: countCommits });
  });
  afterEach(() => {
    database.close();
    rmSync(folder, { recursive: true });
  });

  const insert = (id: string, body = '', keep = true, pace: Pace = 'now') => {
    const run = database.change("INSERT INTO documents VALUES ('test', ?, NULL, 1, 0, NULL, ?, NULL)");
    return group.write((nextSeq) => {
      run(id, body);
      return { value: nextSeq(), keep };
    }, pace);
  };
  const ids = () => database.rows<[string]>("SELECT id FROM documents WHERE partition = 'test' ORDER BY id")().flat();
  const pragma = (name: string) => database.row<[number]>(`PRAGMA ${name}`)()?.[0] ?? 0;

  it('is one transaction for all that is requested before the next turn', async () => {
    const first = Array.from({ length: 20 }, (_, i) => insert(`a${i}`));
    const later = Promise.resolve().then(() => insert('b'));
    await Promise.all([...first, later]);
    expect(commits).toBe(1);
    expect(ids()).toHaveLength(21);
  });

  it('is a new transaction for what is requested once it is answered', async () => {
    await insert('a');
    await insert('b');
    expect(commits).toBe(2);
  });

  describe('of what is wanted soon', () => {
    beforeEach(() => {
      jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask'] });
    });
    afterEach(() => {
      jest.useRealTimers();
    });

    it('waits for what is wanted now, and shares its transaction', async () => {
      const soon = insert('a', '', true, 'soon');
      await turn();
      expect(commits).toBe(0);
      await Promise.all([insert('b'), soon]);
      expect(commits).toBe(1);
      expect(ids()).toEqual(['a', 'b']);
    });

    it('waits for moments only', async () => {
      const soon = insert('a', '', true, 'soon');
      jest.advanceTimersByTime(10);
      await soon;
      expect(commits).toBe(1);
    });
  });

  it('answers only when another connection can see the work', async () => {
    const other = new Libsql(file);
    const count = () => other.prepare("SELECT count(*) FROM documents WHERE partition = 'test'").raw().get([]);
    const answered = insert('a');
    expect(count()).toEqual([0]);
    await answered;
    expect(count()).toEqual([1]);
    other.close();
  });

  it('synchronises the disk with every transaction', () => {
    expect(pragma('synchronous')).toBe(2);
  });

  it('takes back what does not want to be kept, and nothing else', async () => {
    await Promise.all([insert('a'), insert('b', '', false), insert('c')]);
    expect(ids()).toEqual(['a', 'c']);
  });

  it('hands the mistake of one to that one alone', async () => {
    const mistake = group.write(() => {
      throw new TypeError('a mistake');
    });
    const outcomes = await Promise.allSettled([insert('a'), mistake, insert('a'), insert('b')]);
    expect(outcomes.map((each) => each.status)).toEqual(['fulfilled', 'rejected', 'rejected', 'fulfilled']);
    expect(ids()).toEqual(['a', 'b']);
    await expect(mistake).rejects.toBeInstanceOf(TypeError);
    await expect(insert('a')).rejects.not.toBeInstanceOf(StoreUnreachable);
  });

  it('never gives a number twice, also to two connections', async () => {
    const second = openDatabase(file, BUSY_TIMEOUT_MS);
    const other = groupCommit(second);
    const number = () => other.write((nextSeq) => ({ value: nextSeq(), keep: true }));
    const numbers = [await insert('a'), await number(), await insert('b'), await number(), await insert('c')];
    expect(numbers).toEqual([1, 2, 3, 4, 5]);
    second.close();
  });

  it('fails as a whole while another process holds the file too long, and works again afterwards', async () => {
    const holder = new Libsql(file);
    holder.exec('BEGIN IMMEDIATE');
    const outcomes = await Promise.allSettled([insert('a'), insert('b')]);
    for (const outcome of outcomes) {
      expect(outcome).toMatchObject({ status: 'rejected', reason: { name: 'StoreUnreachable' } });
      expect(outcome).toMatchObject({ reason: { cause: { code: 'SQLITE_BUSY' } } });
    }
    holder.exec('ROLLBACK');
    await insert('c');
    expect(ids()).toEqual(['c']);
    holder.close();
  });

  it('fails as a whole when the disk is full, and works again afterwards', async () => {
    pragma(`max_page_count = ${pragma('page_count') + 10}`);
    const outcomes = await Promise.allSettled([insert('a'), insert('b', 'x'.repeat(1_000_000)), insert('c')]);
    for (const outcome of outcomes) {
      expect(outcome).toMatchObject({ status: 'rejected', reason: { name: 'StoreUnreachable' } });
    }
    expect(ids()).toEqual([]);
    await insert('d');
    pragma('max_page_count = 1000000');
    await insert('e', 'x'.repeat(1_000_000));
    expect(ids()).toEqual(['d', 'e']);
  });

  it('fails as a whole when the commit itself fails', async () => {
    const failing: Database = {
      ...database,
      change: (sql) => (sql === 'COMMIT' ? refuse : database.change(sql)),
    };
    const refuse = (): number => {
      throw new StoreUnreachable('disk I/O error');
    };
    const write = groupCommit(failing).write((nextSeq) => ({ value: nextSeq(), keep: true }));
    await expect(write).rejects.toBeInstanceOf(StoreUnreachable);
    expect(database.inTransaction()).toBe(false);
    expect(await insert('a')).toBe(1);
  });

  it('commits what waits when it is closed, and refuses what comes later', async () => {
    const waiting = insert('a');
    group.close();
    await waiting;
    expect(ids()).toEqual(['a']);
    await expect(insert('b')).rejects.toBeInstanceOf(StoreUnreachable);
  });
});
