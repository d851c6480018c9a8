/**
 * Request units as published by Microsoft ("Understand request units consumption in Azure Cosmos DB", April 2026):
 * size in KB, units of a point read at session consistency, units of an insertion without indexed terms.
 */
const PUBLISHED: readonly (readonly [kilobytes: number, read: number, write: number])[] = [
  [1, 1, 4.95],
  [2, 1.04, 6.29],
  [4, 1.14, 6.67],
  [8, 1.33, 7.04],
  [16, 1.67, 9.52],
  [32, 2.19, 11.23],
  [64, 4.76, 22.67],
  [128, 9.95, 48.19],
  [256, 20.28, 98.29],
  [512, 40.95, 184.57],
  [1024, 145.9, 625],
  [2048, 291.8, 1250],
];
const KILOBYTE = 1024;
/** "When using strong consistency the cost of any read operation is doubled": the account is strong. */
const STRONG = 2;
const UNITS_PER_INDEXED_TERM = 0.2;
/** Id and timestamp, which are always indexed, and the two paths of our indexing policies. */
const INDEXED_TERMS = 4;
/** The index look-up of a query on one partition, before anything is loaded. Not published; commonly seen. */
const QUERY_BASE = 1.4;
/** Looking up what is not there, has not changed, or forbids the write. */
const LOOK_UP = 1;

const published = (bytes: number, of: (row: readonly [number, number, number]) => number): number => {
  const kilobytes = bytes / KILOBYTE;
  const next = PUBLISHED.findIndex(([size]) => kilobytes <= size);
  const upper = PUBLISHED[next === -1 ? PUBLISHED.length - 1 : next];
  const lower = PUBLISHED[next - 1];
  if (upper === undefined) return 0;
  if (lower === undefined || next === -1) return of(upper);
  const share = (kilobytes - lower[0]) / (upper[0] - lower[0]);
  return of(lower) + share * (of(upper) - of(lower));
};

const indexing = UNITS_PER_INDEXED_TERM * INDEXED_TERMS;

/** Units of a point read that answers so many bytes. */
export const readUnits = (bytes: number): number => STRONG * published(bytes, ([, read]) => read);
/** Units of a look-up that answers nothing: 304, 404, 409, 412. */
export const lookUpUnits = (): number => STRONG * LOOK_UP;
/** Units of a query or feed page of one partition that answers so many bytes. */
export const pageUnits = (bytes: number): number => STRONG * QUERY_BASE + readUnits(bytes);
/** Units of an insertion or a deletion of so many bytes. */
export const createUnits = (bytes: number): number => published(bytes, ([, , write]) => write) + indexing;
/** Units of writing over: a deletion and an insertion. An upsert of a new item costs less than this. */
export const replaceUnits = (bytes: number): number => 2 * published(bytes, ([, , write]) => write) + indexing;
