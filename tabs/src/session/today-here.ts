import { dayOf } from '@yhteistila/core/time/site-time.ts';

/** The local day it is in the zone; in this browser's own unless the site's is known. */
export const todayHere = (zone = Intl.DateTimeFormat().resolvedOptions().timeZone): string => dayOf(Date.now(), zone);
