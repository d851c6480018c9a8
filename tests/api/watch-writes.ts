import type { StoredRecord } from '@yhteistila/api/src/ports/records.ts';
import type { OpenStores } from '@yhteistila/api/src/ports/stores.ts';
import { RECORD_KINDS } from '@yhteistila/api/src/records/kinds.ts';
import { REGISTER } from '@yhteistila/api/src/records/retention.ts';
import type { Instant } from '@yhteistila/core/time/interval.ts';

/** One thing that was written: its entry in the register, when it goes by itself, and the record where it is one. */
export interface Written {
  readonly name: string;
  readonly expiresAt?: Instant | undefined;
  readonly record?: StoredRecord;
}

const nameOfRecord = (partition: string, id: string): string => {
  const [kind, ...others] = RECORD_KINDS.filter(({ isAt }) => isAt({ partition, id }));
  if (kind === undefined || others.length > 0) {
    throw new Error(`${partition}/${id} is of ${others.length > 0 ? 'several kinds' : 'no kind'} of record`);
  }
  return kind.name;
};

const registered = (as: string, name: string): string => {
  if (REGISTER[name]?.as !== as)
    throw new Error(`${name} is stored, but is not in the register (records/retention.ts)`);
  return name;
};

/** The stores, which take nothing that the register of stored data does not know, and tell of each thing that is written. */
export const watchWrites = <Stores extends Pick<OpenStores, 'records' | 'days' | 'directory'>>(
  stores: Stores,
  tell: (written: Written) => void = () => undefined,
): Stores => ({
  ...stores,
  records: {
    ...stores.records,
    write: (partition, record, condition) => {
      tell({ name: registered('record', nameOfRecord(partition, record.id)), expiresAt: record.expiresAt, record });
      return stores.records.write(partition, record, condition);
    },
  },
  days: {
    ...stores.days,
    commit: (partition, guard, writes) => {
      tell({ name: registered('day', 'guard') });
      for (const write of writes) {
        if (write.op === 'delete') continue;
        const { kind, expiresAt } = write.document;
        tell({ name: registered('day', kind), expiresAt });
      }
      return stores.days.commit(partition, guard, writes);
    },
  },
  directory: {
    ...stores.directory,
    put: (changes, order) => {
      for (const change of changes) {
        const { collection } = 'remove' in change ? change.remove : change;
        tell({ name: registered('directory', collection) });
      }
      return stores.directory.put(changes, order);
    },
  },
});
