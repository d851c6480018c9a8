import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf } from '../../api/client.ts';
import type { BookingView } from '../../api/queries.ts';
import { useText } from '../../i18n/use-text.tsx';
import { useSession } from '../../session/session.tsx';

/** The booking in the language of now: its obligations are sentences, and came in the language of when it was made. */
export const useToldBooking = (booking: BookingView): BookingView => {
  const { api } = useSession();
  const { language } = useText();
  const [told, setTold] = useState({ booking, language });
  if (told.booking !== booking) setTold({ booking, language });
  const query = useQuery({
    queryKey: ['booking', booking.id, language],
    enabled: told.language !== language,
    queryFn: async () => answerOf(await api.booking({ params: { bookingId: booking.id } })),
  });
  return told.language === language ? booking : (query.data ?? booking);
};
