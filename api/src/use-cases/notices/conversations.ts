import type { Person } from '@yhteistila/core/site/person.ts';
import { CONVERSATIONS, type Conversation, unlistedOf } from '../../records/conversations.ts';
import { recordAt } from '../../records/record-kind.ts';
import { update } from '../../records/update.ts';
import type { Deps } from '../deps.ts';
import { createQueue } from './queue.ts';

/** Where to write to a person, and who that is where the directory does not say. */
export interface Known {
  readonly conversation: unknown;
  readonly person?: Person;
}

type ConversationDeps = Pick<Deps, 'records' | 'clock'> & Partial<Pick<Deps, 'wake'>>;

const conversationOf = ({ records }: Pick<Deps, 'records'>, personId: string) =>
  recordAt(records, CONVERSATIONS, personId);

/** What is known of the person from the chat; undefined where the app was never opened. */
export const knownOf =
  (deps: Pick<Deps, 'records'>) =>
  async (personId: string): Promise<Known | undefined> => {
    const found = await conversationOf(deps, personId).read();
    if (found === undefined) return undefined;
    const { conversation, unlisted: person } = found.value;
    return person === undefined
      ? { conversation }
      : { conversation, person: { ...person, roles: [{ role: 'staff' }], entraObjectId: person.id } };
  };

/**
 * Versions are counted: which conversation is the newest is not for a clock to say, which may have been ahead. Where
 * others come first at every try, theirs are newer.
 */
const keep = async (deps: ConversationDeps, personId: string, next: Conversation): Promise<void> => {
  await update<Conversation, undefined>(conversationOf(deps, personId), (current) => {
    const isSame = JSON.stringify(current?.value.conversation) === JSON.stringify(next.conversation);
    return current !== undefined && isSame ? { left: undefined } : { next };
  });
};

/**
 * Keeps where to write to the person: the newest is the one that counts. The channel's own reference, opaque to us; with
 * the person, where the directory does not list him. What waited for it, or for the channel, goes out now.
 */
export const rememberConversation =
  (deps: ConversationDeps) =>
  async (personId: string, conversation: unknown, person?: Person): Promise<void> => {
    await keep(deps, personId, {
      conversation,
      ...(person === undefined ? {} : { unlisted: unlistedOf(person) }),
    });
    if (await createQueue(deps.records).hasten(personId, deps.clock.now())) {
      deps.wake?.('send-calls');
      deps.wake?.('send-notices');
    }
  };
