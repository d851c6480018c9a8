import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Client } from '@yhteistila/core/contract/client.ts';
import { useText } from '../i18n/use-text.tsx';
import { useSession } from '../session/session.tsx';
import { answerOf } from './client.ts';

type Reply<Id extends keyof Client> = NonNullable<Extract<Awaited<ReturnType<Client[Id]>>, { ok: true }>['value']>;

export type Me = Reply<'me'>;
export type SiteDetails = Reply<'site'>;
export type Zone = SiteDetails['zones'][number];
export type Resource = SiteDetails['resources'][number];
export type DayView = Reply<'day'>;
export type Today = Reply<'today'>;
export type BookingView = Reply<'booking'>;
export type Availability = Reply<'availability'>;
export type Offer = Availability['offers'][number];
export type Decision = Reply<'checkBooking'>;
export type Finding = Decision['findings'][number];
export type SeriesView = Reply<'series'>;
export type SeriesPreview = Reply<'checkSeries'>;

/** Another person's booking is seen within ten seconds (conditional requests in between are tiny). */
const DAY_REFRESH_MS = 5_000;
const RARELY_CHANGES_MS = 5 * 60_000;

export const useMe = () => {
  const { api, isSignedIn } = useSession();
  return useQuery({ queryKey: ['me'], enabled: isSignedIn, queryFn: async () => answerOf(await api.me({})) });
};

export const useSites = () => {
  const { api } = useSession();
  return useQuery({
    queryKey: ['sites'],
    staleTime: RARELY_CHANGES_MS,
    queryFn: async () => answerOf(await api.sites({})),
  });
};

export const useSite = (siteId: string | undefined) => {
  const { api } = useSession();
  return useQuery({
    queryKey: ['site', siteId],
    enabled: siteId !== undefined,
    staleTime: RARELY_CHANGES_MS,
    queryFn: async () => answerOf(await api.site({ params: { siteId: siteId ?? '' } })),
  });
};

export const useOrganisations = () => {
  const { api } = useSession();
  return useQuery({
    queryKey: ['organisations'],
    staleTime: RARELY_CHANGES_MS,
    queryFn: async () => answerOf(await api.organisations({})),
  });
};

const dayKey = (siteId: string, day: string, withEnded: boolean) =>
  withEnded ? (['day', siteId, day, 'ended'] as const) : (['day', siteId, day] as const);

interface KeptDay {
  readonly etag: string | undefined;
  readonly view: DayView;
}

/**
 * The site's day, asked again every five seconds by its ETag; the same object as long as nothing has changed.
 * `withEnded`: also with what was cancelled or released.
 */
export const useDay = (siteId: string | undefined, day: string, withEnded = false) => {
  const { api } = useSession();
  const queries = useQueryClient();
  const key = dayKey(siteId ?? '', day, withEnded);
  return useQuery({
    queryKey: key,
    enabled: siteId !== undefined,
    refetchInterval: DAY_REFRESH_MS,
    placeholderData: keepPreviousData,
    queryFn: async (): Promise<KeptDay> => {
      const kept = queries.getQueryData<KeptDay>(key);
      const answer = await api.day({
        params: { siteId: siteId ?? '', day },
        query: withEnded ? { ended: 'true' } : {},
        ifNoneMatch: kept?.etag,
      });
      if (answer.ok && answer.status === 304 && kept !== undefined) return kept;
      return { etag: answer.ok ? answer.etag : undefined, view: answerOf(answer) };
    },
    select: ({ view }) => view,
  });
};

export const useToday = (siteId: string | undefined, date?: string) => {
  const { api } = useSession();
  return useQuery({
    queryKey: ['today', siteId, date],
    enabled: siteId !== undefined,
    refetchInterval: 60_000,
    queryFn: async () => answerOf(await api.today({ params: { siteId: siteId ?? '' }, query: date ? { date } : {} })),
  });
};

export const useMyBookings = (from: string, to: string) => {
  const { api } = useSession();
  const { language } = useText();
  return useQuery({
    queryKey: ['my-bookings', from, to, language],
    refetchInterval: 15_000,
    placeholderData: keepPreviousData,
    queryFn: async () => answerOf(await api.myBookings({ query: { from, to } })),
  });
};

/** After a change of bookings: whatever shows bookings asks again. */
export const useRefreshBookings = () => {
  const queries = useQueryClient();
  return () =>
    Promise.all(
      ['day', 'my-bookings', 'availability', 'series', 'booking'].map((name) =>
        queries.invalidateQueries({ queryKey: [name] }),
      ),
    );
};
