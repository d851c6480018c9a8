import { z } from 'zod';
import { ROLES } from '../site/person.ts';
import { defineKind } from './kind.ts';

/** N21: the booking waits until somebody in the role has decided. Never a refusal. */
export const approval = defineKind({
  kind: 'approval',
  combine: 'narrowest',
  params: z.strictObject({ role: z.enum(ROLES) }),
  evaluate: ({ role }, _, report) => [report('needs-approval', { role }, 'approval')],
});
