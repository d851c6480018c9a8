import { LANGUAGES } from '@yhteistila/core/language/texts.ts';
import { NETWORKS } from '@yhteistila/core/site/organisation.ts';
import { z } from 'zod';

const texts = z.object({ fi: z.string().min(1), sv: z.string().min(1), en: z.string().min(1) });

/** Who administers a service that has nobody yet, and the agency of that person with its Entra tenants. */
const firstAdministrator = z.strictObject({
  organisation: z.strictObject({
    id: z.string().regex(/^[a-z0-9-]+$/),
    name: texts,
    shortName: texts,
    network: z.enum(NETWORKS),
    tenantIds: z.array(z.string().min(1)).min(1),
  }),
  person: z.strictObject({
    /** Of the person in Entra ID. */
    objectId: z.string().min(1),
    name: z.string().min(1),
    locale: z.enum(LANGUAGES),
  }),
});

export type FirstAdministrator = z.output<typeof firstAdministrator>;

const jsonIn = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** The setting of that name: JSON, every part of it, as nothing of it can be guessed. */
export const firstAdministratorSetting = z
  .string()
  .transform((text) => firstAdministrator.safeParse(jsonIn(text)).data)
  .refine((read) => read !== undefined, 'JSON of an organisation and a person, as .env.example shows');
