import { beforeEach, describe, expect, it } from '@jest/globals';
import { emptyResourceDay } from '@yhteistila/core/booking/day.ts';
import type { DayDocument } from '../ports/day-documents.ts';
import {
  type CommitOutcome,
  type DayStore,
  type Guard,
  NO_GUARD,
  OutcomeUnknown,
  StoreUnreachable,
  type Write,
} from '../ports/day-store.ts';
import { type Attempt, type CommitDeps, commitOnDay } from './commit-day.ts';
import { createDayCache } from './day-cache.ts';
import { createTurns } from './in-turn.ts';
import { resourceDayDocument } from './resource-days.ts';

const PARTITION = 'pori|2026-11-23';
const WRITES: readonly Write[] = [{ op: 'put', document: resourceDayDocument(emptyResourceDay('room')) }];

describe('a commit on a day', () => {
  let version: number;
  let log: string[];
  /** What the next commits come to; 'committed' when the list is empty. */
  let outcomes: (CommitOutcome | Error)[];
  let deps: CommitDeps;
  let stored: readonly DayDocument[];

  const guard = (): Guard => (version === 0 ? NO_GUARD : { version, token: `t${version}` });
  const isNow = (known: Guard | undefined): boolean => known?.version === version;

  beforeEach(() => {
    version = 0;
    log = [];
    outcomes = [];
    stored = [];
    const store: DayStore = {
      readDay: async (_, known) => {
        log.push('read');
        return isNow(known) ? 'unchanged' : { guard: guard(), resourceDays: [] };
      },
      commit: async (_, expected) => {
        log.push('commit');
        const next = outcomes.shift();
        if (next instanceof Error) throw next;
        if (next !== undefined) return next;
        if (!isNow(expected)) return { outcome: 'stale' };
        version += 1;
        return { outcome: 'committed', guard: guard() };
      },
      readDocuments: async () => stored,
      readEnded: async () => [],
      follow: async () => ({ events: [], cursor: '' }),
    };
    const pause = async (attempt: number): Promise<void> => void log.push(`pause ${attempt}`);
    deps = { store, cache: createDayCache(store), inTurn: createTurns(), pause };
  });

  const write = (): Attempt<string> => ({ writes: WRITES, value: 'made' });
  const refuse = (): Attempt<string> => ({ value: 'refused' });

  it('reads the day once, then commits on what it knows', async () => {
    expect(await commitOnDay(deps, PARTITION, write)).toMatchObject({ outcome: 'committed', value: 'made' });
    expect(await commitOnDay(deps, PARTITION, write)).toMatchObject({ outcome: 'committed' });
    expect(log).toEqual(['read', 'commit', 'commit']);
  });

  it('decides on the day that its own commits have made', async () => {
    await commitOnDay(deps, PARTITION, write);
    const seen = await commitOnDay(deps, PARTITION, (day) => ({ writes: WRITES, value: [...day.resourceDays.keys()] }));
    expect(seen).toMatchObject({ value: ['room'] });
  });

  it('decides again on a newer day where another process was faster', async () => {
    await commitOnDay(deps, PARTITION, write);
    version += 1;
    log = [];
    expect(await commitOnDay(deps, PARTITION, write)).toMatchObject({ outcome: 'committed' });
    expect(log).toEqual(['commit', 'read', 'commit']);
  });

  it('refuses only on a day that the store has confirmed', async () => {
    await commitOnDay(deps, PARTITION, write);
    log = [];
    expect(await commitOnDay(deps, PARTITION, refuse)).toMatchObject({ outcome: 'answered', value: 'refused' });
    expect(log).toEqual(['read']);
  });

  it('does not refuse by what has changed meanwhile', async () => {
    await commitOnDay(deps, PARTITION, write);
    const old = deps.cache.known(PARTITION)?.day;
    version += 1;
    const result = await commitOnDay(deps, PARTITION, (day) => (day === old ? refuse() : write()));
    expect(result).toMatchObject({ outcome: 'committed' });
  });

  it('gives up after a number of tries, each after a longer wait', async () => {
    outcomes = Array.from({ length: 100 }, () => ({ outcome: 'stale' }));
    expect(await commitOnDay(deps, PARTITION, write)).toMatchObject({ outcome: 'busy' });
    expect(log.filter((each) => each === 'commit')).toHaveLength(12);
    expect(log.filter((each) => each.startsWith('pause'))).toEqual(
      Array.from({ length: 11 }, (_, i) => `pause ${i + 2}`),
    );
  });

  it('says what it is refused for, not that it is busy, where the time is gone when the tries end', async () => {
    outcomes = Array.from({ length: 100 }, () => ({ outcome: 'stale' }));
    let tries = 0;
    const result = await commitOnDay(deps, PARTITION, () => {
      tries += 1;
      return tries > 12 ? refuse() : write();
    });
    expect(result).toMatchObject({ outcome: 'answered', value: 'refused' });
  });

  it.each<CommitOutcome>([{ outcome: 'exists', id: 'x' }, { outcome: 'too-large' }])(
    'does not try again what can never be: $outcome',
    async (outcome) => {
      outcomes = [outcome];
      expect(await commitOnDay(deps, PARTITION, write)).toMatchObject(outcome);
      expect(log).toEqual(['read', 'commit']);
    },
  );

  describe('that got no answer', () => {
    const silence = new StoreUnreachable('no answer');
    const told = { id: 'event.a.1', kind: 'decision', schemaVersion: 1, outcome: 'committed' } as const;
    const tell = (): Attempt<string> => ({ writes: [...WRITES, { op: 'create', document: told }], value: 'made' });

    it('is sent again under the same guard, so that it is made once', async () => {
      outcomes = [silence];
      expect(await commitOnDay(deps, PARTITION, tell)).toMatchObject({ outcome: 'committed', value: 'made' });
      expect(log).toEqual(['read', 'commit', 'commit']);
      expect(version).toBe(1);
    });

    it('is known by what it created where it was made', async () => {
      outcomes = [silence, { outcome: 'stale' }];
      stored = [told];
      expect(await commitOnDay(deps, PARTITION, tell)).toMatchObject({ outcome: 'committed', value: 'made' });
      expect(log.filter((each) => each === 'commit')).toHaveLength(2);
    });

    it('is decided again where another was faster', async () => {
      outcomes = [silence, { outcome: 'stale' }];
      stored = [{ ...told, outcome: 'aborted' }];
      expect(await commitOnDay(deps, PARTITION, tell)).toMatchObject({ outcome: 'committed', value: 'made' });
      expect(log.filter((each) => each === 'commit')).toHaveLength(3);
    });

    it('is unknown where the store stays silent, and the day is forgotten', async () => {
      outcomes = [silence, silence];
      await expect(commitOnDay(deps, PARTITION, tell)).rejects.toThrow(OutcomeUnknown);
      expect(deps.cache.known(PARTITION)).toBeUndefined();
      expect(await commitOnDay(deps, PARTITION, write)).toMatchObject({ outcome: 'committed' });
    });

    it('is not unknown where the day could not even be read', async () => {
      deps = { ...deps, store: { ...deps.store, readDay: () => Promise.reject(silence) } };
      deps = { ...deps, cache: createDayCache(deps.store) };
      const failed = commitOnDay(deps, PARTITION, tell);
      await expect(failed).rejects.toThrow(StoreUnreachable);
      await expect(failed).rejects.not.toThrow(OutcomeUnknown);
    });
  });

  it('waits for its turn, so that one process is never in its own way', async () => {
    await Promise.all(Array.from({ length: 10 }, () => commitOnDay(deps, PARTITION, write)));
    expect(log).toEqual(['read', ...Array(10).fill('commit')]);
  });
});
