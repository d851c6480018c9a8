/** Most operations in one commit, the guard's own included: the limit of a Cosmos transactional batch. */
const MAX_OPERATIONS = 100;
/** Most bytes in one commit: the limit of a Cosmos transactional batch. */
const MAX_BYTES = 2 * 1024 * 1024;
/** What a batch spends on each operation beside its document: operation, id, partition key, condition. */
const BYTES_PER_OPERATION = 300;
const MAX_BYTES_PER_CHARACTER = 3;

/**
 * Whether a commit of these serialised documents (one per write, '' for a deletion) exceeds what every store takes.
 * The guard's operation comes on top of them.
 */
export const exceedsBatch = (bodies: readonly string[]): boolean => {
  const operations = bodies.length + 1;
  if (operations > MAX_OPERATIONS) return true;
  const room = MAX_BYTES - operations * BYTES_PER_OPERATION;
  const characters = bodies.reduce((sum, body) => sum + body.length, 0);
  if (characters * MAX_BYTES_PER_CHARACTER <= room) return false;
  return bodies.reduce((sum, body) => sum + Buffer.byteLength(body), 0) > room;
};
