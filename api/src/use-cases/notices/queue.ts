import type { Notice, NoticeKind } from '@yhteistila/core/notice/notice.ts';
import { liesAhead } from '@yhteistila/core/time/clock-skew.ts';
import type { Instant } from '@yhteistila/core/time/interval.ts';
import { z } from 'zod';
import { listAll, personPartition, type Records, type StoredRecord } from '../../ports/records.ts';

/** Calls overtake everything else, and wait for nothing of it. */
export const LANES = ['call', 'notice'] as const;
export type Lane = (typeof LANES)[number];

/** The job that empties each lane. */
export const SENDER_OF: { readonly [lane in Lane]: string } = { call: 'send-calls', notice: 'send-notices' };

/** A colleague's call for help rings like any other. */
export const laneOf = (kind: NoticeKind): Lane => (kind === 'call' || kind === 'help' ? 'call' : 'notice');

/** Why a notice has not come: nobody to send it to, the channel does not answer, or it refuses for good. */
export const TROUBLES = ['noConversation', 'channelSilent', 'channelRefused'] as const;
export type Trouble = (typeof TROUBLES)[number];

/** A notice that waits to be sent. */
export interface Pending {
  readonly notice: Notice;
  /** Of the stored document: it is written over this one only. */
  readonly version: number;
  readonly attempts: number;
  readonly nextAt: Instant;
  /** Since when it could have been sent: a day later it is given up. */
  readonly since: Instant;
  /** When it was put so: from then on it waits until `nextAt`, or not at all where that is no later. */
  readonly writtenAt: Instant;
  readonly trouble?: Trouble;
}

/** Whether it still has to wait; for nothing that was put off by a clock which the present one is behind. */
export const isWaiting = ({ nextAt, writtenAt }: Pick<Pending, 'nextAt' | 'writtenAt'>, now: Instant): boolean =>
  nextAt > writtenAt && nextAt > now && !liesAhead(writtenAt, now);

/** A notice that was given up. */
export interface Failed {
  readonly notice: Notice;
  readonly attempts: number;
  readonly trouble: Trouble;
}

/** What became of a notice; the message that it was sent as, where the channel names them. */
export interface Told {
  readonly state: 'sent' | 'failed' | 'dropped';
  readonly messageId?: string;
}

const DAY_MS = 24 * 60 * 60 * 1000;
/** Longer than any event is still read for news, and than a card is worth replacing. */
const KEPT_MS = 14 * DAY_MS;

const isNotice = (value: unknown): value is Notice =>
  typeof value === 'object' && value !== null && 'key' in value && 'personId' in value && 'kind' in value;
const notice = z.custom<Notice>(isNotice);

const pendingBody = z.object({
  notice,
  attempts: z.int(),
  nextAt: z.int(),
  since: z.int(),
  writtenAt: z.int().optional(),
  trouble: z.enum(TROUBLES).optional(),
});
const failedBody = z.object({ notice, attempts: z.int(), trouble: z.enum(TROUBLES) });
const toldBody = z.object({ state: z.enum(['sent', 'failed', 'dropped']), messageId: z.string().optional() });

const lanePartition = (lane: Lane): string => `notices|${lane}`;
const failedPartition = (siteId: string): string => `notices|failed|${siteId}`;
/** The person's come first, so that they are found together. */
const pendingPrefix = (personId: string): string => `${personId}/`;
const pendingId = ({ personId, key }: Notice): string => `${pendingPrefix(personId)}${key}`;
const toldId = (key: string): string => `notice.${key}`;
/** Of somebody whose notices are being sent meanwhile. */
const MAX_TRIES = 5;
const DIGITS = 15;
/** Instants as texts that sort like them. */
const sortOf = (at: Instant): string => String(at).padStart(DIGITS, '0');

/** In the order in which things happened. */
const inOrder = (a: Pick<Pending, 'notice'>, b: Pick<Pending, 'notice'>): number =>
  a.notice.at - b.notice.at || (a.notice.key < b.notice.key ? -1 : 1);

const toPending = ({ version, body }: StoredRecord): Pending => {
  const pending = pendingBody.parse(body);
  const { nextAt, since, writtenAt = Math.min(since, nextAt) } = pending;
  return { ...pending, writtenAt, version };
};

/** What is due at once is so whatever the clock says later. */
const dueSort = ({ nextAt, writtenAt }: Omit<Pending, 'version'>): string => sortOf(nextAt <= writtenAt ? 0 : nextAt);

const toRecord = ({ version, ...body }: Pending): StoredRecord => ({
  id: pendingId(body.notice),
  version,
  sort: dueSort(body),
  body,
  // By the later of two clocks: one that has gone back makes nothing old.
  expiresAt: Math.max(body.since, body.notice.at) + KEPT_MS,
});

/**
 * The outbox to people. What waits lies in its lane, by the time it is due; what became of a notice is kept with its
 * receiver for two weeks, so that the same news is never queued again. Every method throws StoreUnreachable.
 */
export const createQueue = (records: Records) => {
  const toldOf = async ({ personId, key }: Pick<Notice, 'personId' | 'key'>): Promise<Told | undefined> => {
    const found = await records.read(personPartition(personId), toldId(key));
    return found && toldBody.parse(found.body);
  };

  const pendingOf = async (lane: Lane, personId: string): Promise<readonly Pending[]> => {
    const found = await listAll(records, lanePartition(lane), { prefix: pendingPrefix(personId) });
    return found.map(toPending).sort(inOrder);
  };

  /** Whether it was written: it is not when somebody else wrote it meanwhile. */
  const write = (pending: Pending, now: Instant): Promise<boolean> =>
    records.write(
      lanePartition(laneOf(pending.notice.kind)),
      toRecord({ ...pending, version: pending.version + 1, writtenAt: now }),
      pending.version,
    );

  return {
    toldOf,
    pendingOf,
    write,
    /** Whether it was news: a notice whose key waits, or was sent, failed or dropped, is not queued again. */
    add: async (added: Notice, now: Instant): Promise<boolean> => {
      if ((await toldOf(added)) !== undefined) return false;
      const pending: Pending = { notice: added, version: 1, attempts: 0, nextAt: now, since: now, writtenAt: now };
      return records.write(lanePartition(laneOf(added.kind)), toRecord(pending), 'absent');
    },
    /** Who has something due by now in the lane, the longest waiting first. */
    peopleDue: async (lane: Lane, now: Instant): Promise<readonly string[]> => {
      const found = await listAll(records, lanePartition(lane), { prefix: '', to: sortOf(now) });
      const due = found.map(toPending).sort((a, b) => a.nextAt - b.nextAt);
      return [...new Set(due.map(({ notice: { personId } }) => personId))];
    },
    /**
     * What a clock that was ahead has put off is due now: else it would wait until real time comes there. Answers how
     * much that was.
     */
    pullBack: async (lane: Lane, now: Instant): Promise<number> => {
      const waiting = await listAll(records, lanePartition(lane), { prefix: '', from: sortOf(now) });
      const ahead = waiting.map(toPending).filter(({ writtenAt }) => liesAhead(writtenAt, now));
      for (const each of ahead) await write({ ...each, nextAt: now, since: Math.min(each.since, now) }, now);
      return ahead.length;
    },
    /** Everything that waits in either lane. */
    everyPending: async (): Promise<readonly Pending[]> => {
      const lanes = await Promise.all(LANES.map((lane) => listAll(records, lanePartition(lane), { prefix: '' })));
      return lanes.flat().map(toPending).sort(inOrder);
    },
    failedAt: async (siteId: string): Promise<readonly Failed[]> => {
      const found = await listAll(records, failedPartition(siteId), { prefix: '' });
      return found.map(({ body }) => failedBody.parse(body));
    },
    /** Keeps what became of it, and only then takes it out of its lane: a crash in between leaves it told. */
    settle: async (pending: Pending, told: Told, now: Instant): Promise<void> => {
      const { notice: settled } = pending;
      const record = {
        id: toldId(settled.key),
        version: 1,
        body: told,
        expiresAt: Math.max(now, settled.at) + KEPT_MS,
      };
      await records.write(personPartition(settled.personId), record, 'absent');
      await records.delete(lanePartition(laneOf(settled.kind)), pendingId(settled));
    },
    /** Lists it among those given up, for the coordinators of its site. */
    listFailed: async (failed: Failed, now: Instant): Promise<void> => {
      const { siteId, at } = failed.notice;
      const record = { id: pendingId(failed.notice), version: 1, sort: sortOf(at), body: failed };
      await records.write(failedPartition(siteId), { ...record, expiresAt: now + KEPT_MS }, 'absent');
    },
    /**
     * What waits for this person is due now; answers whether anything does. Also what is due already is written, so that
     * a sender who has just found a reason to wait does not get his way.
     */
    hasten: async (personId: string, now: Instant): Promise<boolean> => {
      for (let tries = 0; tries < MAX_TRIES; tries += 1) {
        const waiting = (await Promise.all(LANES.map((lane) => pendingOf(lane, personId)))).flat();
        const hastened = waiting.map((each) => write({ ...each, nextAt: Math.min(each.nextAt, now) }, now));
        if ((await Promise.all(hastened)).every(Boolean)) return waiting.length > 0;
      }
      return true;
    },
  };
};

export type Queue = ReturnType<typeof createQueue>;
