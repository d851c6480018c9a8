import type { OnDuty } from '@yhteistila/core/occupancy/ring-order.ts';
import { z } from 'zod';
import type { RecordKind } from './record-kind.ts';
import { keptAfter } from './retention.ts';

export const DUTY_PARTITION = 'duty';

const shape = z.object({
  personId: z.string(),
  organisationId: z.string(),
  homeSiteId: z.string(),
  since: z.int(),
  until: z.int(),
  rungAt: z.int().optional(),
});

/** Who is on duty for calls, by person. */
export const DUTY: RecordKind<OnDuty, string> = {
  name: 'duty',
  schemaVersion: 2,
  shape,
  upgrades: {
    /** Before the body said whose it is. */
    1: (stored, personId) => ({ personId, ...Object(stored) }),
  },
  placeOf: (personId) => ({ partition: DUTY_PARTITION, id: personId }),
  isAt: ({ partition }) => partition === DUTY_PARTITION,
  filedAs: ({ organisationId, until }) => ({ sort: organisationId, expiresAt: keptAfter('duty', until) }),
};
