import { z } from 'zod';
import type { RecordKind } from './record-kind.ts';
import { keptAfter } from './retention.ts';

export const CLAIM_NOTES_PARTITION = 'job|settle-claims';
export const CLAIM_PREFIX = 'claim.';

const shape = z.object({
  attempt: z.string(),
  bookingId: z.string(),
  organiserId: z.string(),
  /** Where its claims may stand. */
  partitions: z.array(z.string()).readonly(),
  deadline: z.int(),
});

/** One attempt to change a booking over several partitions, of which claims may be left, or an old entry of a list. */
export interface ClaimNote extends Readonly<z.infer<typeof shape>> {}

export const CLAIM_NOTES: RecordKind<ClaimNote, string> = {
  name: 'claim-notes',
  schemaVersion: 2,
  shape,
  upgrades: {},
  placeOf: (attempt) => ({ partition: CLAIM_NOTES_PARTITION, id: `${CLAIM_PREFIX}${attempt}` }),
  isAt: ({ partition, id }) => partition === CLAIM_NOTES_PARTITION && id.startsWith(CLAIM_PREFIX),
  // Who settles its claims deletes it; the store erases it as late as the decision that it asks for.
  filedAs: ({ deadline }) => ({ expiresAt: keptAfter('claim-notes', deadline) }),
};
