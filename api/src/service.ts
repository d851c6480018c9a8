import { setTimeout as wait } from 'node:timers/promises';
import type { Directory } from '@yhteistila/core/site/directory.ts';
import { announceCommits } from './commit/announce-commits.ts';
import { createDayCache } from './commit/day-cache.ts';
import { createDirectoryCache } from './commit/directory-cache.ts';
import { createTurns } from './commit/in-turn.ts';
import { createMyBookings } from './commit/my-bookings.ts';
import { outspoken } from './commit/outspoken.ts';
import { type ClaimNotes, createClaimNotes } from './commit/undecided/claim-notes.ts';
import { CONSUMERS } from './events/consumers.ts';
import { createJobRuns, type JobRuns } from './job-runs/job-runs.ts';
import { patientMessenger } from './job-runs/patient-messenger.ts';
import { newId } from './new-id.ts';
import type { Clock } from './ports/clock.ts';
import type { DayStore } from './ports/day-store.ts';
import type { DirectoryStore } from './ports/directory-store.ts';
import type { GiveWay } from './ports/give-way.ts';
import type { Instance } from './ports/instance.ts';
import type { Meetings } from './ports/meetings.ts';
import type { Messenger } from './ports/messenger.ts';
import type { Projections } from './ports/projections.ts';
import { THIS_LOOP } from './this-loop.ts';
import { THIS_PROCESS } from './this-process.ts';
import { acknowledgeGuard } from './use-cases/acknowledge-guard.ts';
import { approve } from './use-cases/approve.ts';
import { book } from './use-cases/book.ts';
import { callUseCases } from './use-cases/calls/call-acts.ts';
import { cancelBooking } from './use-cases/cancel-booking.ts';
import { bookChain } from './use-cases/chains/book-chain.ts';
import { planChain } from './use-cases/chains/plan-chain.ts';
import { checkBooking } from './use-cases/check-booking.ts';
import { checkIn } from './use-cases/check-in.ts';
import { checkOut } from './use-cases/check-out.ts';
import { decline } from './use-cases/decline.ts';
import type { Deps } from './use-cases/deps.ts';
import { extend } from './use-cases/extend.ts';
import { faultUseCases } from './use-cases/faults/fault-use-cases.ts';
import { findAvailability } from './use-cases/find-availability.ts';
import { listMyBookings } from './use-cases/list-my-bookings.ts';
import { listRequests } from './use-cases/list-requests.ts';
import { markCustomerAbsent } from './use-cases/mark-customer-absent.ts';
import { noticeUseCases } from './use-cases/notices/notice-use-cases.ts';
import { patchBooking } from './use-cases/patch-booking.ts';
import { readBooking } from './use-cases/read-booking.ts';
import { readDay } from './use-cases/read-day.ts';
import { readHealth } from './use-cases/read-health.ts';
import { readToday } from './use-cases/read-today.ts';
import { reinstate } from './use-cases/reinstate.ts';
import { addOccurrence } from './use-cases/series/add-occurrence.ts';
import { bookSeries } from './use-cases/series/book-series.ts';
import { cancelSeries } from './use-cases/series/cancel-series.ts';
import { changeSeries } from './use-cases/series/change-series.ts';
import { checkSeries } from './use-cases/series/check-series.ts';
import { checkSeriesChange } from './use-cases/series/check-series-change.ts';
import { approveSeries, declineSeries } from './use-cases/series/decide-series.ts';
import { readSeries } from './use-cases/series/read-series.ts';
import { reinstateSeries } from './use-cases/series/reinstate-series.ts';
import { changeSettings, readSettings } from './use-cases/settings.ts';
import type { UseCases } from './use-cases/use-cases.ts';
import { withdrawRequest } from './use-cases/withdraw-request.ts';

/** A store of either kind. */
export interface Stores {
  readonly days: DayStore;
  readonly directory: DirectoryStore;
  readonly projections: Projections;
  describe(): string;
  /** Throws StoreUnreachable where nothing can be read, or nothing written. */
  ping(): Promise<void>;
  /** Absent where the store erases by itself. */
  purgeExpired?(now: number): Promise<number>;
}

export interface ServiceSettings {
  readonly stores: Stores;
  readonly clock: Clock;
  readonly meetings: Meetings;
  readonly messenger: Messenger;
  /** Who does the jobs, unless told otherwise this process. */
  readonly instance?: Instance;
  /** Whose turns long work shares, unless told otherwise this thread's. */
  readonly giveWay?: GiveWay;
  /** Of the program, told by the health. */
  readonly version: string;
  /** Something went wrong that no caller is told: a projection, a job. */
  readonly onFailure: (where: string, error: unknown) => void;
}

export interface Service {
  readonly useCases: UseCases;
  readonly directory: () => Promise<Directory>;
  readonly jobs: JobRuns;
}

const MAX_PAUSE_MS = 20;

/** A different, growing pause on every call, so that two processes do not meet again and again. */
const pause = (attempt: number): Promise<void> => wait(Math.random() * Math.min(attempt * 2, MAX_PAUSE_MS));

const changesOn = (days: DayStore, notes: ClaimNotes, giveWay: GiveWay): Deps['changes'] => ({
  store: days,
  cache: createDayCache(days),
  inTurn: createTurns(),
  pause,
  giveWay,
  newAttempt: newId,
  notes,
});

const wakeConsumers = (wake: Deps['wake']) => () => {
  for (const { id, isWokenByNews } of CONSUMERS) if (isWokenByNews) wake(id);
};

const depsOf = (
  { stores, clock, meetings, onFailure, giveWay = THIS_LOOP }: ServiceSettings,
  wake: Deps['wake'],
): Deps => {
  const myBookings = createMyBookings(stores.projections, (error) => onFailure('my-bookings', error));
  const notes = createClaimNotes(outspoken(stores.projections), myBookings, (error) =>
    onFailure('settle-claims', error),
  );
  return {
    changes: changesOn(announceCommits(stores.days, wakeConsumers(wake)), notes, giveWay),
    directory: createDirectoryCache(stores.directory, clock),
    projections: outspoken(stores.projections),
    myBookings,
    clock,
    meetings,
    wake,
    newId,
  };
};

/** Adapters in, use cases and jobs out: the same for both hosts. */
export const createService = (settings: ServiceSettings): Service => {
  const { stores, clock, version, onFailure, instance = THIS_PROCESS } = settings;
  const deps: Deps = depsOf(settings, (jobId) => jobs.wake(jobId));
  const eraseExpired = async (until: number) => (await stores.purgeExpired?.(until)) ?? 0;
  const messenger = patientMessenger(settings.messenger, onFailure);
  const jobs: JobRuns = createJobRuns({
    deps: { ...deps, messenger, eraseExpired, jitter: Math.random },
    projections: stores.projections,
    clock,
    instance,
    onFailure,
  });
  const ping = () => stores.ping();
  return {
    directory: deps.directory,
    jobs,
    useCases: {
      health: readHealth({ store: stores.describe(), version, ping, jobs: jobs.report }),
      readSettings: readSettings(deps),
      changeSettings: changeSettings(deps),
      listMyBookings: listMyBookings(deps),
      readToday: readToday(deps),
      readDay: readDay(deps),
      listRequests: listRequests(deps),
      findAvailability: findAvailability(deps),
      withdrawRequest: withdrawRequest(deps),
      checkBooking: checkBooking(deps),
      book: book(deps),
      readBooking: readBooking(deps),
      changeBooking: patchBooking(deps),
      cancelBooking: cancelBooking(deps),
      acknowledgeGuard: acknowledgeGuard(deps),
      checkIn: checkIn(deps),
      checkOut: checkOut(deps),
      markCustomerAbsent: markCustomerAbsent(deps),
      extend: extend(deps),
      approve: approve(deps),
      decline: decline(deps),
      reinstate: reinstate(deps),
      checkSeries: checkSeries(deps),
      bookSeries: bookSeries(deps),
      readSeries: readSeries(deps),
      changeSeries: changeSeries(deps),
      checkSeriesChange: checkSeriesChange(deps),
      cancelSeries: cancelSeries(deps),
      approveSeries: approveSeries(deps),
      declineSeries: declineSeries(deps),
      reinstateSeries: reinstateSeries(deps),
      addOccurrence: addOccurrence(deps),
      planChain: planChain(deps),
      bookChain: bookChain(deps),
      calls: callUseCases(deps),
      faults: faultUseCases(deps),
      notices: noticeUseCases(deps),
    },
  };
};
