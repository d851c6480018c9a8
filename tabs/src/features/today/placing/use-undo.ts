import { useMutation } from '@tanstack/react-query';
import { answerOf } from '../../../api/client.ts';
import { type BookingView, useRefreshBookings } from '../../../api/queries.ts';
import { versionTagOf } from '../../../booking-parts/actions/booking-actions.ts';
import { useSession } from '../../../session/session.tsx';

/** Takes back what was just booked; what one try has cancelled already is passed over by the next. */
export const useUndo = (onUndone: () => void) => {
  const { api } = useSession();
  const refresh = useRefreshBookings();
  return useMutation({
    mutationFn: async (bookings: readonly BookingView[]) => {
      for (const booking of bookings) {
        const params = { bookingId: booking.id };
        const { status } = answerOf(await api.booking({ params }));
        if (status !== 'cancelled') answerOf(await api.cancelBooking({ params, ifMatch: versionTagOf(booking) }));
      }
    },
    onSuccess: onUndone,
    onSettled: () => refresh(),
  });
};
