import { z } from 'zod';
import { LANGUAGES } from '../../i18n/texts.ts';
import { ROLES } from '../../site/person.ts';
import { id, isShortEnough, localDay } from './fields.ts';
import { noticeChoices, quietHours } from './notice.ts';
import { pageFields } from './page.ts';
import { organisation } from './site.ts';

export const me = z.object({
  person: z.object({ id: z.string(), name: z.string() }),
  organisation,
  roles: z.array(z.object({ role: z.enum(ROLES), siteId: z.string().optional() })),
  locale: z.enum(LANGUAGES),
  homeSiteId: z.string(),
  homeSiteChosen: z.boolean().meta({ description: 'false until the person has chosen the home site' }),
  notices: noticeChoices,
  quietHours: quietHours.optional(),
});

export const settingsChanges = z
  .strictObject({
    locale: z.enum(LANGUAGES).optional(),
    homeSiteId: id.optional(),
    notices: noticeChoices.optional(),
    quietHours: quietHours.nullable().optional().meta({ description: 'null: none' }),
  })
  .refine((body) => Object.values(body).some((value) => value !== undefined), { message: 'nothing-to-change' });

export const daysQuery = z
  .strictObject({ from: localDay, to: localDay, ...pageFields })
  .refine((query) => query.to >= query.from, { message: 'end-before-start', path: ['to'] })
  .refine(({ from, to }) => isShortEnough(from, to), { message: 'range', path: ['to'] });

export const health = z.object({
  status: z.enum(['ok', 'degraded']),
  store: z.string(),
  version: z.string(),
  jobs: z.array(z.object({ id: z.string(), ok: z.boolean(), lastRunAt: z.string().optional() })),
});
