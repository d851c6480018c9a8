import type { Notice } from '@yhteistila/core/notice/notice.ts';
import { z } from 'zod';
import { personPartition } from '../../ports/records.ts';
import type { RecordKind } from '../record-kind.ts';

const PREFIX = 'notice.';

/** What became of a notice; the message that it was sent as, where the channel names them. */
const shape = z.object({ state: z.enum(['sent', 'failed', 'dropped']), messageId: z.string().optional() });

export interface Told extends Readonly<z.infer<typeof shape>> {}

/** What became of a notice, with its receiver, by its key. */
export const TOLD_NOTICES: RecordKind<Told, Pick<Notice, 'personId' | 'key'>> = {
  name: 'told-notices',
  schemaVersion: 2,
  shape,
  upgrades: {},
  placeOf: ({ personId, key }) => ({ partition: personPartition(personId), id: `${PREFIX}${key}` }),
  isAt: ({ partition, id }) => partition.startsWith('person|') && id.startsWith(PREFIX),
};
