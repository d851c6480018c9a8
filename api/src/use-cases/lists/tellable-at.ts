import type { NoticeKind } from '@yhteistila/core/notice/notice.ts';
import { sendableAt } from '@yhteistila/core/notice/sendable-at.ts';
import { type Directory, zoneOf } from '@yhteistila/core/site/directory.ts';
import type { Person } from '@yhteistila/core/site/person.ts';
import type { Instant } from '@yhteistila/core/time/interval.ts';
import type { Chosen } from '../../records/settings.ts';

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
