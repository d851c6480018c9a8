import type { ErrorCode } from '@yhteistila/core/contract/error-codes.ts';
import { liesAhead } from '@yhteistila/core/time/clock-skew.ts';
import { z } from 'zod';
import { orNothing, orUnknown } from '../commit/or-unknown.ts';
import { type LookUp, StoreUnreachable } from '../ports/day-store.ts';
import { personPartition } from '../ports/records.ts';
import type { Deps } from './deps.ts';
import type { Idempotency } from './inputs.ts';
import { done, type Outcome, refused } from './outcome.ts';

/** How long a key is honoured (docs/api.md §6). */
const LIFETIME_MS = 24 * 60 * 60 * 1000;

/** `refused`: what came under the key was answered with no; another body may take the key then. */
const shape = z.object({ bodyHash: z.string(), id: z.string(), refused: z.boolean() });
type Remembered = z.infer<typeof shape>;

type RememberDeps = Pick<Deps, 'records' | 'clock'>;

/** A request under its idempotency key: whose, of which call, and the id it would give. */
export interface KeyedRequest {
  readonly personId: string;
  readonly act: string;
  readonly idempotency: Idempotency | undefined;
  readonly newId: string;
  /** By which to look what an earlier call under the key has made, where the store stays silent. */
  readonly lookUp?: (id: string) => LookUp;
}

/** The id that the request has, whether it came before, and whether it was answered with no then. */
interface Named {
  readonly id: string;
  readonly repeated: boolean;
  readonly wasRefused: boolean;
}

interface Kept extends Named {
  readonly version: number;
}

type Act = Pick<KeyedRequest, 'personId' | 'act'>;

const placeOf = ({ personId, act }: Act, key: string) => ({
  partition: personPartition(personId),
  id: `request.${act}.${key}`,
});

const write = (deps: RememberDeps, request: Act, key: string, version: number, body: Remembered): Promise<boolean> => {
  const { partition, id } = placeOf(request, key);
  const expiresAt = deps.clock.now() + LIFETIME_MS;
  return deps.records.write(partition, { id, version, body, expiresAt }, version === 1 ? 'absent' : version - 1);
};

/**
 * Gives a request its id before anything is committed: under a key, the first caller's id for every repeat
 * (docs/api.md §6). `idempotency-key-reused` when the key came with another body that was not refused.
 */
const remember = async (
  deps: RememberDeps,
  request: KeyedRequest,
  { key, bodyHash }: Idempotency,
): Promise<Outcome<Kept>> => {
  const fresh: Remembered = { bodyHash, id: request.newId, refused: false };
  if (await write(deps, request, key, 1, fresh))
    return done({ id: fresh.id, repeated: false, wasRefused: false, version: 1 });
  const { partition, id } = placeOf(request, key);
  const found = await deps.records.read(partition, id);
  if (found === undefined) return refused('busy', { retryAfter: 1 });
  const before = shape.parse(found.body);
  if (before.bodyHash === bodyHash) {
    return done({ id: before.id, repeated: true, wasRefused: before.refused, version: found.version });
  }
  if (!before.refused) return refused('idempotency-key-reused');
  const version = found.version + 1;
  return (await write(deps, request, key, version, fresh))
    ? done({ id: fresh.id, repeated: false, wasRefused: false, version })
    : refused('busy', { retryAfter: 1 });
};

/** What was answered stands, also where this cannot be noted. */
const unlessUnreachable = async (noting: Promise<unknown>): Promise<void> => {
  try {
    await noting;
  } catch (error) {
    if (!(error instanceof StoreUnreachable)) throw error;
  }
};

/** Answers that leave open whether something was or will be made. */
const UNDECIDED: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'busy',
  'store-unreachable',
  'outcome-unknown',
  'internal',
]);

/**
 * Runs a request under its idempotency key, if it has one: a repeat gets the id of the first, so that only one is ever
 * made, and of what was refused nothing is remembered but that (docs/api.md §6).
 */
export const underKey = async <T>(
  deps: RememberDeps,
  request: KeyedRequest,
  run: (named: Named) => Promise<Outcome<T>>,
): Promise<Outcome<T>> => {
  const { idempotency, newId } = request;
  if (idempotency === undefined) return run({ id: newId, repeated: false, wasRefused: false });
  // A key by itself makes nothing.
  const kept = await orNothing(() => remember(deps, request, idempotency));
  if (!kept.ok) return kept;
  const { id, version, repeated } = kept.value;
  // What came before under the key may have been stored.
  const outcome = await (repeated ? orUnknown(() => run(kept.value), request.lookUp?.(id)) : run(kept.value));
  if (!outcome.ok && !UNDECIDED.has(outcome.refusal.code)) {
    const { key, bodyHash } = idempotency;
    await unlessUnreachable(write(deps, request, key, version + 1, { bodyHash, id, refused: true }));
  }
  return outcome;
};

/** No body has this hash: a key under it takes none any more. */
const WITHDRAWN = 'withdrawn';
/** A request that has its id is at work for so long at most; after that it will make nothing. */
const MAX_WORK_MS = 30_000;

/**
 * Takes a key out of use, so that what comes under it later is refused: undefined then. What has come under it already
 * keeps the id that it got, which is answered; `busy` while it may still be at work.
 */
export const withdrawKey = async (
  deps: RememberDeps,
  act: Act,
  key: string,
  isMade: (id: string) => Promise<boolean>,
): Promise<Outcome<string | undefined>> => {
  const nothing: Remembered = { bodyHash: WITHDRAWN, id: '', refused: false };
  if (await write(deps, act, key, 1, nothing)) return done(undefined);
  const { partition, id } = placeOf(act, key);
  const found = await deps.records.read(partition, id);
  if (found === undefined) return refused('busy', { retryAfter: 1 });
  const before = shape.parse(found.body);
  if (before.bodyHash === WITHDRAWN) return done(undefined);
  if (!before.refused && (await isMade(before.id))) return done(before.id);
  const now = deps.clock.now();
  const came = (found.expiresAt ?? 0) - LIFETIME_MS;
  if (!before.refused && now - came < MAX_WORK_MS) {
    // Noted by a clock that was ahead: its time is counted from now on, and not from when real time comes there.
    if (liesAhead(came, now)) await write(deps, act, key, found.version + 1, before);
    return refused('busy', { retryAfter: 1 });
  }
  return (await write(deps, act, key, found.version + 1, nothing))
    ? done(undefined)
    : refused('busy', { retryAfter: 1 });
};
