import { CHOICES } from '../../records/choices.ts';
import { recordAt } from '../../records/record-kind.ts';
import { keptAfter } from '../../records/retention.ts';
import type { Deps } from '../deps.ts';

type KeptDeps = Pick<Deps, 'records' | 'clock'>;

/** Keeps something for the person for a day, so that it need not lie in a chat. Answers its id, which nobody can guess. */
export const keepFor =
  ({ records, clock }: KeptDeps) =>
  async (personId: string, value: unknown): Promise<string> => {
    const id = crypto.randomUUID();
    const filing = { expiresAt: keptAfter('choices', clock.now()) };
    await recordAt(records, CHOICES, { personId, id }).create({ value }, filing);
    return id;
  };

/** What was kept for this person under the id; undefined for another person's, and after a day. */
export const keptFor =
  ({ records }: Pick<KeptDeps, 'records'>) =>
  async (personId: string, id: string): Promise<unknown> =>
    (await recordAt(records, CHOICES, { personId, id }).read())?.value.value;
