import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { answerOf, NoConnection } from '../../../api/client.ts';
import { type BookingView, useRefreshBookings } from '../../../api/queries.ts';
import { useIntentKey } from '../../../booking-parts/intent-key.ts';
import { useText } from '../../../i18n/use-text.tsx';
import { useSession } from '../../../session/session.tsx';
import type { BookingBody, SearchBody } from '../need.ts';

const REFRESH_MS = 10_000;

/** Rooms for the customer, asked again every ten seconds: at the desk things change. */
export const useRooms = (body: SearchBody | undefined) => {
  const { api } = useSession();
  const { language } = useText();
  return useQuery({
    queryKey: ['availability', 'today', body, language],
    enabled: body !== undefined,
    refetchInterval: REFRESH_MS,
    placeholderData: keepPreviousData,
    queryFn: async () => {
      if (body === undefined) throw new Error('asked for rooms without a wish');
      return answerOf(await api.availability({ body }));
    },
  });
};

/** Books in the agency's name. A refusal brings fresh rooms, so that the next best stands there. */
export const usePlace = (onPlaced: (booking: BookingView) => void) => {
  const { api } = useSession();
  const refresh = useRefreshBookings();
  const { keyOf, forget } = useIntentKey();
  return useMutation({
    mutationFn: async (body: BookingBody) => answerOf(await api.book({ body, idempotencyKey: keyOf(body) })),
    onSuccess: onPlaced,
    onSettled: (_, error) => {
      if (!(error instanceof NoConnection)) forget();
      void refresh();
    },
  });
};
