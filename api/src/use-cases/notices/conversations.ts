import { LANGUAGES } from '@yhteistila/core/i18n/texts.ts';
import type { Person } from '@yhteistila/core/site/person.ts';
import { z } from 'zod';
import { personPartition } from '../../ports/projections.ts';
import type { Deps } from '../deps.ts';
import { createQueue } from './queue.ts';

const ID = 'conversation';

/** Staff whom the directory does not list, as they were when they last wrote; they have the roles that all staff have. */
const unlisted = z.object({
  id: z.string(),
  name: z.string(),
  organisationId: z.string(),
  homeSiteId: z.string(),
  locale: z.enum(LANGUAGES),
});
const stored = z.object({ conversation: z.unknown(), unlisted: unlisted.optional() });

/** Where to write to a person, and who that is where the directory does not say. */
export interface Known {
  readonly conversation: unknown;
  readonly person?: Person;
}

type ConversationDeps = Pick<Deps, 'projections' | 'clock'> & Partial<Pick<Deps, 'wake'>>;

/** What is known of the person from the chat; undefined where the app was never opened. */
export const knownOf =
  ({ projections }: Pick<Deps, 'projections'>) =>
  async (personId: string): Promise<Known | undefined> => {
    const found = await projections.read(personPartition(personId), ID);
    if (found === undefined) return undefined;
    const { conversation, unlisted: person } = stored.parse(found.body);
    return person === undefined
      ? { conversation }
      : { conversation, person: { ...person, roles: [{ role: 'staff' }], entraObjectId: person.id } };
  };

/**
 * Keeps where to write to the person: the newest is the one that counts. The channel's own reference, opaque to us; with
 * the person, where the directory does not list him. What waited for it, or for the channel, goes out now.
 */
export const rememberConversation =
  (deps: ConversationDeps) =>
  async (personId: string, conversation: unknown, person?: Person): Promise<void> => {
    const now = deps.clock.now();
    const known = await knownOf(deps)(personId);
    const body = { conversation, ...(person === undefined ? {} : { unlisted: unlisted.parse(person) }) };
    if (known === undefined || JSON.stringify(known.conversation) !== JSON.stringify(conversation)) {
      await deps.projections.write(personPartition(personId), { id: ID, version: now, body }, 'newer');
    }
    if (await createQueue(deps.projections).hasten(personId, now)) {
      deps.wake?.('send-calls');
      deps.wake?.('send-notices');
    }
  };
