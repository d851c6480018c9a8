import { z } from 'zod';
import { personPartition } from '../ports/records.ts';
import type { RecordKind } from './record-kind.ts';

const PREFIX = 'kept.';

const shape = z.object({ value: z.unknown() });

interface ChoiceKey {
  readonly personId: string;
  readonly id: string;
}

/** What was offered to a person in the chat. */
export const CHOICES: RecordKind<z.infer<typeof shape>, ChoiceKey> = {
  name: 'choices',
  schemaVersion: 2,
  shape,
  upgrades: {},
  placeOf: ({ personId, id }) => ({ partition: personPartition(personId), id: `${PREFIX}${id}` }),
  isAt: ({ partition, id }) => partition.startsWith('person|') && id.startsWith(PREFIX),
};
