import { useQuery } from '@tanstack/react-query';
import { answerOf } from '../../api/client.ts';
import { useText } from '../../i18n/use-text.tsx';
import { useSession } from '../../session/session.tsx';

const REFRESH_MS = 15_000;

/** One booking, as the person may see it. */
export const useBooking = (bookingId: string) => {
  const { api } = useSession();
  const { language } = useText();
  return useQuery({
    queryKey: ['booking', bookingId, language],
    refetchInterval: REFRESH_MS,
    queryFn: async () => answerOf(await api.booking({ params: { bookingId } })),
  });
};
