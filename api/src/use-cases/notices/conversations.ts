import { LANGUAGES } from '@yhteistila/core/language/texts.ts';
import type { Person } from '@yhteistila/core/site/person.ts';
import { z } from 'zod';
import { personPartition, type StoredRecord } from '../../ports/records.ts';
import type { Deps } from '../deps.ts';
import { createQueue } from './queue.ts';

const ID = 'conversation';
/** The same person hardly writes from more places at the same moment. */
const MAX_TRIES = 5;

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

type ConversationDeps = Pick<Deps, 'records' | 'clock'> & Partial<Pick<Deps, 'wake'>>;

const readKnown = ({ records }: Pick<Deps, 'records'>, personId: string): Promise<StoredRecord | undefined> =>
  records.read(personPartition(personId), ID);

/** What is known of the person from the chat; undefined where the app was never opened. */
export const knownOf =
  (deps: Pick<Deps, 'records'>) =>
  async (personId: string): Promise<Known | undefined> => {
    const found = await readKnown(deps, personId);
    if (found === undefined) return undefined;
    const { conversation, unlisted: person } = stored.parse(found.body);
    return person === undefined
      ? { conversation }
      : { conversation, person: { ...person, roles: [{ role: 'staff' }], entraObjectId: person.id } };
  };

/**
 * Versions are counted: which conversation is the newest is not for a clock to say, which may have been ahead. Where
 * others come first at every try, theirs are newer.
 */
const keep = async (deps: ConversationDeps, personId: string, body: z.input<typeof stored>): Promise<void> => {
  for (let tries = 0; tries < MAX_TRIES; tries += 1) {
    const found = await readKnown(deps, personId);
    const version = found?.version ?? 0;
    const before = found && stored.parse(found.body).conversation;
    if (found !== undefined && JSON.stringify(before) === JSON.stringify(body.conversation)) return;
    const next = { id: ID, version: version + 1, body };
    if (await deps.records.write(personPartition(personId), next, version === 0 ? 'absent' : version)) return;
  }
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
      ...(person === undefined ? {} : { unlisted: unlisted.parse(person) }),
    });
    if (await createQueue(deps.records).hasten(personId, deps.clock.now())) {
      deps.wake?.('send-calls');
      deps.wake?.('send-notices');
    }
  };
