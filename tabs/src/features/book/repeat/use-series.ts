import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import type { Client } from '@yhteistila/core/contract/client.ts';
import type { LocalDay } from '@yhteistila/core/time/site-time.ts';
import { useRef } from 'react';
import { answerOf, NoConnection } from '../../../api/client.ts';
import { type BookingView, type Offer, useRefreshBookings } from '../../../api/queries.ts';
import { useSettled } from '../../../booking-parts/use-verdict.ts';
import { useText } from '../../../i18n/use-text.tsx';
import { useSession } from '../../../session/session.tsx';
import { bookingAgain } from '../booking-again.ts';

export type SeriesBody = Parameters<Client['checkSeries']>[0]['body'];

/** Every date of the series as it would be decided now. */
export const useSeriesPreview = (body: SeriesBody, isWanted: boolean) => {
  const { api } = useSession();
  const { language } = useText();
  const asked = useSettled(JSON.stringify(body));
  return useQuery({
    queryKey: ['series-preview', asked, language],
    enabled: isWanted,
    placeholderData: keepPreviousData,
    queryFn: async () => answerOf(await api.checkSeries({ body: JSON.parse(asked) })),
  });
};

/** Books the series; sent again with the same key while there is no connection. */
export const useBookSeries = () => {
  const { onceSent } = useSession();
  const refresh = useRefreshBookings();
  return useMutation({
    mutationFn: async ({ body, key }: { readonly body: SeriesBody; readonly key: string }) =>
      answerOf(await onceSent.bookSeries({ body, idempotencyKey: key })),
    retry: (_, error) => error instanceof NoConnection,
    retryDelay: 2_000,
    onSettled: () => void refresh(),
  });
};

/** Cancels what a series has besides its first date, from `day` on. */
export const useUndoSeries = (onUndone: () => void) => {
  const { api } = useSession();
  const refresh = useRefreshBookings();
  return useMutation({
    mutationFn: async ({ seriesId, day }: { readonly seriesId: string; readonly day: LocalDay }) =>
      answerOf(await api.cancelSeries({ params: { seriesId }, query: { scope: 'following', occurrence: day } })),
    onSuccess: onUndone,
    onSettled: () => void refresh(),
  });
};

interface DateInstead {
  readonly day: LocalDay;
  readonly offer: Offer;
  /** The series that the date belongs to, once that is made. */
  readonly seriesId: string | undefined;
}

/** Books the alternative of a date: by itself, to be taken into the series with it, or into the series that is made. */
export const useBookAlternative = (booking: BookingView, onBooked: (day: LocalDay, made: BookingView) => void) => {
  const { api } = useSession();
  const refresh = useRefreshBookings();
  const keys = useRef(new Map<string, string>());
  const keyOf = (intent: string): string => {
    const key = keys.current.get(intent) ?? crypto.randomUUID();
    keys.current.set(intent, key);
    return key;
  };
  return useMutation({
    mutationFn: async ({ day, offer, seriesId }: DateInstead): Promise<BookingView | undefined> => {
      const body = bookingAgain(booking, offer);
      const idempotencyKey = keyOf(`${seriesId ?? ''} ${day}`);
      if (seriesId === undefined) return answerOf(await api.book({ body, idempotencyKey }));
      const { start, end, resourceIds } = body;
      const date = { start, end, resourceIds };
      return answerOf(await api.addOccurrence({ params: { seriesId }, body: date, idempotencyKey })).booking;
    },
    onSuccess: (made, { day }) => made && onBooked(day, made),
    onSettled: () => void refresh(),
  });
};
