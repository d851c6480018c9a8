import { randomFillSync } from 'node:crypto';
import { ulid } from 'ulid';

/** Random bytes are fetched by the thousand: one by one, as ulid would, they cost more than the rest of a decision. */
const pool = new Uint8Array(4096);
let used = pool.length;

const nextRandom = (): number => {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  const byte = pool[used] ?? 0;
  used += 1;
  return byte / 256;
};

/** A new ULID in lower case. */
export const newId = (): string => ulid(undefined, nextRandom).toLowerCase();
