import { type Day, type ResourceDay, siteDayOf } from '@yhteistila/core/booking/day.ts';
import type { DayStore, Guard, StoredDay, Write } from '../ports/day-store.ts';

/** A day as this process knows it, at one guard. */
export interface KnownDay {
  readonly partition: string;
  readonly guard: Guard;
  readonly day: Day;
}

/** Days kept in memory; older ones are read again when they are asked for. */
const MOST_DAYS = 160;

const toKnownDay = (partition: string, stored: StoredDay): KnownDay => {
  const resourceDays = new Map<string, ResourceDay>();
  for (const document of stored.resourceDays) resourceDays.set(document.resourceId, document);
  return { partition, guard: stored.guard, day: { ...siteDayOf(partition), resourceDays } };
};

/** The day after this process's own commit, without reading it again. */
export const afterWrites = (known: KnownDay, guard: Guard, writes: readonly Write[]): KnownDay => {
  const resourceDays = new Map(known.day.resourceDays);
  for (const write of writes) {
    if (write.op !== 'delete' && write.document.kind === 'resource-day') {
      resourceDays.set(write.document.resourceId, write.document);
    }
  }
  return { partition: known.partition, guard, day: { ...known.day, resourceDays } };
};

/**
 * Days by partition, each as of the guard it was read at. What it answers may be old: a commit validates its guard, and
 * `fresh` asks the store. Days are immutable, so that what is derived from one can be kept beside it.
 */
export const createDayCache = (store: DayStore) => {
  const kept = new Map<string, KnownDay>();

  const keep = (known: KnownDay): KnownDay => {
    kept.delete(known.partition);
    kept.set(known.partition, known);
    if (kept.size > MOST_DAYS) {
      const oldest = kept.keys().next();
      if (!oldest.done) kept.delete(oldest.value);
    }
    return known;
  };

  const fresh = async (partition: string): Promise<KnownDay> => {
    const known = kept.get(partition);
    const stored = await store.readDay(partition, known?.guard);
    const read = stored === 'unchanged' ? known : toKnownDay(partition, stored);
    if (read === undefined) throw new Error(`the store calls ${partition} unchanged, but it was not known`);
    const meanwhile = kept.get(partition);
    // A commit of this process may have overtaken the reading: what it kept is newer.
    const isOvertaken = meanwhile !== undefined && meanwhile !== known && meanwhile.guard.version > read.guard.version;
    return isOvertaken ? read : keep(read);
  };

  return {
    /** The day as the store has it now; a tiny read where nothing has changed. */
    fresh,
    /** The day as last known, without asking the store; undefined when it is not known. */
    known: (partition: string): KnownDay | undefined => kept.get(partition),
    keep,
    forget: (partition: string): void => {
      kept.delete(partition);
    },
  };
};

export type DayCache = ReturnType<typeof createDayCache>;
