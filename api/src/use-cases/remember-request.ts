import type { Deps } from './deps.ts';
import type { Idempotency } from './inputs.ts';
import { done, type Outcome, refused } from './outcome.ts';

/** How long a key is honoured (contract.md). */
const LIFETIME_MS = 24 * 60 * 60 * 1000;

interface Remembered {
  readonly bodyHash: string;
  readonly id: string;
}

const isRemembered = (body: unknown): body is Remembered =>
  typeof body === 'object' && body !== null && 'bodyHash' in body && 'id' in body;

/**
 * Gives a request under an idempotency key its id before anything is committed: the first caller's id for every repeat
 * (architecture.md §3, Idempotency). `idempotency-key-reused` when the key came with another body.
 */
export const rememberRequest = async (
  deps: Pick<Deps, 'projections' | 'clock'>,
  personId: string,
  act: string,
  { key, bodyHash }: Idempotency,
  newId: string,
): Promise<Outcome<{ id: string; repeated: boolean }>> => {
  const partition = `person|${personId}`;
  const id = `request.${act}.${key}`;
  const body: Remembered = { bodyHash, id: newId };
  const expiresAt = deps.clock.now() + LIFETIME_MS;
  if (await deps.projections.write(partition, { id, version: 1, body, expiresAt }, 'absent')) {
    return done({ id: newId, repeated: false });
  }
  const found = await deps.projections.read(partition, id);
  if (found === undefined || !isRemembered(found.body)) return refused('busy', { retryAfter: 1 });
  if (found.body.bodyHash !== bodyHash) return refused('idempotency-key-reused');
  return done({ id: found.body.id, repeated: true });
};
