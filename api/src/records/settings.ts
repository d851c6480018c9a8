import { LANGUAGES } from '@yhteistila/core/language/texts.ts';
import { NOTICE_CHOICES, type NoticeChoices, type QuietHours } from '@yhteistila/core/notice/notice.ts';
import type { Person } from '@yhteistila/core/site/person.ts';
import { z } from 'zod';
import { personPartition, type Records } from '../ports/records.ts';
import { type RecordKind, recordAt } from './record-kind.ts';

const ID = 'settings';

const shape = z.object({
  locale: z.enum(LANGUAGES).optional(),
  homeSiteId: z.string().optional(),
  notices: z.partialRecord(z.enum(NOTICE_CHOICES), z.boolean()).optional(),
  quietHours: z.object({ from: z.int(), to: z.int() }).optional(),
});

/** What a person has chosen, over what the directory says of them. */
export interface Chosen {
  readonly locale?: Person['locale'];
  readonly homeSiteId?: string;
  readonly notices?: NoticeChoices;
  readonly quietHours?: QuietHours;
}

export const SETTINGS: RecordKind<Chosen, string> = {
  name: 'settings',
  schemaVersion: 2,
  shape,
  upgrades: {},
  placeOf: (personId) => ({ partition: personPartition(personId), id: ID }),
  isAt: ({ partition, id }) => partition.startsWith('person|') && id === ID,
};

/** What the person has chosen so far; nothing where they never chose. Throws StoreUnreachable. */
export const readChosen = async (records: Records, personId: string): Promise<Chosen> =>
  (await recordAt(records, SETTINGS, personId).read())?.value ?? {};
