import { z } from 'zod';
import { personPartition } from '../../ports/projections.ts';
import type { Deps } from '../deps.ts';

const ID = 'conversation';
const stored = z.object({ conversation: z.unknown() });

type ConversationDeps = Pick<Deps, 'projections' | 'clock'>;

/** Keeps where to write to the person: the newest is the one that counts. The channel's own reference, opaque to us. */
export const rememberConversation =
  ({ projections, clock }: ConversationDeps) =>
  async (personId: string, conversation: unknown): Promise<void> => {
    await projections.write(
      personPartition(personId),
      { id: ID, version: clock.now(), body: { conversation } },
      'newer',
    );
  };

/** Where to write to the person; undefined where the app was never opened. */
export const conversationOf =
  ({ projections }: Pick<Deps, 'projections'>) =>
  async (personId: string): Promise<unknown> => {
    const found = await projections.read(personPartition(personId), ID);
    return found === undefined ? undefined : stored.parse(found.body).conversation;
  };
