import { z } from 'zod';
import { personPartition } from '../../ports/records.ts';
import type { Deps } from '../deps.ts';

const KEPT_MS = 24 * 60 * 60 * 1000;
const idOf = (id: string): string => `kept.${id}`;
const stored = z.object({ value: z.unknown() });

type KeptDeps = Pick<Deps, 'records' | 'clock'>;

/** Keeps something for the person for a day, so that it need not lie in a chat. Answers its id, which nobody can guess. */
export const keepFor =
  ({ records, clock }: KeptDeps) =>
  async (personId: string, value: unknown): Promise<string> => {
    const id = crypto.randomUUID();
    const expiresAt = clock.now() + KEPT_MS;
    await records.write(personPartition(personId), { id: idOf(id), version: 1, body: { value }, expiresAt }, 'absent');
    return id;
  };

/** What was kept for this person under the id; undefined for another person's, and after a day. */
export const keptFor =
  ({ records }: Pick<KeptDeps, 'records'>) =>
  async (personId: string, id: string): Promise<unknown> => {
    const found = await records.read(personPartition(personId), idOf(id));
    return found === undefined ? undefined : stored.parse(found.body).value;
  };
