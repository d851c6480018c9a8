import {
  NOTICE_CHOICES,
  type NoticeChoices,
  type NoticeKind,
  type QuietHours,
} from '@yhteistila/core/notice/notice.ts';
import { sendableAt } from '@yhteistila/core/notice/sendable-at.ts';
import { type Directory, zoneOf } from '@yhteistila/core/site/directory.ts';
import type { Person } from '@yhteistila/core/site/person.ts';
import type { Instant } from '@yhteistila/core/time/interval.ts';
import { z } from 'zod';
import { personPartition } from '../ports/records.ts';
import type { Deps } from './deps.ts';

export const SETTINGS_ID = 'settings';

const stored = z.object({
  locale: z.enum(['fi', 'sv', 'en']).optional(),
  homeSiteId: z.string().optional(),
  notices: z.partialRecord(z.enum(NOTICE_CHOICES), z.boolean()).optional(),
  quietHours: z.object({ from: z.int(), to: z.int() }).optional(),
});

/** What a person has chosen, over what the directory says of him. */
export interface Chosen {
  readonly locale?: Person['locale'];
  readonly homeSiteId?: string;
  readonly notices?: NoticeChoices;
  readonly quietHours?: QuietHours;
}

/** `version` is 0 where nothing was ever chosen. */
export interface KeptSettings {
  readonly version: number;
  readonly chosen: Chosen;
}

/** What the person has chosen so far. Throws StoreUnreachable. */
export const readKeptSettings = async ({ records }: Pick<Deps, 'records'>, personId: string): Promise<KeptSettings> => {
  const found = await records.read(personPartition(personId), SETTINGS_ID);
  return found === undefined
    ? { version: 0, chosen: {} }
    : { version: found.version, chosen: stored.parse(found.body) };
};

/** Customers' calls come to whoever is on duty; everything else can be switched off. */
const isWanted = ({ notices }: Chosen, kind: NoticeKind): boolean => kind === 'call' || notices?.[kind] !== false;

/** When the person may be told of something of that kind: now, after the quiet hours, or never (undefined). */
export const tellableAt = (
  kind: NoticeKind,
  { person, chosen }: { readonly person: Person; readonly chosen: Chosen },
  { directory, now }: { readonly directory: Directory; readonly now: Instant },
): Instant | undefined => {
  if (!isWanted(chosen, kind)) return undefined;
  return sendableAt({ kind }, chosen.quietHours, zoneOf(directory, chosen.homeSiteId ?? person.homeSiteId), now);
};
