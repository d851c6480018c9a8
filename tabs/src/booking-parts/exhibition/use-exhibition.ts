import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import type { TimeZone } from '@yhteistila/core/time/site-time.ts';
import { useRef } from 'react';
import { answerOf } from '../../api/client.ts';
import { useRefreshBookings } from '../../api/queries.ts';
import { useText } from '../../i18n/use-text.tsx';
import { useSession } from '../../session/session.tsx';
import { allDaysOf, dayCount, type Exhibition, firstDayOf } from './exhibition-request.ts';

/** What was made: a series of days, or one booking. */
export type MadeExhibition = { readonly seriesId: string } | { readonly bookingId: string };

/** Looks up whether the days can be had, books all of them at once, and takes them back at once. */
export const useExhibition = (exhibition: Exhibition, zone: TimeZone, isReadable: boolean) => {
  const { api } = useSession();
  const { language } = useText();
  const refresh = useRefreshBookings();
  const key = useRef(crypto.randomUUID());
  const isReal = isReadable && dayCount(exhibition) >= 1;
  const body = allDaysOf({ ...exhibition, title: '' }, zone);
  const preview = useQuery({
    queryKey: ['booking', 'exhibition', JSON.stringify(body), language],
    enabled: isReal,
    placeholderData: keepPreviousData,
    queryFn: async () => answerOf(await api.checkSeries({ body })),
  });
  const book = useMutation({
    mutationFn: async (): Promise<MadeExhibition> => {
      const idempotencyKey = key.current;
      if (dayCount(exhibition) === 1) {
        const { id } = answerOf(await api.book({ body: firstDayOf(exhibition, zone), idempotencyKey }));
        return { bookingId: id };
      }
      const { id } = answerOf(await api.bookSeries({ body: allDaysOf(exhibition, zone), idempotencyKey }));
      return { seriesId: id };
    },
    onSettled: () => {
      // The next wish is another one, also where this one was refused.
      key.current = crypto.randomUUID();
      void refresh();
    },
  });
  const undo = useMutation({
    mutationFn: async (made: MadeExhibition) => {
      if ('seriesId' in made) {
        answerOf(await api.cancelSeries({ params: { seriesId: made.seriesId }, query: { scope: 'all' }, body: {} }));
      } else {
        answerOf(await api.cancelBooking({ params: { bookingId: made.bookingId }, ifMatch: '*', body: {} }));
      }
    },
    onSuccess: () => book.reset(),
    onSettled: () => refresh(),
  });
  return { preview, book, undo, isCurrent: isReal && !preview.isPlaceholderData && preview.data !== undefined };
};
