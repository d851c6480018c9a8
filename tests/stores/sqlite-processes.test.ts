import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { openSqlite } from '@yhteistila/api/src/stores/sqlite/open-sqlite.ts';
import { overlaps } from '@yhteistila/core/time/interval.ts';
import { build } from 'esbuild';
import Libsql from 'libsql';
import { DAY } from './sample-documents.ts';

const driver = createRequire(import.meta.url).resolve('libsql');
const KILLED_AFTER = [1, 60, 400, 1500];
const PATIENCE_MS = 60_000;

describe('processes on one SQLite file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'processes-'));
  const bundle = join(folder, 'child.mjs');

  beforeAll(async () => {
    await build({
      entryPoints: [fileURLToPath(new URL('./sqlite-child.ts', import.meta.url))],
      bundle: true,
      platform: 'node',
      format: 'esm',
      outfile: bundle,
      alias: { libsql: driver },
      external: [driver],
    });
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const running = new Set<ChildProcessWithoutNullStreams>();
  afterEach(() => {
    for (const child of running) child.kill('SIGKILL');
    running.clear();
  });

  const start = (role: 'load' | 'race', file: string, name: string): ChildProcessWithoutNullStreams => {
    const child = spawn(process.execPath, [bundle, role, file, name], { env: { ...process.env, NODE_OPTIONS: '' } });
    running.add(child);
    child.stderr.pipe(process.stderr);
    return child;
  };

  /** What the child says until it ends; it is killed once it has said `killAfter` lines. */
  const linesOf = async (child: ChildProcessWithoutNullStreams, killAfter = Number.POSITIVE_INFINITY) => {
    const lines: string[] = [];
    const whole = createInterface({ input: child.stdout });
    whole.on('line', (line) => {
      lines.push(line);
      if (lines.length === killAfter) child.kill('SIGKILL');
    });
    const [[code, signal]] = await Promise.all([once(child, 'close'), once(whole, 'close')]);
    if (code !== 0 && signal !== 'SIGKILL') throw new Error(`the process ended with ${code ?? signal}`);
    return lines;
  };

  const words = (line: string): [string, string] => {
    const [first = '', second = ''] = line.split(' ');
    return [first, second];
  };

  const integrity = (file: string): unknown => {
    const connection = new Libsql(file);
    const found = connection.prepare('PRAGMA integrity_check').raw().all();
    connection.close();
    return found;
  };

  it.each(KILLED_AFTER)(
    'has every commit that was answered before the process was killed, after %d of them',
    async (killAfter) => {
      const file = join(folder, `killed-${killAfter}.db`);
      const answered = await linesOf(start('load', file, 'k'), killAfter);
      expect(answered.length).toBeGreaterThanOrEqual(killAfter);
      expect(integrity(file)).toEqual([['ok']]);
      const stores = openSqlite(file);
      const last = new Map<string, string>();
      for (const [partition, id] of answered.map(words)) {
        expect(await stores.days.readDocuments(partition, [id])).toMatchObject([{ id }]);
        last.set(partition, id);
      }
      for (const partition of last.keys()) {
        const day = await stores.days.readDay(partition);
        if (day === 'unchanged') throw new Error('nothing was known');
        // Commits are whole: the booking that stands in the room is that of the last event.
        const standing = day.resourceDays[0]?.bookings[0]?.id ?? '';
        const next = standing.replace(/\d+$/, (i) => String(Number(i) + 1));
        const around = await stores.days.readDocuments(partition, [`event.${standing}`, `event.${next}`]);
        expect(around).toMatchObject([{ id: `event.${standing}` }]);
      }
      await stores.close();
    },
    PATIENCE_MS,
  );

  it(
    'never give overlapping times to two of them',
    async () => {
      const file = join(folder, 'race.db');
      const children = ['left', 'right'].map((name) => start('race', file, name));
      const said = children.map((child) => linesOf(child));
      await Promise.race([Promise.all(children.map((child) => once(child.stdout, 'data'))), Promise.all(said)]);
      for (const child of children) child.stdin.write('go\n');
      const winners = (await Promise.all(said)).flat().filter((line) => line !== 'ready');

      const stores = openSqlite(file);
      const day = await stores.days.readDay(DAY);
      if (day === 'unchanged') throw new Error('nothing was known');
      const bookings = day.resourceDays.flatMap((each) => each.bookings);
      for (const [i, one] of bookings.entries()) {
        expect(bookings.slice(i + 1).filter((other) => overlaps(one, other))).toEqual([]);
      }
      const stored = bookings.map((each) => `event.${each.id} ${each.start}`);
      expect(stored.sort()).toEqual(winners.sort());
      expect(day.guard.version).toBe(winners.length);
      expect(integrity(file)).toEqual([['ok']]);
      await stores.close();
    },
    PATIENCE_MS,
  );
});
