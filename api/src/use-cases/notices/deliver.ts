import { backOff } from '@yhteistila/core/notice/back-off.ts';
import { isWorthHolding } from '@yhteistila/core/notice/reminder.ts';
import type { Directory } from '@yhteistila/core/site/directory.ts';
import type { Person } from '@yhteistila/core/site/person.ts';
import type { Instant } from '@yhteistila/core/time/interval.ts';
import type { Messenger, Sent } from '../../ports/messenger.ts';
import type { Trouble } from '../../records/notices/waiting-notices.ts';
import type { Chosen } from '../../records/settings.ts';
import type { Deps } from '../deps.ts';
import { tellableAt } from '../lists/tellable-at.ts';
import type { Pending, Queue } from './queue.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

export interface DeliverDeps extends Pick<Deps, 'clock'> {
  readonly queue: Queue;
  readonly messenger: Messenger;
  /** A number in 0..1, another one each time. */
  readonly jitter: () => number;
}

/** Whom a notice goes to, and what holds for him now. */
export interface Receiver {
  readonly person: Person;
  readonly chosen: Chosen;
  /** Undefined where the person has never opened the app. */
  readonly conversation: unknown;
  readonly directory: Directory;
}

/** `held`: the channel is in trouble, so that what comes after it waits too. */
export type Delivered = 'done' | 'waits' | 'held';

const fail = async ({ queue }: DeliverDeps, pending: Pending, trouble: Trouble, now: Instant): Promise<Delivered> => {
  const { notice, attempts } = pending;
  await queue.listFailed({ notice, attempts, trouble }, now);
  await queue.settle(pending, { state: 'failed' }, now);
  return 'done';
};

const drop = async ({ queue }: DeliverDeps, pending: Pending, now: Instant): Promise<Delivered> => {
  await queue.settle(pending, { state: 'dropped' }, now);
  return 'done';
};

const messageOf = async ({ queue }: DeliverDeps, { personId, updates }: Pending['notice']) =>
  updates === undefined ? undefined : (await queue.toldOf({ personId, key: updates }))?.messageId;

const isGivenUp = ({ since }: Pending, now: Instant): boolean => now - since >= DAY_MS;

const afterSending = async (deps: DeliverDeps, pending: Pending, sent: Sent): Promise<Delivered> => {
  const now = deps.clock.now();
  const tried = { ...pending, attempts: pending.attempts + 1 };
  if (sent.outcome === 'sent') {
    const { messageId } = sent;
    await deps.queue.settle(tried, { state: 'sent', ...(messageId === undefined ? {} : { messageId }) }, now);
    return 'done';
  }
  if (sent.outcome === 'nothing-to-tell') return drop(deps, tried, now);
  if (sent.outcome === 'refused') return fail(deps, tried, 'channelRefused', now);
  if (isGivenUp(pending, now)) return fail(deps, tried, 'channelSilent', now);
  const nextAt = now + backOff(tried.attempts, deps.jitter(), sent.retryAfterSeconds);
  await deps.queue.write({ ...tried, trouble: 'channelSilent', nextAt }, now);
  return 'held';
};

const send = async (deps: DeliverDeps, pending: Pending, { person, conversation }: Receiver): Promise<Delivered> => {
  const replaces = await messageOf(deps, pending.notice);
  const delivery = { notice: pending.notice, person, conversation, ...(replaces === undefined ? {} : { replaces }) };
  return afterSending(deps, pending, await deps.messenger.send(delivery));
};

/** Nobody can be told anything yet: it waits for the person to open the app, for a day. */
const waitForConversation = async (deps: DeliverDeps, pending: Pending, now: Instant): Promise<Delivered> => {
  if (pending.notice.kind === 'reminder') return drop(deps, pending, now);
  if (isGivenUp(pending, now)) return fail(deps, pending, 'noConversation', now);
  const { until = Number.POSITIVE_INFINITY } = pending.notice;
  const nextAt = Math.min(until, pending.since + DAY_MS);
  await deps.queue.write({ ...pending, trouble: 'noConversation', nextAt }, now);
  return 'waits';
};

const waitForQuietToEnd = async (
  { queue }: DeliverDeps,
  pending: Pending,
  { now, end: nextAt }: { readonly now: Instant; readonly end: Instant },
): Promise<Delivered> => {
  await queue.write({ ...pending, nextAt, since: pending.attempts === 0 ? nextAt : pending.since }, now);
  return 'waits';
};

/**
 * Brings one notice to its receiver, or says when it will be tried again. What was told already (a crash came before it
 * left the queue), what has become worthless and what the receiver does not want is taken out of the queue.
 */
export const deliver = async (deps: DeliverDeps, due: Pending, receiver: Receiver): Promise<Delivered> => {
  const { notice } = due;
  const now = deps.clock.now();
  // It can be sent since now at the latest, whatever a clock said that was ahead.
  const pending = { ...due, since: Math.min(due.since, now) };
  const { until = Number.POSITIVE_INFINITY } = notice;
  if ((await deps.queue.toldOf(notice)) !== undefined) return drop(deps, pending, now);
  const sendable = tellableAt(notice.kind, receiver, { directory: receiver.directory, now });
  if (sendable === undefined || sendable >= until) return drop(deps, pending, now);
  if (sendable > now) {
    if (!isWorthHolding(notice, sendable)) return drop(deps, pending, now);
    return waitForQuietToEnd(deps, pending, { now, end: sendable });
  }
  if (receiver.conversation === undefined) return waitForConversation(deps, pending, now);
  return send(deps, pending, receiver);
};
