/** A moment: epoch milliseconds, UTC. */
export type Instant = number;

/** Half-open stretch of time: `start` belongs to it, `end` does not. */
export interface Interval {
  start: Instant;
  end: Instant;
}

const MINUTE_MS = 60_000;

/** Whether the two share a moment; neighbours that only touch do not. An empty interval overlaps nothing. */
export function overlaps(a: Interval, b: Interval): boolean {
  return Math.max(a.start, b.start) < Math.min(a.end, b.end);
}

/** Whether `inner` lies wholly in `outer`; edges may coincide. */
export function contains(outer: Interval, inner: Interval): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** The interval with `beforeMs` more at its start and `afterMs` more at its end (milliseconds). */
export function widen(interval: Interval, beforeMs: number, afterMs: number): Interval {
  return { start: interval.start - beforeMs, end: interval.end + afterMs };
}

/** What the two share; undefined when they do not overlap. */
export function intersect(a: Interval, b: Interval): Interval | undefined {
  if (!overlaps(a, b)) return undefined;
  return { start: Math.max(a.start, b.start), end: Math.min(a.end, b.end) };
}

/** Elapsed minutes, so a day of 25 hours has 1500. */
export function lengthMinutes(interval: Interval): number {
  return (interval.end - interval.start) / MINUTE_MS;
}

/** What is left of `from` when the taken intervals (any order, may overlap) are cut out; in order of time. */
export function subtract(from: Interval, taken: readonly Interval[]): Interval[] {
  const left: Interval[] = [];
  let free = from.start;
  for (const cut of merge(taken)) {
    if (!overlaps(from, cut)) continue;
    if (cut.start > free) left.push({ start: free, end: cut.start });
    free = cut.end;
  }
  if (free < from.end) left.push({ start: free, end: from.end });
  return left;
}

/** The same time as the fewest intervals in order: overlapping and touching ones are joined, empty ones dropped. */
export function merge(intervals: readonly Interval[]): Interval[] {
  const merged: Interval[] = [];
  let last: Interval | undefined;
  for (const next of intervals.filter((each) => each.start < each.end).sort((a, b) => a.start - b.start)) {
    if (last && next.start <= last.end) {
      last.end = Math.max(last.end, next.end);
    } else {
      last = { start: next.start, end: next.end };
      merged.push(last);
    }
  }
  return merged;
}

/** Whether the intervals together cover all of `inner`. */
export function covers(union: readonly Interval[], inner: Interval): boolean {
  return subtract(inner, union).length === 0;
}
