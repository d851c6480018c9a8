import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openStores } from '@yhteistila/api/src/compose/open-stores.ts';
import { StartFailure } from '@yhteistila/api/src/starting/start-failure.ts';
import { FILE_VERSION } from '@yhteistila/api/src/stores/sqlite/file-version.ts';
import Libsql from 'libsql';

const CLOCK = { now: Date.now };
const PAGE = 4096;

describe('a store that cannot be opened', () => {
  let dataDir: string;
  let file: string;
  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'open-'));
    file = join(dataDir, 'yhteistila.db');
  });
  afterEach(() => rmSync(dataDir, { recursive: true }));

  const open = () => openStores({ store: { kind: 'sqlite' }, dataDir }, CLOCK);
  const expectSentence = async (...named: readonly string[]): Promise<void> => {
    const failure: unknown = await open().then(
      () => 'opened',
      (error: unknown) => error,
    );
    expect(failure).toBeInstanceOf(StartFailure);
    for (const name of [file, ...named]) expect(String(failure)).toContain(name);
    expect(String(failure)).not.toMatch(/\n|\[object|undefined/);
  };
  const fill = async (): Promise<void> => {
    const stores = await open();
    for (let i = 0; i < 200; i += 1) {
      await stores.records.write('job|x', { id: `id${i}`, version: 1, body: '.'.repeat(2000) }, 'absent');
    }
    await stores.close();
  };
  const spoil = (from: number, to: number): void => {
    const bytes = readFileSync(file);
    bytes.fill(0x5a, from, to);
    writeFileSync(file, bytes);
  };

  it.each<[string, () => void]>([
    ['is text', () => writeFileSync(file, 'This is no database.\n'.repeat(500))],
    ['is a few letters', () => writeFileSync(file, 'no')],
    ['is cut off within a page', () => truncateSync(file, 9 * PAGE + 100)],
    ['is cut off between two pages', () => truncateSync(file, 9 * PAGE)],
    ['is spoilt at its beginning', () => spoil(0, 200)],
    ['is spoilt in its first page', () => spoil(100, PAGE)],
    ['is spoilt in the middle', () => spoil(20 * PAGE, 40 * PAGE)],
  ])('is told of by its file, which %s', async (_what, make) => {
    await fill();
    make();
    await expectSentence('damaged', 'put a copy');
  });

  it('is another program’s, and stays as that has made it', async () => {
    const other = new Libsql(file);
    other.exec('CREATE TABLE documents (id INTEGER, title TEXT)');
    other.close();
    const before = readFileSync(file);
    await expectSentence('another program');
    expect(readFileSync(file)).toEqual(before);
  });

  it('is a folder, and stays as it is', async () => {
    mkdirSync(file);
    writeFileSync(join(file, 'inside'), '');
    await expectSentence('a folder and no file');
    expect(existsSync(join(file, 'inside'))).toBe(true);
  });

  it('is a device', async () => {
    symlinkSync('/dev/null', file);
    await expectSentence('no ordinary file');
  });

  it('is of a program that is more than one release newer', async () => {
    await fill();
    const later = new Libsql(file);
    later.exec(`PRAGMA user_version = ${FILE_VERSION + 2}`);
    later.close();
    await expectSentence('a newer program');
  });
});
