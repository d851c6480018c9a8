import { NEEDS } from '@yhteistila/core/booking/need.ts';
import type { RestChanges } from '@yhteistila/core/booking/series-change.ts';
import { PURPOSES } from '@yhteistila/core/site/purpose.ts';
import { z } from 'zod';
import type { SeriesDocument } from '../../records/series.ts';
import type { NewBooking } from '../inputs.ts';

const shape = z.object({
  resourceIds: z.array(z.string()),
  purpose: z.enum(PURPOSES),
  organisationId: z.string(),
  title: z.string().nullish(),
  attendees: z.number().nullish(),
  needs: z.array(z.enum(NEEDS)),
  languages: z.array(z.string()).optional(),
  externalParticipants: z.boolean(),
  confidential: z.boolean(),
});

type Template = z.output<typeof shape>;

const readTemplates = new WeakMap<SeriesDocument['template'], Template>();

/** Read once for all its dates. */
const templateOf = (template: SeriesDocument['template']): Template => {
  const known = readTemplates.get(template) ?? shape.parse(template);
  readTemplates.set(template, known);
  return known;
};

const restShape = shape.omit({ organisationId: true }).partial();

/** What some dates of a series have otherwise than its template says. */
export const restOf = (given: unknown): RestChanges => restShape.parse(given);

/** What a reason of a change of several dates is held against (N24): it is one of the series. */
export const asReasoned = ({ siteId, template, occurrences }: SeriesDocument) => ({
  siteId,
  purpose: templateOf(template).purpose,
  day: occurrences[0]?.day ?? '',
});

/** What the dates of a series ask for, but for their time. */
export const wishOfTemplate = ({ siteId, template }: SeriesDocument): Omit<NewBooking, 'start' | 'end'> => {
  const { title, attendees, ...rest } = templateOf(template);
  return { siteId, ...rest, title: title ?? undefined, attendees: attendees ?? undefined };
};
