import { type Day, type ResourceDay, siteDayOf } from '@yhteistila/core/booking/day.ts';
import type { DayStore, Guard, StoredDay, Write } from '../ports/day-store.ts';

/** A day as this process knows it, at one guard. */
export interface KnownDay {
  readonly partition: string;
  readonly guard: Guard;
  readonly day: Day;
}

/** Days kept in memory, and bookings in them, of about a kilobyte each; older days are read again when they are asked for. */
const MAX_DAYS = 160;
const MAX_BOOKINGS = 25_000;

interface Kept {
  readonly known: KnownDay;
  /** How many bookings it holds; one of several resources counts for each. */
  readonly bookings: number;
}

const countBookings = ({ day }: KnownDay): number => {
  let count = 0;
  for (const { bookings } of day.resourceDays.values()) count += bookings.length;
  return count;
};

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
  const kept = new Map<string, Kept>();
  let bookings = 0;

  const forget = (partition: string): void => {
    bookings -= kept.get(partition)?.bookings ?? 0;
    kept.delete(partition);
  };

  const keep = (known: KnownDay): KnownDay => {
    const before = kept.get(known.partition);
    const entry = before?.known === known ? before : { known, bookings: countBookings(known) };
    forget(known.partition);
    kept.set(known.partition, entry);
    bookings += entry.bookings;
    for (const oldest of kept.keys()) {
      if ((kept.size <= MAX_DAYS && bookings <= MAX_BOOKINGS) || oldest === known.partition) break;
      forget(oldest);
    }
    return known;
  };

  const fresh = async (partition: string): Promise<KnownDay> => {
    const known = kept.get(partition)?.known;
    const stored = await store.readDay(partition, known?.guard);
    const read = stored === 'unchanged' ? known : toKnownDay(partition, stored);
    if (read === undefined) throw new Error(`the store calls ${partition} unchanged, but it was not known`);
    const meanwhile = kept.get(partition)?.known;
    // A commit of this process may have overtaken the reading: what it kept is newer.
    const isOvertaken = meanwhile !== undefined && meanwhile !== known && meanwhile.guard.version > read.guard.version;
    return isOvertaken ? read : keep(read);
  };

  return {
    /** The day as the store has it now; a tiny read where nothing has changed. */
    fresh,
    /** The day as last known, without asking the store; undefined when it is not known. */
    known: (partition: string): KnownDay | undefined => kept.get(partition)?.known,
    keep,
    forget,
  };
};

export type DayCache = ReturnType<typeof createDayCache>;
