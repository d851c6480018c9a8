import { z } from 'zod';
import { personPartition } from '../../ports/projections.ts';
import type { Deps } from '../deps.ts';
import { createQueue } from './queue.ts';

const ID = 'conversation';
const stored = z.object({ conversation: z.unknown() });

type ConversationDeps = Pick<Deps, 'projections' | 'clock'> & Partial<Pick<Deps, 'wake'>>;

/** Where to write to the person; undefined where the app was never opened. */
export const conversationOf =
  ({ projections }: Pick<Deps, 'projections'>) =>
  async (personId: string): Promise<unknown> => {
    const found = await projections.read(personPartition(personId), ID);
    return found === undefined ? undefined : stored.parse(found.body).conversation;
  };

/**
 * Keeps where to write to the person: the newest is the one that counts. The channel's own reference, opaque to us. What
 * waited for it, or for the channel, goes out now.
 */
export const rememberConversation =
  (deps: ConversationDeps) =>
  async (personId: string, conversation: unknown): Promise<void> => {
    const now = deps.clock.now();
    const known = await conversationOf(deps)(personId);
    if (JSON.stringify(known) !== JSON.stringify(conversation)) {
      await deps.projections.write(
        personPartition(personId),
        { id: ID, version: now, body: { conversation } },
        'newer',
      );
    }
    if (await createQueue(deps.projections).hasten(personId, now)) {
      deps.wake?.('send-calls');
      deps.wake?.('send-notices');
    }
  };
