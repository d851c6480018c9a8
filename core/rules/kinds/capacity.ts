import { z } from 'zod';
import type { PlacedResource } from '../../site/directory.ts';
import type { Subject } from '../engine/facts.ts';
import { isFirstConcerned, placedOf } from '../engine/first-concerned.ts';
import { defineKind } from '../engine/kind.ts';

const isSpace = ({ resource }: PlacedResource): boolean => resource.kind === 'space';

/** How many the spaces of the request hold together; a space without a stated capacity holds any number. */
const capacityOf = (subject: Subject): number =>
  placedOf(subject)
    .filter(isSpace)
    .reduce((sum, { resource }) => sum + (resource.capacity ?? Number.POSITIVE_INFINITY), 0);

/** N24: no more people than the booked spaces hold together. Told once, of the first space. */
export const capacity = defineKind({
  kind: 'capacity',
  combine: 'each',
  params: z.strictObject({}),
  evaluate(_, subject, report, rule) {
    const { attendees = 0 } = subject.request;
    if (attendees === 0 || !isSpace(subject.placed) || !isFirstConcerned(subject, rule, isSpace)) return [];
    const most = capacityOf(subject);
    return attendees > most ? [report('too-many', { attendees, capacity: most })] : [];
  },
});
