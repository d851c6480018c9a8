import type { ErrorCode } from '@yhteistila/core/contract/error-codes.ts';
import { liesAhead } from '@yhteistila/core/time/clock-skew.ts';
import { orNothing, orUnknown } from '../commit/or-unknown.ts';
import { type LookUp, StoreUnreachable } from '../ports/day-store.ts';
import { type Filing, recordAt } from '../records/record-kind.ts';
import { type KeyedId, REQUEST_KEYS } from '../records/request-keys.ts';
import { keptAfter, keptMs } from '../records/retention.ts';
import { update } from '../records/update.ts';
import type { Deps } from './deps.ts';
import type { Idempotency } from './inputs.ts';
import { done, type Outcome, refused } from './outcome.ts';

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

interface Remembered extends Named {
  readonly version: number;
}

type Act = Pick<KeyedRequest, 'personId' | 'act'>;

const keyed = ({ records }: RememberDeps, { personId, act }: Act, key: string) =>
  recordAt(records, REQUEST_KEYS, { personId, act, key });

/** As long as a key is honoured (docs/api.md §6), from now on. */
const filingOf = ({ clock }: RememberDeps): Filing => ({ expiresAt: keptAfter('request-keys', clock.now()) });

const BUSY = refused('busy', { retryAfter: 1 });

/**
 * Gives a request its id before anything is committed: under a key, the first caller's id for every repeat
 * (docs/api.md §6). `idempotency-key-reused` when the key came with another body that was not refused.
 */
const remember = async (
  deps: RememberDeps,
  request: KeyedRequest,
  { key, bodyHash }: Idempotency,
): Promise<Outcome<Remembered>> => {
  const fresh: KeyedId = { bodyHash, id: request.newId, refused: false };
  const record = keyed(deps, request, key);
  const isFirst = { id: fresh.id, repeated: false, wasRefused: false };
  // Nearly every key comes once: what is there is asked only where something is.
  if (await record.create(fresh, filingOf(deps))) return done({ ...isFirst, version: 1 });
  const updated = await update<KeyedId, Outcome<Remembered>>(record, (current) => {
    const before = current?.value;
    if (before?.bodyHash === bodyHash) {
      return {
        left: done({ id: before.id, repeated: true, wasRefused: before.refused, version: current?.version ?? 0 }),
      };
    }
    if (before?.refused === false) return { left: refused('idempotency-key-reused') };
    return { next: fresh, filing: filingOf(deps) };
  });
  if (updated.outcome === 'busy') return BUSY;
  return updated.outcome === 'left' ? updated.left : done({ ...isFirst, version: updated.after.version });
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
    const answered = { bodyHash, id, refused: true };
    await unlessUnreachable(keyed(deps, request, key).replace({ version }, answered, filingOf(deps)));
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
  const nothing: KeyedId = { bodyHash: WITHDRAWN, id: '', refused: false };
  const record = keyed(deps, act, key);
  if (await record.create(nothing, filingOf(deps))) return done(undefined);
  let mayBeAtWork = false;
  const updated = await update<KeyedId, Outcome<string | undefined>>(record, async (current) => {
    mayBeAtWork = false;
    const before = current?.value;
    if (current === undefined || before === undefined) return { next: nothing, filing: filingOf(deps) };
    if (before.bodyHash === WITHDRAWN) return { left: done(undefined) };
    if (!before.refused && (await isMade(before.id))) return { left: done(before.id) };
    const now = deps.clock.now();
    const came = (current.expiresAt ?? 0) - keptMs('request-keys');
    mayBeAtWork = !before.refused && now - came < MAX_WORK_MS;
    if (!mayBeAtWork) return { next: nothing, filing: filingOf(deps) };
    // Noted by a clock that was ahead: its time is counted from now on, and not from when real time comes there.
    return liesAhead(came, now) ? { next: before, filing: filingOf(deps) } : { left: BUSY };
  });
  if (updated.outcome === 'left') return updated.left;
  return updated.outcome === 'written' && !mayBeAtWork ? done(undefined) : BUSY;
};
