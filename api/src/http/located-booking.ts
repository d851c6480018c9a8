import type { BookingView } from '@yhteistila/core/booking/booking-view.ts';
import { pathTo } from '@yhteistila/core/contract/route.ts';
import { ROUTES } from '@yhteistila/core/contract/routes.ts';
import type { Reply } from './endpoint.ts';
import { versionTag } from './reply/etag.ts';

/** The tag of a booking. A view that may not know the version has none: who sees it may not change it either. */
export const taggedAs = (view: BookingView): Pick<Reply, 'headers' | 'untagged'> =>
  'version' in view && view.version !== undefined
    ? { headers: { ETag: versionTag(view.version) } }
    : { untagged: true };

/** Where a booking that was made is found, and its tag. */
export const locationOf = (view: BookingView): Readonly<Record<string, string>> => ({
  ...taggedAs(view).headers,
  Location: pathTo(ROUTES.booking, { bookingId: view.id }),
});
