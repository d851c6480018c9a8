import { describe, expect, it } from '@jest/globals';
import { type Directory, indexDirectory } from '@yhteistila/core/site/directory.ts';
import { exampleDirectory } from '../../../../../tests/fixtures/facts.ts';
import { seedApart } from './seed-apart.ts';
import type { SeedStores } from './seed-demo.ts';

const ORDER = {
  configuration: { store: { kind: 'sqlite' }, dataDir: '/nowhere' },
  now: Date.UTC(2026, 10, 25),
} as const;
const EMPTY = indexDirectory('empty', { sites: [], organisations: [], people: [], presences: [], rules: [] });

const storesWith = (directory: Directory, written: Readonly<Record<string, unknown>> = {}): SeedStores => ({
  directory: { read: async () => directory, put: async () => undefined },
  days: {
    readDay: () => Promise.reject(new Error('the host itself makes nothing')),
    commit: () => Promise.reject(new Error('the host itself makes nothing')),
  },
  projections: {
    read: async (_partition, id) => (id in written ? { id, version: 1, body: written[id] } : undefined),
    write: () => Promise.reject(new Error('the host itself makes nothing')),
  },
});

const program = (text: string): URL => new URL(`data:text/javascript,${encodeURIComponent(text)}`);
const WRONG = program("throw new Error('a thread ran')");

describe('making the demo in a thread of its own', () => {
  it('waits until the thread has ended, which knows the store and the instant', async () => {
    const told = `import { workerData } from 'node:worker_threads';
      if (workerData.now !== ${ORDER.now} || workerData.configuration.dataDir !== '/nowhere') process.exit(3);`;
    await expect(seedApart(program(told))(storesWith(EMPTY), ORDER)).resolves.toBeUndefined();
  });

  it('goes on with a demo that a killed start has left half made', async () => {
    const halfMade = storesWith(exampleDirectory(), { begun: ORDER.now });
    await expect(seedApart(WRONG)(halfMade, ORDER)).rejects.toThrow('a thread ran');
  });

  it.each([
    ['a whole demo', storesWith(exampleDirectory(), { begun: ORDER.now, done: ORDER.now })],
    ['contents of its own', storesWith(exampleDirectory())],
  ])('leaves a store alone that has %s', async (_what, stores) => {
    await expect(seedApart(WRONG)(stores, ORDER)).resolves.toBeUndefined();
  });

  it.each([
    ['what the thread throws', "throw new Error('the disk is full')", 'the disk is full'],
    ['a thread that ends before its time', 'process.exit(7)', 'ended with 7'],
  ])('fails with %s', async (_what, text, message) => {
    await expect(seedApart(program(text))(storesWith(EMPTY), ORDER)).rejects.toThrow(message);
  });
});
