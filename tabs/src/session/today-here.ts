import { dayOf } from '@yhteistila/core/time/site-time.ts';

let known: string | undefined;

/** The time zone of this browser; asked for once, as it takes long. */
const ownZone = (): string => {
  known ??= Intl.DateTimeFormat().resolvedOptions().timeZone;
  return known;
};

/** The local day it is in the zone; in this browser's own unless the site's is known. */
export const todayHere = (zone = ownZone()): string => dayOf(Date.now(), zone);
