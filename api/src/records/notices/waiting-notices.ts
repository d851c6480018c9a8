import type { Notice, NoticeKind } from '@yhteistila/core/notice/notice.ts';
import type { Instant } from '@yhteistila/core/time/interval.ts';
import { z } from 'zod';
import type { RecordKind } from '../record-kind.ts';
import { keptAfter } from '../retention.ts';

/** Calls overtake everything else, and wait for nothing of it. */
export const LANES = ['call', 'notice'] as const;
export type Lane = (typeof LANES)[number];

/** A colleague's call for help rings like any other. */
export const laneOf = (kind: NoticeKind): Lane => (kind === 'call' || kind === 'help' ? 'call' : 'notice');

/** Why a notice has not come: nobody to send it to, the channel does not answer, or it refuses for good. */
export const TROUBLES = ['noConversation', 'channelSilent', 'channelRefused'] as const;
export type Trouble = (typeof TROUBLES)[number];

/** The queue is read whole at each look at it: of a notice is asked whether it is one. */
const isNotice = (value: unknown): value is Notice =>
  typeof value === 'object' && value !== null && 'key' in value && 'personId' in value && 'kind' in value;
export const notice = z.custom<Notice>(isNotice);

const shape = z.object({
  notice,
  attempts: z.int(),
  nextAt: z.int(),
  /** Since when it could have been sent: a day later it is given up. */
  since: z.int(),
  /** When it was put so: from then on it waits until `nextAt`, or not at all where that is no later. */
  writtenAt: z.int(),
  trouble: z.enum(TROUBLES).optional(),
});

/** A notice that waits to be sent. */
export interface WaitingNotice extends Readonly<z.infer<typeof shape>> {}

export const lanePartition = (lane: Lane): string => `notices|${lane}`;
const PARTITIONS = LANES.map(lanePartition);
/** The person's come first, so that they are found together. */
export const noticesOfPerson = (personId: string): string => `${personId}/`;
export const noticeId = ({ personId, key }: Notice): string => `${noticesOfPerson(personId)}${key}`;

const DIGITS = 15;
/** Instants as texts that sort like them. */
export const sortOfInstant = (at: Instant): string => String(at).padStart(DIGITS, '0');

/** Before it was noted when a notice was put so: when it came, or what it waits for, whichever is earlier. */
const withWrittenAt = (stored: { readonly since: number; readonly nextAt: number }) => ({
  writtenAt: Math.min(stored.since, stored.nextAt),
  ...stored,
});

export const WAITING_NOTICES: RecordKind<WaitingNotice, Notice> = {
  name: 'waiting-notices',
  schemaVersion: 2,
  shape,
  upgrades: { 1: (stored) => withWrittenAt(Object(stored)) },
  placeOf: (key) => ({ partition: lanePartition(laneOf(key.kind)), id: noticeId(key) }),
  isAt: ({ partition }) => PARTITIONS.includes(partition),
  filedAs: ({ nextAt, writtenAt, since, notice: { at } }) => ({
    // What is due at once is so whatever the clock says later.
    sort: sortOfInstant(nextAt <= writtenAt ? 0 : nextAt),
    // By the later of two clocks: one that has gone back makes nothing old.
    expiresAt: keptAfter('waiting-notices', Math.max(since, at)),
  }),
};
