import { z } from 'zod';
import type { BookingRequest } from '../../booking/booking.ts';
import { PURPOSES } from '../../site/purpose.ts';
import { isFirstConcerned } from '../engine/first-concerned.ts';
import { defineKind } from '../engine/kind.ts';
import { holdsIdentityCode } from './identity-code.ts';

/** Everything in a request that a person may have typed. */
const textsOf = ({ title = '', languages = [] }: BookingRequest): readonly string[] => [title, ...languages];

/** N24, M18: nothing in a booking identifies a customer. A finding never repeats what was written. */
export const customerData = defineKind({
  kind: 'customer-data',
  combine: 'each',
  params: z.strictObject({ noTitleFor: z.array(z.enum(PURPOSES)) }),
  evaluate({ noTitleFor }, subject, report, rule) {
    const { request } = subject;
    if (!isFirstConcerned(subject, rule)) return [];
    return [
      ...(textsOf(request).some(holdsIdentityCode) ? [report('identity-code')] : []),
      ...(noTitleFor.includes(request.purpose) && request.title?.trim() ? [report('no-title')] : []),
    ];
  },
});
