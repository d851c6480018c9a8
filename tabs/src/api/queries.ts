import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Client } from '@yhteistila/core/contract/client.ts';
import type { SiteDetails } from '@yhteistila/core/contract/site-details.ts';
import { useText } from '../i18n/use-text.tsx';
import { useSession } from '../session/session.tsx';
import { answerOf } from './client.ts';
import { dayQuery, meQuery, organisationsQuery, siteQuery, sitesQuery } from './query-options.ts';

/** What a call answers when it succeeds. */
export type Reply<Id extends keyof Client> = NonNullable<
  Extract<Awaited<ReturnType<Client[Id]>>, { ok: true }>['value']
>;

export type Me = Reply<'me'>;
export type { SiteDetails };
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

export const useMe = () => {
  const { api, isSignedIn } = useSession();
  return useQuery({ ...meQuery(api), enabled: isSignedIn });
};

export const useSites = () => {
  const { api } = useSession();
  return useQuery(sitesQuery(api));
};

export const useSite = (siteId: string | undefined) => {
  const { api } = useSession();
  return useQuery({ ...siteQuery(api, siteId ?? ''), enabled: siteId !== undefined });
};

export const useOrganisations = () => {
  const { api } = useSession();
  return useQuery(organisationsQuery(api));
};

/**
 * The site's day, asked again every five seconds by its ETag; the same object as long as nothing has changed.
 * `withEnded`: also with what was cancelled or released.
 */
export const useDay = (siteId: string | undefined, day: string, withEnded = false) => {
  const { api } = useSession();
  return useQuery({
    ...dayQuery(api, { siteId: siteId ?? '', day, withEnded }),
    enabled: siteId !== undefined,
    refetchInterval: DAY_REFRESH_MS,
    placeholderData: keepPreviousData,
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
