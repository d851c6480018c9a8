import { setImmediate } from 'node:timers/promises';
import { createDayCache } from '@yhteistila/api/src/commit/day-cache.ts';
import { createTurns } from '@yhteistila/api/src/commit/in-turn.ts';
import { createMyBookings } from '@yhteistila/api/src/commit/my-bookings.ts';
import { createClaimNotes } from '@yhteistila/api/src/commit/undecided/claim-notes.ts';
import type { DayStore } from '@yhteistila/api/src/ports/day-store.ts';
import { meetingsWithLinks } from '@yhteistila/api/src/ports/meetings.ts';
import type { Records } from '@yhteistila/api/src/ports/records.ts';
import { THIS_LOOP } from '@yhteistila/api/src/this-loop.ts';
import type { Deps } from '@yhteistila/api/src/use-cases/deps.ts';
import type { Caller } from '@yhteistila/api/src/use-cases/outcome.ts';
import { NATIONAL_DEFAULTS } from '@yhteistila/core/rules/national/national-defaults.ts';
import type { Person } from '@yhteistila/core/site/person.ts';
import { exampleDirectory } from '../../fixtures/facts.ts';
import { peopleOf } from '../../fixtures/people-of.ts';
import type { Stores } from '../open-stores.ts';
import type { SetClock } from '../sample-documents.ts';

export const directory = exampleDirectory({ rules: NATIONAL_DEFAULTS });

/** The example's member of staff of that id. */
const personOf = (id: string): Person => {
  const person = directory.personById.get(id);
  if (person === undefined) throw new Error(`no person ${id} in the example directory`);
  return person;
};

export const callerOf = (id: string): Caller => ({ person: personOf(id) });

export const CONTEXT = { requestId: 'test' };

/** What happens around each call of the store: a crash, a wait, or nothing. */
export type Around = <T>(label: string, call: () => Promise<T>) => Promise<T>;

const directly: Around = (_, call) => call();

const daysAround = (days: DayStore, around: Around): DayStore => ({
  readDay: (partition, known) => around(`reads ${partition}`, () => days.readDay(partition, known)),
  readDocuments: (partition, ids) => around(`looks up ${partition}`, () => days.readDocuments(partition, ids)),
  readEnded: (partition) => around(`lists what ended in ${partition}`, () => days.readEnded(partition)),
  commit: (partition, guard, writes) => around(`commits ${partition}`, () => days.commit(partition, guard, writes)),
  follow: (cursor, limit) => around('follows', () => days.follow(cursor, limit)),
});

const recordsAround = (records: Records, around: Around): Records => ({
  read: (partition, id) => around('reads a record', () => records.read(partition, id)),
  list: (partition, listing) => around('lists records', () => records.list(partition, listing)),
  write: (partition, record, condition) =>
    around(`writes to ${partition}`, () => records.write(partition, record, condition)),
  delete: (partition, id) => around('deletes a record', () => records.delete(partition, id)),
});

let names = 0;

/** A name of 26 characters that no other has, in order. */
export const newName = (): string => {
  names += 1;
  return names.toString(36).padStart(26, '0');
};

/** Lets others go first, that many turns of the event loop. */
const turnsOfLoop = async (turns: number): Promise<void> => {
  for (let turn = 0; turn < turns; turn += 1) await setImmediate();
};

let processes = 0;

/** A process of its own on the store: nothing is known to it yet. Its pauses are as long as no neighbour's. */
export const startProcess = (stores: Stores, clock: SetClock, around: Around = directly): Deps => {
  const store = daysAround(stores.days, around);
  const records = recordsAround(stores.records, around);
  const myBookings = createMyBookings(records, () => undefined);
  processes += 1;
  const pace = 1 + (processes % 5);
  return {
    changes: {
      store,
      cache: createDayCache(store),
      inTurn: createTurns(),
      pause: (attempt) => around('pauses', () => turnsOfLoop(attempt * pace)),
      giveWay: THIS_LOOP,
      newAttempt: newName,
      notes: createClaimNotes(records, myBookings, () => undefined),
    },
    directory: async () => directory,
    people: peopleOf(directory),
    directoryStore: stores.directory,
    records,
    myBookings,
    clock,
    meetings: meetingsWithLinks((id) => `https://meetings.example/${id}`),
    wake: () => undefined,
    newId: newName,
  };
};

/** Stops a process for ever: thrown by every call of the store from then on. */
export class Crash extends Error {}

/**
 * Crashes before the call of that number, from 1: so also after each call before it, whose answer was then the last that
 * the process heard.
 */
export const crashingAt = (
  fatal: number,
  isCounted: (label: string) => boolean = () => true,
): { around: Around; calls: () => number } => {
  let calls = 0;
  const around: Around = async (label, call) => {
    if (isCounted(label)) calls += 1;
    if (calls >= fatal) throw new Crash();
    return call();
  };
  return { around, calls: () => calls };
};

/** Whether the work ended before its process crashed; other errors are errors. */
export const survived = async (work: Promise<unknown>): Promise<boolean> => {
  try {
    await work;
    return true;
  } catch (error) {
    if (error instanceof Crash) return false;
    throw error;
  }
};
