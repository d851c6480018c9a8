import { announceCommits } from '../commit/announce-commits.ts';
import { createDayCache } from '../commit/day-cache.ts';
import { createDirectoryCache } from '../commit/directory/directory-cache.ts';
import { knowPeople } from '../commit/directory/know-people.ts';
import { createPeople } from '../commit/directory/people.ts';
import { createTurns } from '../commit/in-turn.ts';
import { createMyBookings } from '../commit/my-bookings.ts';
import { outspoken } from '../commit/outspoken.ts';
import { type ClaimNotes, createClaimNotes } from '../commit/undecided/claim-notes.ts';
import { CONSUMERS } from '../events/consumers.ts';
import { newId } from '../new-id.ts';
import type { Clock } from '../ports/clock.ts';
import type { DayStore } from '../ports/day-store.ts';
import type { GiveWay } from '../ports/give-way.ts';
import type { Meetings } from '../ports/meetings.ts';
import type { Stores } from '../ports/stores.ts';
import { pauseAfter } from '../records/update.ts';
import { THIS_LOOP } from '../this-loop.ts';
import type { Deps } from '../use-cases/deps.ts';
import type { Wake } from './wakes.ts';

/** The adapters that use cases stand on. */
export interface Adapters {
  readonly stores: Stores;
  readonly clock: Clock;
  readonly meetings: Meetings;
  /** Whose turns long work shares, unless told otherwise this thread's. */
  readonly giveWay?: GiveWay;
  /** Something went wrong that no caller is told: a record, a job. */
  readonly onFailure: (where: string, error: unknown) => void;
}

const changesOn = (days: DayStore, notes: ClaimNotes, giveWay: GiveWay): Deps['changes'] => ({
  store: days,
  cache: createDayCache(days),
  inTurn: createTurns(),
  pause: pauseAfter,
  giveWay,
  newAttempt: newId,
  notes,
});

const wakeConsumers = (wake: Wake) => () => {
  for (const { id, isWokenByNews } of CONSUMERS) if (isWokenByNews) wake(id);
};

/** What use cases and jobs stand on. */
export const createDeps = ({ stores, clock, meetings, onFailure, giveWay = THIS_LOOP }: Adapters, wake: Wake): Deps => {
  const people = createPeople(stores.directory, clock, (error) => onFailure('people', error));
  const records = outspoken(stores.records);
  const myBookings = createMyBookings(stores.records, (error) => onFailure('my-bookings', error));
  const notes = createClaimNotes(records, myBookings, (error) => onFailure('settle-claims', error));
  return {
    changes: changesOn(announceCommits(knowPeople(stores.days, people), wakeConsumers(wake)), notes, giveWay),
    directory: createDirectoryCache(stores.directory, people.known, clock),
    people,
    directoryStore: stores.directory,
    records,
    myBookings,
    clock,
    meetings,
    wake,
    newId,
  };
};
