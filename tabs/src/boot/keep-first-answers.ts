import type { Client } from '@yhteistila/core/contract/client.ts';
import { dayInAddress } from '../addresses.ts';
import { queryClient } from '../api/query-client.ts';
import { dayQuery, meQuery, organisationsQuery, siteQuery, sitesQuery } from '../api/query-options.ts';
import { scrollBarWidth } from '../components/scroll-bar.ts';
import { warmTimeZones } from '../warm-time-zones.ts';

/** Keeps what was asked first (`askFirstAnswers`) where the screens look for it. Resolves when all is there or has failed. */
const keepAnswers = (api: Client, pathname: string): Promise<unknown> => {
  const named = dayInAddress(pathname);
  return Promise.all([
    queryClient.prefetchQuery(meQuery(api)),
    queryClient.prefetchQuery(sitesQuery(api)),
    queryClient.prefetchQuery(organisationsQuery(api)),
    named && queryClient.prefetchQuery(siteQuery(api, named.siteId)),
    named && queryClient.prefetchQuery(dayQuery(api, { ...named, withEnded: false })),
  ]);
};

/** Keeps the answers to what was asked, if anything was, and does beside it what can be done before they are there. */
export const keepFirstAnswers = async (asked: Client | undefined, pathname: string): Promise<void> => {
  const kept = asked && keepAnswers(asked, pathname);
  warmTimeZones(pathname);
  scrollBarWidth();
  await kept;
};
