import { BOOKING_ROUTES } from './booking-routes.ts';
import { CALL_ROUTES } from './call-routes.ts';
import { CHAIN_ROUTES } from './chain-routes.ts';
import { FAULT_ROUTES } from './fault-routes.ts';
import { ME_ROUTES } from './me-routes.ts';
import { NOTICE_ROUTES } from './notice-routes.ts';
import type { Route } from './route.ts';
import { SERIES_ROUTES } from './series-routes.ts';
import { SERVICE_ROUTES } from './service-routes.ts';
import { SITE_ROUTES } from './site-routes.ts';

/** THE list of calls: nothing else names a URL or a verb, but for the parts that it takes in. */
export const ROUTES = {
  ...SERVICE_ROUTES,
  ...ME_ROUTES,
  ...SITE_ROUTES,
  ...BOOKING_ROUTES,
  ...SERIES_ROUTES,
  ...CHAIN_ROUTES,
  ...CALL_ROUTES,
  ...FAULT_ROUTES,
  ...NOTICE_ROUTES,
} as const satisfies { readonly [id: string]: Route };

export type Routes = typeof ROUTES;
export type RouteId = keyof Routes;
