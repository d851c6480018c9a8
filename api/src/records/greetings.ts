import { z } from 'zod';
import { personPartition } from '../ports/records.ts';
import type { RecordKind } from './record-kind.ts';

const ID = 'greeted';

/** That a person has been greeted in the chat: being there is all that it says. */
export const GREETINGS: RecordKind<object, string> = {
  name: 'greetings',
  schemaVersion: 2,
  shape: z.object({}),
  upgrades: {},
  placeOf: (personId) => ({ partition: personPartition(personId), id: ID }),
  isAt: ({ partition, id }) => partition.startsWith('person|') && id === ID,
};
