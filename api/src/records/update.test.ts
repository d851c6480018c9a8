import { setImmediate as nextTurn } from 'node:timers/promises';
import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Records, StoredRecord } from '../ports/records.ts';
import { recordAt } from './record-kind.ts';
import { type Chosen, SETTINGS } from './settings.ts';
import { update } from './update.ts';

const AINO = 'aino';

describe('an update of a record', () => {
  let kept: StoredRecord | undefined;
  let writes: number;
  /** What somebody else does between a reading and the write that follows it. */
  let meanwhile: () => void;
  const records: Records = {
    read: async () => {
      await nextTurn();
      return kept;
    },
    write: async (_partition, record, condition) => {
      await nextTurn();
      meanwhile();
      writes += 1;
      if (condition === 'absent' ? kept !== undefined : kept?.version !== condition) return false;
      kept = record;
      return true;
    },
    list: async () => ({ records: [] }),
    delete: async () => undefined,
  };
  const settings = recordAt(records, SETTINGS, AINO);
  const noPause = async () => undefined;
  const add = (value: Chosen) => ({ quietHours: { from: (value.quietHours?.from ?? 0) + 1, to: 0 } });
  const count = (current: { readonly value: Chosen } | undefined) => ({ next: add(current?.value ?? {}) });

  beforeEach(() => {
    kept = undefined;
    writes = 0;
    meanwhile = () => undefined;
  });

  it('makes a record where there is none, and raises the version of one that there is', async () => {
    expect(await update(settings, count)).toMatchObject({
      outcome: 'written',
      before: undefined,
      after: { version: 1 },
    });
    const second = await update(settings, count);
    expect(second).toMatchObject({ outcome: 'written', before: { version: 1 }, after: { version: 2 } });
    expect(kept).toMatchObject({ version: 2, body: { quietHours: { from: 2 } } });
  });

  it('writes nothing where the change leaves it, and tells why', async () => {
    expect(await update(settings, () => ({ left: 'as it is' }))).toEqual({ outcome: 'left', left: 'as it is' });
    expect(writes).toBe(0);
  });

  it('decides again on what another has written', async () => {
    await update(settings, count);
    let others = 3;
    meanwhile = () => {
      if (others > 0 && kept !== undefined) kept = { ...kept, version: kept.version + 1, body: { locale: 'sv' } };
      others -= 1;
    };
    const seen: unknown[] = [];
    const updated = await update(settings, (current) => {
      seen.push(current?.value);
      return { next: { ...current?.value, homeSiteId: 'pori' } };
    });
    expect(updated).toMatchObject({ outcome: 'written', after: { value: { locale: 'sv', homeSiteId: 'pori' } } });
    expect(seen).toEqual([{ quietHours: { from: 1, to: 0 } }, { locale: 'sv' }, { locale: 'sv' }, { locale: 'sv' }]);
  });

  it('loses none of thirty that come at the same moment', async () => {
    const all = await Promise.all(Array.from({ length: 30 }, () => update(settings, count, noPause)));
    expect(all.map(({ outcome }) => outcome)).toEqual(Array(30).fill('written'));
    expect(kept).toMatchObject({ version: 30, body: { quietHours: { from: 30 } } });
  });

  it('gives up when others are faster at every try', async () => {
    await update(settings, count);
    meanwhile = () => {
      if (kept !== undefined) kept = { ...kept, version: kept.version + 1 };
    };
    writes = 0;
    expect(await update(settings, count, noPause)).toEqual({ outcome: 'busy' });
    expect(writes).toBe(40);
    expect(kept).toMatchObject({ body: { quietHours: { from: 1 } } });
  });
});
