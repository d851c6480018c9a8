import type { Finding } from '../finding/finding.ts';
import type { PlacedResource } from '../site/directory.ts';
import type { Instant } from '../time/interval.ts';
import { bestFirst } from './ranking/rank.ts';
import type { RefusedResource } from './refusals/refused.ts';
import { type Candidate, refusalsOf, type SiteSearch } from './site-search.ts';
import type { Steps } from './steps.ts';

/** A space in the course of the search: where it stands, and the starts that are still to be looked at, best first. */
export interface Seeker {
  readonly search: SiteSearch;
  readonly placed: PlacedResource;
  readonly starts: Generator<Candidate>;
  readonly scoreOf: (candidate: Candidate) => number;
}

/** A space at one of its times. */
export interface Scored<S extends Seeker = Seeker> {
  readonly seeker: S;
  readonly candidate: Candidate;
  readonly resourceId: string;
  readonly start: Instant;
  readonly score: number;
  /** How many starts of the space were looked at for this offer. */
  readonly tries: number;
}

/** So often a start that `decide` refuses is followed by the space's next one. */
const MAX_TRIES = 8;

export const scored = <S extends Seeker>(seeker: S, candidate: Candidate, tries = 1): Scored<S> => ({
  seeker,
  candidate,
  resourceId: seeker.placed.resource.id,
  start: candidate.start,
  score: seeker.scoreOf(candidate),
  tries,
});

/** The same space at its next start; undefined when it has none, or enough have been tried. */
const nextTry = <S extends Seeker>({ seeker, tries }: Scored<S>): Scored<S> | undefined => {
  const next = tries < MAX_TRIES ? seeker.starts.next() : undefined;
  return next === undefined || next.done === true ? undefined : scored(seeker, next.value, tries + 1);
};

/** Puts one in among the others, which are in order from `from` on. */
const insert = <S extends Seeker>(queue: Scored<S>[], one: Scored<S>, from: number): void => {
  let low = from;
  let high = queue.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const other = queue[middle];
    if (other !== undefined && bestFirst(other, one) <= 0) low = middle + 1;
    else high = middle;
  }
  queue.splice(low, 0, one);
};

/**
 * The best `limit` that `decide` allows, each space once. One that it refuses takes its place again with its next start;
 * those without any are told in `refused`.
 */
export function* verifyBest<S extends Seeker>(
  found: readonly Scored<S>[],
  limit: number,
  refused: RefusedResource[],
): Steps<Scored<S>[]> {
  const queue = [...found].sort(bestFirst);
  const sure: Scored<S>[] = [];
  for (let at = 0; at < queue.length && sure.length < limit; at++) {
    const best = queue[at];
    if (best === undefined) break;
    yield;
    const findings: readonly Finding[] = refusalsOf(best.seeker.search, best.candidate);
    if (findings.length === 0) {
      sure.push(best);
      continue;
    }
    const next = nextTry(best);
    if (next === undefined) refused.push({ placed: best.seeker.placed, findings });
    else insert(queue, next, at + 1);
  }
  return sure;
}

/** The space's next start that overlaps none of those in `starts`. Leaves the generator open for the one after it. */
const another = <S extends Seeker>(seeker: S, starts: readonly Instant[], lengthMs: number): Scored<S> | undefined => {
  let tries = 0;
  for (let next = seeker.starts.next(); next.done !== true && tries < MAX_TRIES; next = seeker.starts.next()) {
    const candidate = next.value;
    if (starts.some((start) => Math.abs(start - candidate.start) < lengthMs)) continue;
    if (refusalsOf(seeker.search, candidate).length === 0) return scored(seeker, candidate);
    tries += 1;
  }
  return undefined;
};

/** With fewer spaces than wanted, further starts of each in turn. */
export function* withMoreStarts<S extends Seeker>(
  sure: readonly Scored<S>[],
  limit: number,
  lengthMs: number,
): Steps<Scored<S>[]> {
  const all = [...sure];
  const startsOf = new Map(sure.map(({ seeker, start }) => [seeker, [start]]));
  let last = sure;
  while (all.length < limit && last.length > 0) {
    const next: Scored<S>[] = [];
    for (const { seeker } of last) {
      yield;
      const starts = startsOf.get(seeker) ?? [];
      const more = another(seeker, starts, lengthMs);
      if (more === undefined) continue;
      starts.push(more.start);
      next.push(more);
    }
    last = next;
    all.push(...last.slice(0, limit - all.length));
  }
  return all;
}
