import type { DayDocument } from '@yhteistila/api/src/ports/day-documents.ts';
import {
  type CommitOutcome,
  type DayStore,
  NO_GUARD,
  type StoredDay,
  type Write,
} from '@yhteistila/api/src/ports/day-store.ts';
import type { Booking } from '@yhteistila/core/booking/booking.ts';
import { type Interval, overlaps } from '@yhteistila/core/time/interval.ts';
import { booking, event, NOON, resourceDay } from './sample-documents.ts';

const SLOT_MS = 15 * 60_000;
const MAX_TRIES = 4;

/** Slots are quarters of an hour; `which` points at one of the bookings that the client sees. */
export type Act =
  | { readonly do: 'book'; readonly resourceIds: readonly string[]; readonly slot: number; readonly slots: number }
  | { readonly do: 'move'; readonly which: number; readonly resourceIds: readonly string[]; readonly slot: number }
  | { readonly do: 'cancel'; readonly which: number }
  | { readonly do: 'checkIn'; readonly which: number };

/** An act that was answered with success. */
export interface Answered {
  readonly eventId: string;
  readonly after: Booking;
}

/** Stops a client for ever: thrown where it waits. */
export class Crash extends Error {}

/** A place where others may run, or where this client may crash: before and after each call of the store. */
export type Step = <T>(call: () => Promise<T>) => Promise<T>;

export interface Client {
  readonly name: string;
  readonly days: DayStore;
  readonly step: Step;
  readonly acts: readonly Act[];
}

type Change = { readonly before?: Booking; readonly after: Booking };

const timeOf = (slot: number, slots: number): Interval => ({
  start: NOON + slot * SLOT_MS,
  end: NOON + (slot + slots) * SLOT_MS,
});

/** Every live booking of the day once. */
export const bookingsIn = (day: StoredDay): Booking[] => {
  const all = day.resourceDays.flatMap((each) => each.bookings);
  return [...new Map(all.map((each) => [each.id, each])).values()].sort((a, b) => (a.id < b.id ? -1 : 1));
};

const isTaken = (day: StoredDay, wanted: Booking): boolean =>
  day.resourceDays
    .filter((each) => wanted.resourceIds.includes(each.resourceId))
    .some((each) => each.bookings.some((other) => other.id !== wanted.id && overlaps(other, wanted)));

const decideBooking = (day: StoredDay, act: Extract<Act, { do: 'book' }>, id: string): Change | undefined => {
  const after = booking({ id, resourceIds: act.resourceIds, ...timeOf(act.slot, act.slots) });
  return isTaken(day, after) ? undefined : { after };
};

const decideChange = (day: StoredDay, act: Exclude<Act, { do: 'book' }>): Change | undefined => {
  const seen = bookingsIn(day);
  const before = seen[act.which % Math.max(1, seen.length)];
  if (before === undefined) return undefined;
  const version = before.version + 1;
  if (act.do === 'cancel') return { before, after: { ...before, version, status: 'cancelled' } };
  if (act.do === 'checkIn') {
    return before.status === 'confirmed' ? { before, after: { ...before, version, status: 'checkedIn' } } : undefined;
  }
  const slots = (before.end - before.start) / SLOT_MS;
  const after = { ...before, version, resourceIds: act.resourceIds, ...timeOf(act.slot, slots) };
  return isTaken(day, after) ? undefined : { before, after };
};

/** The writes that make the change: each resource-day that the booking stands in before or after, and the event. */
const writesOf = (day: StoredDay, { before, after }: Change, eventId: string): Write[] => {
  const cancelled = after.status === 'cancelled';
  const touched = new Set([...(before?.resourceIds ?? []), ...after.resourceIds]);
  const puts = [...touched].map((resourceId): DayDocument => {
    const found = day.resourceDays.find((each) => each.resourceId === resourceId);
    const others = (found?.bookings ?? []).filter((each) => each.id !== after.id);
    const stays = !cancelled && after.resourceIds.includes(resourceId);
    return resourceDay(resourceId, stays ? [...others, after] : others);
  });
  if (cancelled) puts.push({ id: `ended.${after.id}`, kind: 'ended', schemaVersion: 1, booking: after });
  const happened = { ...event(0, after), id: eventId, ...(before && { before }) };
  return [...puts.map((document): Write => ({ op: 'put', document })), { op: 'create', document: happened }];
};

/**
 * Does its acts one after another as a process would: reads the day (keeping what it knows), decides, commits, and
 * decides again when the guard was stale. Answers through `answered`; ends early by a Crash.
 */
export const runClient = async (
  { name, days, step, acts }: Client,
  partition: string,
  answered: (success: Answered) => void,
  saw: (day: StoredDay) => void,
): Promise<void> => {
  let known: StoredDay = { guard: NO_GUARD, resourceDays: [] };

  const tryOnce = async (act: Act, eventId: string): Promise<CommitOutcome['outcome'] | 'refused'> => {
    const read = await step(() => days.readDay(partition, known.guard));
    if (read !== 'unchanged') {
      known = read;
      saw(known);
    }
    const change = act.do === 'book' ? decideBooking(known, act, `b.${eventId}`) : decideChange(known, act);
    if (change === undefined) return 'refused';
    const writes = writesOf(known, change, eventId);
    const { outcome } = await step(() => days.commit(partition, known.guard, writes));
    if (outcome === 'committed') answered({ eventId, after: change.after });
    return outcome;
  };

  for (const [i, act] of acts.entries()) {
    for (let tries = 0; tries < MAX_TRIES; tries += 1) {
      if ((await tryOnce(act, `event.${name}.${i}`)) !== 'stale') break;
    }
  }
};
