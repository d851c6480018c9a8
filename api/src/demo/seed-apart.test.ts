import { describe, expect, it } from '@jest/globals';
import type { DirectoryContents } from '@yhteistila/core/site/directory.ts';
import { exampleDirectory } from '../../../tests/fixtures/facts.ts';
import { memoryDirectory } from '../../../tests/fixtures/memory-directory.ts';
import type { DirectoryChange } from '../ports/directory-store.ts';
import type { StoredRecord } from '../ports/records.ts';
import { seedApart } from './seed-apart.ts';
import type { SeedStores } from './seed-demo.ts';

const ORDER = {
  configuration: { store: { kind: 'sqlite' }, dataDir: '/nowhere' },
  now: Date.UTC(2026, 10, 25),
} as const;
const CLOCK = { now: () => ORDER.now };
const EMPTY = { sites: [], organisations: [], people: [], presences: [], rules: [] };

const NOTHING_ELSE = { list: async () => ({ records: [] }), delete: async () => undefined };

const storesWith = async (
  contents: DirectoryContents,
  written: Readonly<Record<string, unknown>> = {},
): Promise<SeedStores> => ({
  directory: await memoryDirectory(CLOCK.now, contents),
  days: {
    readDay: () => Promise.reject(new Error('the host itself makes nothing')),
    commit: () => Promise.reject(new Error('the host itself makes nothing')),
  },
  records: {
    read: async (_partition, id) => (id in written ? { id, version: 1, body: written[id] } : undefined),
    write: async (partition) => {
      if (partition !== 'job|seed-demo') throw new Error('the host itself makes nothing');
      return true;
    },
    ...NOTHING_ELSE,
  },
});

const program = (text: string): URL => new URL(`data:text/javascript,${encodeURIComponent(text)}`);
const WRONG = program("throw new Error('a thread ran')");

describe('making the demo in a thread of its own', () => {
  it('waits until the thread has ended, which knows the store and the instant', async () => {
    const told = `import { workerData } from 'node:worker_threads';
      if (workerData.now !== ${ORDER.now} || workerData.configuration.dataDir !== '/nowhere') process.exit(3);`;
    await expect(seedApart(program(told))(await storesWith(EMPTY), ORDER, CLOCK)).resolves.toBeUndefined();
  });

  it('goes on with a demo that a killed start has left half made', async () => {
    const halfMade = await storesWith(exampleDirectory(), { begun: ORDER.now });
    await expect(seedApart(WRONG)(halfMade, ORDER, CLOCK)).rejects.toThrow('a thread ran');
  });

  it('leaves a store alone that has contents of its own', async () => {
    await expect(seedApart(WRONG)(await storesWith(exampleDirectory()), ORDER, CLOCK)).resolves.toBeUndefined();
  });

  it('brings a whole demo of another program up to date in the host’s thread, once', async () => {
    const notes = new Map<string, StoredRecord>([['done', { id: 'done', version: 1, body: ORDER.now }]]);
    const put: (readonly DirectoryChange[])[] = [];
    const whole = await storesWith(exampleDirectory());
    const stores: SeedStores = {
      ...whole,
      directory: {
        ...whole.directory,
        put: async (changes, order) => {
          put.push(changes);
          return whole.directory.put(changes, order);
        },
      },
      records: {
        read: async (_partition, id) => notes.get(id),
        write: async (_partition, record) => {
          notes.set(record.id, record);
          return true;
        },
        ...NOTHING_ELSE,
      },
    };
    await seedApart(WRONG)(stores, ORDER, CLOCK);
    await seedApart(WRONG)(stores, ORDER, CLOCK);
    expect(put).toHaveLength(1);
    expect(put[0]?.map((each) => ('entry' in each && 'id' in each.entry ? each.entry.id : ''))).toEqual(
      expect.arrayContaining(['rauma', 'N1.afar']),
    );
  });

  it.each([
    ['what the thread throws', "throw new Error('the disk is full')", 'the disk is full'],
    ['a thread that ends before its time', 'process.exit(7)', 'ended with 7'],
  ])('fails with %s', async (_what, text, message) => {
    await expect(seedApart(program(text))(await storesWith(EMPTY), ORDER, CLOCK)).rejects.toThrow(message);
  });
});
