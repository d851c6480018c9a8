import { LANGUAGES } from '@yhteistila/core/language/texts.ts';
import type { Person } from '@yhteistila/core/site/person.ts';
import { z } from 'zod';
import { personPartition } from '../ports/records.ts';
import type { RecordKind } from './record-kind.ts';

const ID = 'conversation';

/** Staff whom the directory does not list, as they were when they last wrote; they have the roles that all staff have. */
const unlisted = z.object({
  id: z.string(),
  name: z.string(),
  organisationId: z.string(),
  homeSiteId: z.string(),
  locale: z.enum(LANGUAGES),
});

const shape = z.object({
  /** The channel's own reference, opaque to us. */
  conversation: z.unknown(),
  unlisted: unlisted.optional(),
});

export type Conversation = z.infer<typeof shape>;

/** What is kept of a person whom the directory does not list. */
export const unlistedOf = (person: Person): Conversation['unlisted'] => unlisted.parse(person);

/** Where to write to a person in the chat. */
export const CONVERSATIONS: RecordKind<Conversation, string> = {
  name: 'conversations',
  schemaVersion: 2,
  shape,
  upgrades: {},
  placeOf: (personId) => ({ partition: personPartition(personId), id: ID }),
  isAt: ({ partition, id }) => partition.startsWith('person|') && id === ID,
};
