import { tzOffset } from '@date-fns/tz/tzOffset';
import { DAY_MS } from './day-number.ts';
import type { Instant, Interval } from './interval.ts';

/** IANA time zone name. */
export type TimeZone = string;

/** A stretch in which the wall clock differs from UTC by the same time: wall clock = instant + offsetMs. */
export interface OffsetPiece extends Interval {
  offsetMs: number;
}

/** The offsets of a stretch of days in order of time, never empty. `sole` when one offset holds throughout. */
export interface Offsets {
  sole: number | undefined;
  pieces: readonly OffsetPiece[];
}

interface ZoneClock {
  utcDays: Map<number, Offsets>;
  localDays: Map<number, Offsets>;
}

const MINUTE_MS = 60_000;
const MS_NANOSECONDS = 1_000_000;
/** No zone changes its offset twice within this time. */
const SAMPLE_MS = 6 * 60 * MINUTE_MS;
const CACHED_ZONES = 64;
const CACHED_DAYS = 20_000;

const clocks = new Map<TimeZone, ZoneClock>();

/** Wall clock minus UTC at the instant, in milliseconds. Throws RangeError on an unknown zone or a NaN instant. */
export function offsetAt(instant: Instant, zone: TimeZone): number {
  const offsets = offsetsOfUtcDay(Math.floor(instant / DAY_MS), zone);
  if (offsets.sole !== undefined) return offsets.sole;
  for (const piece of offsets.pieces) if (instant < piece.end) return piece.offsetMs;
  throw new RangeError(`no offset for instant ${instant}`);
}

/** Offsets that can matter to the local day: of its UTC day and both neighbours. */
export function offsetsAround(dayNumber: number, zone: TimeZone): Offsets {
  const cache = clockOf(zone).localDays;
  const known = cache.get(dayNumber);
  if (known) return known;
  const days = [dayNumber - 1, dayNumber, dayNumber + 1];
  return remember(cache, dayNumber, joined(days.flatMap((each) => offsetsOfUtcDay(each, zone).pieces)));
}

function offsetsOfUtcDay(utcDay: number, zone: TimeZone): Offsets {
  const cache = clockOf(zone).utcDays;
  return cache.get(utcDay) ?? remember(cache, utcDay, joined(piecesOf(utcDay, zone)));
}

function piecesOf(utcDay: number, zone: TimeZone): OffsetPiece[] {
  const pieces: OffsetPiece[] = [];
  const dayEnd = (utcDay + 1) * DAY_MS;
  for (let start = utcDay * DAY_MS; start < dayEnd; start += SAMPLE_MS) {
    const end = start + SAMPLE_MS;
    const before = readOffset(start, zone);
    const after = readOffset(end, zone);
    const change = before === after ? end : changeBetween(start, end, before, zone);
    pieces.push({ start, end: change, offsetMs: before });
    if (change < end) pieces.push({ start: change, end, offsetMs: after });
  }
  return pieces;
}

/** First instant after `start` whose offset is no longer `before`. */
function changeBetween(start: Instant, end: Instant, before: number, zone: TimeZone): Instant {
  let same = start;
  let changed = end;
  while (changed - same > 1) {
    const middle = Math.floor((same + changed) / 2);
    if (readOffset(middle, zone) === before) same = middle;
    else changed = middle;
  }
  return changed;
}

/** As much of Temporal as is needed here. */
interface ZoneReader {
  readonly Instant: {
    readonly fromEpochMilliseconds: (instant: Instant) => {
      readonly toZonedDateTimeISO: (zone: TimeZone) => { readonly offsetNanoseconds: number };
    };
  };
}

/** Of the runtime, where it has one: Intl takes a browser longer for its first answer than all that a page draws. */
function runtimeTemporal(): ZoneReader | undefined {
  return (globalThis as { readonly Temporal?: ZoneReader }).Temporal;
}

/** The named zone is asked for, so the time zone of the process has no part in it. */
function readOffset(instant: Instant, zone: TimeZone): number {
  const temporal = runtimeTemporal();
  if (temporal !== undefined) {
    return temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).offsetNanoseconds / MS_NANOSECONDS;
  }
  const minutes = tzOffset(zone, new Date(instant));
  if (Number.isNaN(minutes)) throw new RangeError(`no offset for zone ${zone} at ${instant}`);
  return Math.round(minutes * MINUTE_MS);
}

function joined(pieces: readonly OffsetPiece[]): Offsets {
  const joinedPieces: OffsetPiece[] = [];
  for (const piece of pieces) {
    const last = joinedPieces.at(-1);
    if (last && last.offsetMs === piece.offsetMs) last.end = piece.end;
    else joinedPieces.push({ ...piece });
  }
  return {
    sole: joinedPieces.length === 1 ? joinedPieces[0]?.offsetMs : undefined,
    pieces: joinedPieces,
  };
}

function clockOf(zone: TimeZone): ZoneClock {
  const known = clocks.get(zone);
  if (known) return known;
  if (clocks.size >= CACHED_ZONES) clocks.clear();
  const clock: ZoneClock = { utcDays: new Map(), localDays: new Map() };
  clocks.set(zone, clock);
  return clock;
}

function remember(cache: Map<number, Offsets>, day: number, offsets: Offsets): Offsets {
  if (cache.size >= CACHED_DAYS) cache.clear();
  cache.set(day, offsets);
  return offsets;
}
