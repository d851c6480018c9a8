import type { Notice } from '@yhteistila/core/notice/notice.ts';
import { liesAhead } from '@yhteistila/core/time/clock-skew.ts';
import type { Instant } from '@yhteistila/core/time/interval.ts';
import type { Listing, Records } from '../../ports/records.ts';
import { FAILED_NOTICES, type FailedNotice, failedPartition } from '../../records/notices/failed-notices.ts';
import { TOLD_NOTICES, type Told } from '../../records/notices/told-notices.ts';
import {
  LANES,
  type Lane,
  lanePartition,
  noticesOfPerson,
  sortOfInstant,
  WAITING_NOTICES,
  type WaitingNotice,
} from '../../records/notices/waiting-notices.ts';
import { type Kept, listRecords, recordAt } from '../../records/record-kind.ts';
import { keptAfter } from '../../records/retention.ts';
import { update } from '../../records/update.ts';

/** The job that empties each lane. */
export const SENDER_OF: { readonly [lane in Lane]: string } = { call: 'send-calls', notice: 'send-notices' };

/** A notice that waits to be sent. */
export interface Pending extends WaitingNotice {
  /** Of the record: it is written over this one only. */
  readonly version: number;
}

/** Whether it still has to wait; for nothing that was put off by a clock which the present one is behind. */
export const isWaiting = ({ nextAt, writtenAt }: Pick<Pending, 'nextAt' | 'writtenAt'>, now: Instant): boolean =>
  nextAt > writtenAt && nextAt > now && !liesAhead(writtenAt, now);

/** In the order in which things happened. */
const inOrder = (a: Pick<Pending, 'notice'>, b: Pick<Pending, 'notice'>): number =>
  a.notice.at - b.notice.at || (a.notice.key < b.notice.key ? -1 : 1);

const toPending = ({ value, version }: Kept<WaitingNotice>): Pending => ({ ...value, version });

/**
 * The outbox to people. What waits lies in its lane, by the time it is due; what became of a notice is kept with its
 * receiver for two weeks, so that the same news is never queued again. Every method throws StoreUnreachable.
 */
export const createQueue = (records: Records) => {
  const waitingOf = (notice: Notice) => recordAt(records, WAITING_NOTICES, notice);

  const list = async (lane: Lane, listing: Listing): Promise<readonly Pending[]> =>
    (await listRecords(records, WAITING_NOTICES, lanePartition(lane), listing)).map(toPending);

  const toldOf = async (notice: Pick<Notice, 'personId' | 'key'>): Promise<Told | undefined> =>
    (await recordAt(records, TOLD_NOTICES, notice).read())?.value;

  const pendingOf = async (lane: Lane, personId: string): Promise<readonly Pending[]> =>
    [...(await list(lane, { prefix: noticesOfPerson(personId) }))].sort(inOrder);

  /** Puts it off to another time, as far as it still waits and the change applies to what it is by now. */
  const reschedule = async (
    { notice }: Pending,
    now: Instant,
    change: (current: WaitingNotice) => Partial<WaitingNotice> | undefined,
  ) => {
    await update<WaitingNotice, undefined>(waitingOf(notice), (current) => {
      if (current === undefined) return { left: undefined };
      const changes = change(current.value);
      return changes === undefined ? { left: undefined } : { next: { ...current.value, ...changes, writtenAt: now } };
    });
  };

  return {
    toldOf,
    pendingOf,
    /** Whether it was written: it is not when somebody else wrote it meanwhile. */
    write: ({ version, ...waiting }: Pending, now: Instant): Promise<boolean> =>
      waitingOf(waiting.notice).replace({ version }, { ...waiting, writtenAt: now }),
    /** Whether it was news: a notice whose key waits, or was sent, failed or dropped, is not queued again. */
    add: async (notice: Notice, now: Instant): Promise<boolean> => {
      if ((await toldOf(notice)) !== undefined) return false;
      return waitingOf(notice).create({ notice, attempts: 0, nextAt: now, since: now, writtenAt: now });
    },
    /** Who has something due by now in the lane, the longest waiting first. */
    peopleDue: async (lane: Lane, now: Instant): Promise<readonly string[]> => {
      const due = [...(await list(lane, { prefix: '', to: sortOfInstant(now) }))].sort((a, b) => a.nextAt - b.nextAt);
      return [...new Set(due.map(({ notice: { personId } }) => personId))];
    },
    /**
     * What a clock that was ahead has put off is due now: else it would wait until real time comes there. Answers how
     * much that was.
     */
    pullBack: async (lane: Lane, now: Instant): Promise<number> => {
      const waiting = await list(lane, { prefix: '', from: sortOfInstant(now) });
      const ahead = waiting.filter(({ writtenAt }) => liesAhead(writtenAt, now));
      for (const each of ahead) {
        await reschedule(each, now, ({ writtenAt, since }) =>
          liesAhead(writtenAt, now) ? { nextAt: now, since: Math.min(since, now) } : undefined,
        );
      }
      return ahead.length;
    },
    /** Everything that waits in either lane. */
    everyPending: async (): Promise<readonly Pending[]> =>
      (await Promise.all(LANES.map((lane) => list(lane, { prefix: '' })))).flat().sort(inOrder),
    failedAt: async (siteId: string): Promise<readonly FailedNotice[]> =>
      (await listRecords(records, FAILED_NOTICES, failedPartition(siteId), { prefix: '' })).map(({ value }) => value),
    /** Keeps what became of it, and only then takes it out of its lane: a crash in between leaves it told. */
    settle: async ({ notice }: Pending, told: Told, now: Instant): Promise<void> => {
      const filing = { expiresAt: keptAfter('told-notices', Math.max(now, notice.at)) };
      await recordAt(records, TOLD_NOTICES, notice).create(told, filing);
      await waitingOf(notice).delete();
    },
    /** Lists it among those given up, for the coordinators of its site. */
    listFailed: async (failed: FailedNotice, now: Instant): Promise<void> => {
      const filing = { expiresAt: keptAfter('failed-notices', now) };
      await recordAt(records, FAILED_NOTICES, failed.notice).create(failed, filing);
    },
    /**
     * What waits for this person is due now; answers whether anything does. Also what is due already is written, so that
     * a sender who has just found a reason to wait does not get his way.
     */
    hasten: async (personId: string, now: Instant): Promise<boolean> => {
      const waiting = (await Promise.all(LANES.map((lane) => pendingOf(lane, personId)))).flat();
      const hasten = ({ nextAt }: WaitingNotice) => ({ nextAt: Math.min(nextAt, now) });
      await Promise.all(waiting.map((each) => reschedule(each, now, hasten)));
      return waiting.length > 0;
    },
  };
};

export type Queue = ReturnType<typeof createQueue>;
