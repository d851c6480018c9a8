import type { Instant } from '@yhteistila/core/time/interval.ts';
import { NewerData } from '../ports/day-store.ts';
import { type Listing, listAll, type Records, type StoredRecord, type WriteCondition } from '../ports/records.ts';
import type { RecordName } from './retention.ts';

/** Where a record is stored. */
export interface Place {
  readonly partition: string;
  readonly id: string;
}

/** How it is found in a listing, and when the store may erase it. */
export interface Filing {
  readonly sort?: string | undefined;
  readonly expiresAt?: Instant | undefined;
}

/** A record as it was read. */
export interface Kept<T> {
  readonly value: T;
  /** Raised by every write: what was decided on this record is written over this version only. */
  readonly version: number;
  readonly expiresAt?: Instant;
}

/** Makes a body of one version into one of the next. The body is as it was stored, whatever that is; so is the id. */
type Upgrade = (body: unknown, id: string) => unknown;

export interface RecordKind<T extends object, K> {
  /** Its entry in the register (retention.ts). */
  readonly name: RecordName;
  /** Of the bodies that are written. */
  readonly schemaVersion: number;
  /** Reads a body of that version: the kind's schema, or what is cheaper where thousands are read in a second. */
  readonly shape: { readonly parse: (body: unknown) => T };
  /** By the version that they upgrade; none where the next version reads the body as it is. */
  readonly upgrades: { readonly [from: number]: Upgrade };
  readonly placeOf: (key: K) => Place;
  /** What tells a stored record of this kind from all others. */
  readonly isAt: (place: Place) => boolean;
  /** As far as the value says it; the rest is said by who writes. */
  readonly filedAs?: (value: T) => Filing;
  /** What is stored of the value, where that is not the value itself. */
  readonly bodyOf?: (value: T) => object;
}

/** Bodies that were written before they carried a version. */
const FIRST_VERSION = 1;

const isObject = (body: unknown): body is { readonly [name: string]: unknown } =>
  typeof body === 'object' && body !== null;

const versionOf = (body: unknown): number =>
  isObject(body) && typeof body.schemaVersion === 'number' ? body.schemaVersion : FIRST_VERSION;

type Reading<T> = Pick<RecordKind<T & object, never>, 'schemaVersion' | 'shape' | 'upgrades'>;

/**
 * The value of a stored body, upgraded where an earlier program has written it. That of the next program is read as it is,
 * so that both can run while one replaces the other. Throws NewerData for a later one's.
 */
export const valueIn = <T extends object>(
  { schemaVersion, shape, upgrades }: Reading<T>,
  { id, body }: Pick<StoredRecord, 'id' | 'body'>,
): T => {
  const stored = versionOf(body);
  if (stored > schemaVersion + 1) throw new NewerData(stored, schemaVersion + 1);
  let upgraded = body;
  for (let from = stored; from < schemaVersion; from += 1) upgraded = upgrades[from]?.(upgraded, id) ?? upgraded;
  if (!isObject(upgraded)) return shape.parse(upgraded);
  const { schemaVersion: _, ...plain } = upgraded;
  return shape.parse(plain);
};

const keptOf = <T extends object>(kind: Reading<T>, stored: StoredRecord): Kept<T> => ({
  value: valueIn(kind, stored),
  version: stored.version,
  ...(stored.expiresAt !== undefined && { expiresAt: stored.expiresAt }),
});

const storedOf = <T extends object>(
  { schemaVersion, filedAs, bodyOf }: Pick<RecordKind<T, never>, 'schemaVersion' | 'filedAs' | 'bodyOf'>,
  { id, version, value, filing }: { id: string; version: number; value: T; filing: Filing | undefined },
): StoredRecord => {
  const { sort, expiresAt } = { ...filedAs?.(value), ...filing };
  return {
    id,
    version,
    body: { ...(bodyOf?.(value) ?? value), schemaVersion },
    ...(sort !== undefined && { sort }),
    ...(expiresAt !== undefined && { expiresAt }),
  };
};

/**
 * One record of a kind, there or not. What is written is filed as its kind says, but for what `filing` says. Every method throws
 * StoreUnreachable.
 */
export interface TypedRecord<T> {
  read(): Promise<Kept<T> | undefined>;
  /** Whether it was written: not where there is one already. */
  create(value: T, filing?: Filing): Promise<boolean>;
  /** Whether it was written over the version that was read, as the next one: not where somebody else has written meanwhile. */
  replace(over: Pick<Kept<T>, 'version'>, value: T, filing?: Filing): Promise<boolean>;
  /** As `replace`, but its version stays, so that what others have decided on it still holds. */
  refile(over: Pick<Kept<T>, 'version'>, value: T, filing?: Filing): Promise<boolean>;
  /** Whether it was written: not over that version or a later one. */
  advance(version: number, value: T, filing?: Filing): Promise<boolean>;
  delete(): Promise<void>;
}

/** The record of the key. */
export const recordAt = <T extends object, K>(
  records: Pick<Records, 'read' | 'write' | 'delete'>,
  kind: RecordKind<T, K>,
  key: K,
): TypedRecord<T> => {
  const { partition, id } = kind.placeOf(key);
  const write = (version: number, value: T, condition: WriteCondition, filing?: Filing): Promise<boolean> =>
    records.write(partition, storedOf(kind, { id, version, value, filing }), condition);
  return {
    read: async () => {
      const found = await records.read(partition, id);
      return found && keptOf(kind, found);
    },
    create: (value, filing) => write(1, value, 'absent', filing),
    replace: ({ version }, value, filing) => write(version + 1, value, version === 0 ? 'absent' : version, filing),
    refile: ({ version }, value, filing) => write(version, value, version, filing),
    advance: (version, value, filing) => write(version, value, 'newer', filing),
    delete: () => records.delete(partition, id),
  };
};

/** The records of the kind that the listing finds, of a partition that holds no others under that prefix, in its order. */
export const listRecords = async <T extends object>(
  records: Pick<Records, 'list'>,
  kind: Reading<T>,
  partition: string,
  listing: Listing,
): Promise<readonly Kept<T>[]> => (await listAll(records, partition, listing)).map((found) => keptOf(kind, found));
