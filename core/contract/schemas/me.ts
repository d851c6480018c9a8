import { z } from 'zod';
import { id, isShortEnough, localDay, namedPerson } from './fields.ts';
import { language, role } from './lists.ts';
import { noticeChoices, quietHours } from './notice.ts';
import { pageFields } from './page.ts';
import { organisation } from './site.ts';

const heldRole = z
  .object({ role, siteId: z.string().optional() })
  .meta({ id: 'HeldRole', description: 'A role that a person has, at a site where it is one of a site' });

export const me = z
  .object({
    person: namedPerson,
    organisation,
    roles: z.array(heldRole),
    locale: language,
    homeSiteId: z.string(),
    homeSiteChosen: z.boolean().meta({ description: 'false until the person has chosen the home site' }),
    notices: noticeChoices,
    quietHours: quietHours.optional(),
  })
  .meta({ id: 'Me', description: 'The caller' });

export const settingsChanges = z
  .strictObject({
    locale: language.optional(),
    homeSiteId: id.optional(),
    notices: noticeChoices.optional(),
    quietHours: quietHours.nullable().optional().meta({ description: 'null: none' }),
  })
  .refine((body) => Object.values(body).some((value) => value !== undefined), { message: 'nothing-to-change' })
  .meta({
    id: 'SettingsChanges',
    description: 'What is to be otherwise, at least one thing',
    minProperties: 1,
    examples: [{ locale: 'sv', quietHours: { from: '17:00', to: '08:00' } }],
  });

export const daysQuery = z
  .strictObject({
    from: localDay,
    to: localDay.meta({ description: 'The last day, not before `from`, and at most 800 days with it' }),
    ...pageFields,
  })
  .refine((query) => query.to >= query.from, { message: 'end-before-start', path: ['to'] })
  .refine(({ from, to }) => isShortEnough(from, to), { message: 'range', path: ['to'] });

const job = z
  .object({
    id: z.string(),
    ok: z.boolean(),
    lastRunAt: z.string().optional().meta({ format: 'date-time' }),
    lagSeconds: z
      .int()
      .nonnegative()
      .optional()
      .meta({ description: 'Of work that follows the events: how long the oldest waits for it; 0 where none does' }),
  })
  .meta({ id: 'Job', description: 'Timed work, and whether it went well last' });

export const health = z
  .object({
    status: z.enum(['ok', 'degraded']),
    store: z.string(),
    version: z.string(),
    jobs: z.array(job),
  })
  .meta({
    id: 'Health',
    description: 'How the service is',
    examples: [{ status: 'ok', store: 'sqlite', version: '0.1.0', jobs: [] }],
  });
