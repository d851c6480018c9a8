import { z } from 'zod';
import { personPartition } from '../ports/records.ts';
import type { RecordKind } from './record-kind.ts';

const PREFIX = 'request.';

/** `refused`: what came under the key was answered with no; another body may take the key then. */
const shape = z.object({ bodyHash: z.string(), id: z.string(), refused: z.boolean() });

export type KeyedId = z.infer<typeof shape>;

/** A key of one person for one call. */
export interface RequestKey {
  readonly personId: string;
  readonly act: string;
  readonly key: string;
}

/** What a request under an idempotency key would make, or has made. */
export const REQUEST_KEYS: RecordKind<KeyedId, RequestKey> = {
  name: 'request-keys',
  schemaVersion: 2,
  shape,
  upgrades: {},
  placeOf: ({ personId, act, key }) => ({ partition: personPartition(personId), id: `${PREFIX}${act}.${key}` }),
  isAt: ({ partition, id }) => partition.startsWith('person|') && id.startsWith(PREFIX),
};
