import { describe, expect, it } from '@jest/globals';
import { NATIONAL, siteShard } from '@yhteistila/api/src/ports/directory-shards.ts';
import type { DirectoryChange, EntryRef, Shard } from '@yhteistila/api/src/ports/directory-store.ts';
import fc from 'fast-check';
import { rule, SECOND_MS } from './directory-samples.ts';
import type { OpenStores } from './open-stores.ts';
import { clockAt, NOON } from './sample-documents.ts';

/** One putting, as somebody would note it in a list. */
interface Noted {
  readonly id: string;
  readonly from: number;
  /** Absent: it was removed. */
  readonly source?: string;
}

type Step =
  | { readonly act: 'put' | 'remove'; readonly id: string; readonly after: number; readonly process: 0 | 1 }
  | { readonly act: 'wait'; readonly seconds: number }
  | { readonly act: 'read'; readonly after: number; readonly process: 0 | 1 };

const IDS = ['R1', 'R2', 'R3'];
const process = fc.constantFrom<0 | 1>(0, 1);
/** Seconds from now on: changes are put for later, and read before and after they begin. */
const after = fc.integer({ min: 0, max: 40 });

const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({ act: fc.constantFrom('put', 'remove'), id: fc.constantFrom(...IDS), after, process }),
    },
    { weight: 1, arbitrary: fc.record({ act: fc.constant('wait'), seconds: fc.integer({ min: 1, max: 90 }) }) },
    { weight: 3, arbitrary: fc.record({ act: fc.constant('read'), after, process }) },
  ) as fc.Arbitrary<Step>,
  { minLength: 1, maxLength: 24 },
);

/** Of what was noted until then: for each id the last that has begun. */
const modelAt = (noted: readonly Noted[], instant: number): Readonly<Record<string, string>> =>
  Object.fromEntries(
    IDS.flatMap((id) => {
      const last = noted.findLast((each) => each.id === id && each.from <= instant);
      return last?.source === undefined ? [] : [[id, last.source]];
    }),
  );

const heldIn = ({ entries }: Shard): Readonly<Record<string, string>> =>
  Object.fromEntries(
    entries.flatMap((each) => (each.collection === 'rules' ? [[each.entry.id, each.entry.source]] : [])),
  );

/** Where the rules lie: those of one site in its own shard. */
const SHARDS: readonly { readonly shard: string; readonly siteIds?: readonly string[] }[] = [
  { shard: NATIONAL },
  { shard: siteShard('pori'), siteIds: ['pori'] },
];

const RUNS = 60;

type Held = Readonly<Record<string, string>>;
type Place = (typeof SHARDS)[number];

/** One shard of a new store, seen by two processes, beside a list of all that was put. */
const openPlay = async (open: OpenStores, { shard, siteIds }: Place) => {
  const clock = clockAt(NOON);
  const stores = await open(clock);
  const other = await stores.another();
  const processes = [stores.directory, other.directory] as const;
  const known: [Shard?, Shard?] = [];
  const noted: Noted[] = [];
  /** What each version that was ever seen stands for. */
  const seen = new Map<string, Held>();

  const change = async (step: Extract<Step, { act: 'put' | 'remove' }>, source: string): Promise<void> => {
    const from = clock.now() + step.after * SECOND_MS;
    const ref: EntryRef = { shard, collection: 'rules', id: step.id };
    const entry = rule(step.id, siteIds);
    const put = entry.collection === 'rules' ? { ...entry, entry: { ...entry.entry, source } } : entry;
    const wanted: DirectoryChange = step.act === 'put' ? put : { remove: ref };
    await processes[step.process].put([wanted], { effectiveAt: from, by: 'aino' });
    noted.push({ id: step.id, from, ...(step.act === 'put' && { source }) });
  };
  const read = async (step: Extract<Step, { act: 'read' }>): Promise<void> => {
    const at = clock.now() + step.after * SECOND_MS;
    const found = await processes[step.process].readShard(shard, at, known[step.process]);
    known[step.process] = found;
    expect(heldIn(found)).toEqual(modelAt(noted, at));
    expect(seen.get(found.version) ?? heldIn(found)).toEqual(heldIn(found));
    seen.set(found.version, heldIn(found));
  };

  return {
    take: async (step: Step, source: string): Promise<void> => {
      if (step.act === 'wait') clock.set(clock.now() + step.seconds * SECOND_MS);
      else if (step.act === 'read') await read(step);
      else await change(step, source);
    },
    expectHistory: async (): Promise<void> => {
      for (const instant of [NOON, clock.now(), ...noted.map(({ from }) => from)]) {
        expect(heldIn(await stores.directory.readShardAt(shard, instant))).toEqual(modelAt(noted, instant));
      }
      for (const [version, held] of seen) {
        const found = await stores.directory.resolveShard(shard, version);
        expect(found && heldIn(found)).toEqual(held);
      }
    },
    close: async (): Promise<void> => {
      await other.close();
      await stores.close();
    },
  };
};

export const describeDirectoryModel = (open: OpenStores): void => {
  describe('whatever is put, removed and read of the directory, in whatever order', () => {
    it.each(SHARDS)(
      '$shard holds what a list of all that was put says',
      async (place) => {
        const property = fc.asyncProperty(steps, async (story) => {
          const play = await openPlay(open, place);
          try {
            for (const [index, step] of story.entries()) await play.take(step, `step ${index}`);
            await play.expectHistory();
          } finally {
            await play.close();
          }
        });
        await fc.assert(property, { numRuns: RUNS });
      },
      60_000,
    );
  });
};
