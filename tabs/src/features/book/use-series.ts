import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import type { Client } from '@yhteistila/core/contract/client.ts';
import type { LocalDay } from '@yhteistila/core/time/site-time.ts';
import { useRef } from 'react';
import { answerOf, NoConnection } from '../../api/client.ts';
import { type BookingView, type Offer, useRefreshBookings } from '../../api/queries.ts';
import { useSettled } from '../../booking-parts/use-verdict.ts';
import { useText } from '../../i18n/use-text.tsx';
import { useSession } from '../../session/session.tsx';
import { bookingAgain } from './booking-again.ts';

type SeriesBody = Parameters<Client['checkSeries']>[0]['body'];

/** Every date of the series as it would be decided now. */
export const useSeriesPreview = (body: SeriesBody) => {
  const { api } = useSession();
  const { language } = useText();
  const asked = useSettled(JSON.stringify(body));
  return useQuery({
    queryKey: ['series-preview', asked, language],
    placeholderData: keepPreviousData,
    queryFn: async () => answerOf(await api.checkSeries({ body: JSON.parse(asked) })),
  });
};

/** Books the series; sent again with the same key while there is no connection. */
export const useBookSeries = () => {
  const { api } = useSession();
  const refresh = useRefreshBookings();
  return useMutation({
    mutationFn: async ({ body, key }: { readonly body: SeriesBody; readonly key: string }) =>
      answerOf(await api.bookSeries({ body, idempotencyKey: key })),
    retry: (_, error) => error instanceof NoConnection,
    retryDelay: 2_000,
    onSettled: () => void refresh(),
  });
};

/** Books the alternative of a date by itself. */
export const useBookAlternative = (booking: BookingView, onBooked: (day: LocalDay, made: BookingView) => void) => {
  const { api } = useSession();
  const refresh = useRefreshBookings();
  const keys = useRef(new Map<string, string>());
  const keyOf = (day: LocalDay): string => {
    const key = keys.current.get(day) ?? crypto.randomUUID();
    keys.current.set(day, key);
    return key;
  };
  return useMutation({
    mutationFn: async ({ day, offer }: { readonly day: LocalDay; readonly offer: Offer }) =>
      answerOf(await api.book({ body: bookingAgain(booking, offer), idempotencyKey: keyOf(day) })),
    onSuccess: (made, { day }) => onBooked(day, made),
    onSettled: () => void refresh(),
  });
};
