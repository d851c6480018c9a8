import { z } from 'zod';
import { ROLES } from '../../site/person.ts';
import { isWholeDay } from '../../time/site-time.ts';
import { defineKind } from '../engine/kind.ts';

/**
 * N21: the booking waits until somebody in the role has decided; with `wholeDaysAlone` only when it is one of several
 * whole days. Never a refusal.
 */
export const approval = defineKind({
  kind: 'approval',
  combine: 'narrowest',
  params: z.strictObject({ role: z.enum(ROLES), wholeDaysAlone: z.boolean().optional() }),
  evaluate({ role, wholeDaysAlone = false }, { request, placed, facts }, report) {
    const isOneOfSeveral = facts.inSeries === true && isWholeDay(request, placed.site.timeZone);
    return wholeDaysAlone && !isOneOfSeveral ? [] : [report('needs-approval', { role }, 'approval')];
  },
});
