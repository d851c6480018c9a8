import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import Libsql from 'libsql';
import { NO_GUARD, StoreUnreachable } from '../../ports/day-store.ts';
import { FILE_VERSION } from './file-version.ts';
import { openSqlite, type SqliteStores } from './open-sqlite.ts';

const NOON = Date.UTC(2026, 10, 23, 12);
const FILES = ['', '-wal', '-shm'];

describe('a SQLite file', () => {
  let folder: string;
  let file: string;
  let stores: SqliteStores | undefined;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'erased-'));
    file = join(folder, 'store.db');
  });
  afterEach(async () => {
    await stores?.close();
    stores = undefined;
    rmSync(folder, { recursive: true });
  });

  const opened = (): SqliteStores => {
    stores = openSqlite(file, { clock: { now: () => NOON } });
    return stores;
  };
  const present = () => FILES.map((suffix) => file + suffix).filter((path) => existsSync(path));
  const current = (): SqliteStores => stores ?? opened();
  /** What lies on the disk, whatever SQLite thinks of it, each once. */
  const found = (pattern: RegExp): readonly string[] => {
    const contents = present().map((path) => readFileSync(path, 'latin1'));
    return [...new Set(contents.join('').match(pattern) ?? [])].sort();
  };
  const kept = (id: string, text: string, version = 1, expiresAt?: number) =>
    current().records.write('job|x', { id, version, body: text, ...(expiresAt && { expiresAt }) }, 'newer');

  describe('from which something was erased', () => {
    it('has it nowhere any more once the job has run, whichever way it went', async () => {
      await kept('deleted', 'marked-deleted');
      await kept('replaced', `marked-replaced${'.'.repeat(9000)}`);
      await kept('expired', 'marked-expired', 1, NOON - 1);
      await kept('stays', 'marked-stays');
      expect(found(/marked-\w+/g)).toContain('marked-deleted');

      await current().records.delete('job|x', 'deleted');
      await kept('replaced', 'other', 2);
      expect(await current().purgeExpired(NOON)).toBe(1);

      expect(found(/marked-\w+/g)).toEqual(['marked-stays']);
    });

    it('has what is left and nothing else, after whatever was written and erased', async () => {
      const act = fc.record({ id: fc.nat(12).map(String), length: fc.nat(6000), erase: fc.boolean() });
      const acts = fc.array(act, { minLength: 20, maxLength: 80 });
      const leavesNoTrace = async (run: readonly { id: string; length: number; erase: boolean }[]) => {
        const left = new Map<string, string>();
        const perform = async (id: string, erase: boolean, mark: string, fill: string) => {
          if (erase) await current().records.delete('job|x', id);
          else await kept(id, fill + mark + fill, Number(mark.slice(1, -1)) + 1);
          left.set(id, erase ? '' : mark);
        };
        for (const [i, { id, length, erase }] of run.entries()) await perform(id, erase, `<${i}>`, '.'.repeat(length));
        await current().purgeExpired(NOON);
        expect(found(/<\d+>/g)).toEqual([...left.values()].filter((mark) => mark !== '').sort());
        for (const id of left.keys()) await current().records.delete('job|x', id);
      };
      await fc.assert(fc.asyncProperty(acts, leavesNoTrace), { numRuns: 15 });
    });

    it('waits for no other process: what lies in the log is cut off by a later run', async () => {
      await kept('deleted', 'marked-deleted');
      const reader = new Libsql(file);
      reader.exec('BEGIN');
      reader.prepare('SELECT count(*) FROM documents').raw().all();
      await current().records.delete('job|x', 'deleted');
      expect(await current().purgeExpired(NOON)).toBe(0);
      reader.exec('COMMIT');
      reader.close();
      await current().purgeExpired(NOON);
      expect(found(/marked-deleted/g)).toEqual([]);
    });
  });

  describe('of an earlier program', () => {
    /** As programs before wrote it: what was deleted stays in free pages, and the header has no version. */
    const makeEarlier = async (): Promise<void> => {
      await kept('stays', 'marked-stays');
      await current().close();
      stores = undefined;
      const earlier = new Libsql(file);
      earlier.exec('PRAGMA user_version = 0');
      const insert = earlier.prepare("INSERT INTO documents VALUES ('job', ?, NULL, 1, 0, NULL, ?, NULL)");
      for (let i = 0; i < 50; i += 1) insert.run([`old${i}`, `marked-erased${'.'.repeat(3000)}`]);
      earlier.exec("DELETE FROM documents WHERE partition = 'job'");
      earlier.exec('PRAGMA wal_checkpoint(TRUNCATE)');
      earlier.close();
      expect(found(/marked-erased/g)).not.toEqual([]);
    };
    const versionOf = (): unknown => {
      const connection = new Libsql(file);
      const version = connection.prepare('PRAGMA user_version').raw().all().flat()[0];
      connection.close();
      return version;
    };

    it('is written anew once, without what was erased from it; the rest stays', async () => {
      await makeEarlier();
      expect(await opened().records.read('job|x', 'stays')).toMatchObject({ body: 'marked-stays' });
      expect(found(/marked-erased/g)).toEqual([]);
      expect(versionOf()).toBe(FILE_VERSION);
    });

    it('is opened also while another process reads it, and is rid of what was erased once that has ended', async () => {
      await makeEarlier();
      const other = new Libsql(file);
      other.exec('BEGIN IMMEDIATE');
      other.exec('COMMIT');
      other.exec('BEGIN');
      other.prepare('SELECT count(*) FROM documents').raw().all();
      await opened().close();
      other.exec('COMMIT');
      other.close();
      await opened().purgeExpired(NOON);
      expect(found(/marked-erased/g)).toEqual([]);
      expect(versionOf()).toBe(FILE_VERSION);
    });
  });

  it('is refused when a program later than the next has written it', async () => {
    await opened().close();
    const later = new Libsql(file);
    const setVersion = (version: number) => later.exec(`PRAGMA user_version = ${version}`);
    setVersion(FILE_VERSION + 2);
    expect(opened).toThrow(expect.objectContaining({ name: 'NewerData' }));
    setVersion(FILE_VERSION + 1);
    expect(await opened().days.readDay('pori|2026-11-23')).toEqual({ guard: NO_GUARD, resourceDays: [] });
    expect(later.prepare('PRAGMA user_version').raw().all()).toEqual([[FILE_VERSION + 1]]);
    later.close();
  });

  it('is its owner’s alone, and so is what lies beside it', async () => {
    await kept('a', 'b');
    const modes = () => present().map((path) => (statSync(path).mode & 0o777).toString(8));
    expect(modes()).toEqual(['600', '600', '600']);
    for (const path of present()) chmodSync(path, 0o644);
    openSqlite(file);
    expect(modes()).toEqual(['600', '600', '600']);
  });

  it('is not served when a part of it is damaged', async () => {
    for (let i = 0; i < 200; i += 1) await kept(`id${i}`, '.'.repeat(2000));
    await current().close();
    const bytes = readFileSync(file);
    bytes.fill(0x5a, 20 * 4096, 40 * 4096);
    rmSync(file);
    writeFileSync(file, bytes);
    expect(opened).toThrow(StoreUnreachable);
  });
});
