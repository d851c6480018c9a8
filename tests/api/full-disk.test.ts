import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { openSqlite } from '@yhteistila/api/src/stores/sqlite/open-sqlite.ts';
import Libsql from 'libsql';
import type { OpenEmpty } from './open-empty-stores.ts';
import { buildProgram, type RunningProgram, runProgram } from './run-program.ts';
import { startApi } from './start-api.ts';
import { asServer, onFolder } from './start-process.ts';

jest.setTimeout(180_000);

/** Mounts a small disk of its own on the folder, which only the program sees, and becomes the program. */
const onSmallDisk = (folder: string, options: string): readonly string[] => [
  'unshare',
  '-rm',
  'sh',
  '-c',
  `mount -t tmpfs -o ${options} small "$0" && exec "$@"`,
  folder,
];
const mayMount = (): boolean => {
  const [command = '', ...words] = [...onSmallDisk(tmpdir(), 'size=64k'), 'true'];
  return spawnSync(command, words).status === 0;
};
const onceMounting = mayMount() ? it : it.skip;

const ENTRA = { ENTRA_CLIENT_ID: '00000000-0000-0000-0000-000000000000' };

describe('a disk that takes nothing more', () => {
  let folder: string;
  let program: RunningProgram | undefined;
  beforeAll(() => buildProgram());
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'disk-'));
  });
  afterEach(async () => {
    program?.send('SIGKILL');
    await program?.ended;
    program = undefined;
    rmSync(folder, { recursive: true });
  });

  const expectSentence = async (settings: Readonly<Record<string, string>>, disk: string, ...named: string[]) => {
    const settingsOf = { ...settings, DATA_DIR: folder };
    const { code, errors, output } = await runProgram(settingsOf, { within: onSmallDisk(folder, disk) }).ended;
    expect(errors).toMatch(/^Yhteistila cannot start: [^\n]+\.\n$/);
    expect(errors).not.toContain('[object');
    for (const name of named) expect(errors).toContain(name);
    expect([code, output]).toEqual([1, '']);
  };

  onceMounting.each(['4k', '40k', '100k', '300k', '2m'])(
    'is told of at the first start, with %s of it',
    async (size) => {
      await expectSentence({}, `size=${size}`, 'room', folder, 'DATA_DIR');
    },
  );

  onceMounting('is told of where it can only be read', async () => {
    await expectSentence({}, 'ro', folder, 'can only be read', 'DATA_DIR');
  });

  onceMounting('makes the health say so while it lasts, and the server goes on afterwards', async () => {
    program = runProgram({ ...onFolder(folder), ...ENTRA }, { within: onSmallDisk(folder, 'size=2m') });
    const { send } = await asServer(program);
    const status = async () => (await send('GET', '/api/health')).status;
    expect(await status()).toBe(200);
    // The disk as the program sees it.
    const filler = join('/proc', String(program.pid), 'root', folder, 'filler');
    expect(() => writeFileSync(filler, Buffer.alloc(4 * 1024 * 1024))).toThrow('ENOSPC');
    while ((await status()) === 200);
    expect(await status()).toBe(503);
    rmSync(filler);
    while ((await status()) !== 200);
  });

  it('or a file that somebody else keeps to himself is told by the health, until that is over', async () => {
    const file = join(folder, 'yhteistila.db');
    const open: OpenEmpty = async (clock) => openSqlite(file, { clock, busyTimeoutMs: 20 });
    const api = await startApi(open);
    const health = () => api.send('GET', '/api/health');
    const other = new Libsql(file, { timeout: 20_000 });
    other.exec('BEGIN IMMEDIATE');
    const reply = await health();
    expect(reply.status).toBe(503);
    expect(reply.body).toMatchObject({ code: 'store-unreachable' });
    other.exec('COMMIT');
    other.close();
    while ((await health()).status !== 200);
    await api.close();
  });

  it('is not what a file has that was taken away: the health tells of that too', async () => {
    const below = join(folder, 'below');
    mkdirSync(below);
    const open: OpenEmpty = async (clock) => openSqlite(join(below, 'yhteistila.db'), { clock });
    const api = await startApi(open);
    rmSync(below, { recursive: true });
    expect((await api.send('GET', '/api/health')).status).toBe(503);
    await api.close();
  });
});
