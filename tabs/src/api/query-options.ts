import type { QueryClient } from '@tanstack/react-query';
import type { Client } from '@yhteistila/core/contract/client.ts';
import { detailsOfSite } from '@yhteistila/core/contract/site-details.ts';
import { answerOf } from './client.ts';

/** What is asked of the service before there is a page, and by the page: under one key each, so that it is asked once. */

const RARELY_CHANGES_MS = 5 * 60_000;

export const meQuery = (api: Client) => ({
  queryKey: ['me'] as const,
  queryFn: async () => answerOf(await api.me({})),
});

export const sitesQuery = (api: Client) => ({
  queryKey: ['sites'] as const,
  staleTime: RARELY_CHANGES_MS,
  queryFn: async () => answerOf(await api.sites({})),
});

export const siteQuery = (api: Client, siteId: string) => ({
  queryKey: ['site', siteId] as const,
  staleTime: RARELY_CHANGES_MS,
  queryFn: async () => detailsOfSite(answerOf(await api.site({ params: { siteId } }))),
});

export const organisationsQuery = (api: Client) => ({
  queryKey: ['organisations'] as const,
  staleTime: RARELY_CHANGES_MS,
  queryFn: async () => answerOf(await api.organisations({})),
});

type DayView = NonNullable<Extract<Awaited<ReturnType<Client['day']>>, { ok: true }>['value']>;

interface KeptDay {
  readonly etag: string | undefined;
  readonly view: DayView;
}

interface AskedDay {
  readonly siteId: string;
  readonly day: string;
  /** Also with what was cancelled or released. */
  readonly withEnded: boolean;
}

/** A site's day: what is kept of it stays the same object while the service says that nothing has changed. */
export const dayQuery = (api: Client, { siteId, day, withEnded }: AskedDay) => {
  const queryKey = withEnded ? (['day', siteId, day, 'ended'] as const) : (['day', siteId, day] as const);
  return {
    queryKey,
    queryFn: async ({ client }: { readonly client: QueryClient }): Promise<KeptDay> => {
      const kept = client.getQueryData<KeptDay>(queryKey);
      const answer = await api.day({
        params: { siteId, day },
        query: withEnded ? { ended: 'true' } : {},
        ifNoneMatch: kept?.etag,
      });
      if (answer.ok && answer.status === 304 && kept !== undefined) return kept;
      return { etag: answer.ok ? answer.etag : undefined, view: answerOf(answer) };
    },
  };
};
