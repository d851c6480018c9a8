import type { BookingView } from '../../api/queries.ts';
import { useMe } from '../../api/queries.ts';
import { useAnnounce } from '../../components/announcer.tsx';
import { useText } from '../../i18n/use-text.tsx';
import { type BookingChanges, useChangeBooking } from '../actions/booking-actions.ts';
import { useBookingWords } from '../booking-words.ts';
import type { Places } from '../use-places.ts';

/** Moves a booking and says where it is now. */
export const useMove = (booking: BookingView, places: Places, onMoved: () => void) => {
  const { t } = useText();
  const announce = useAnnounce();
  const change = useChangeBooking();
  const wordsOf = useBookingWords(places, useMe().data);
  const run = (changes: BookingChanges) =>
    change.mutate(
      { booking, changes },
      {
        onSuccess: (moved) => {
          announce(t('tab.booking.done.move', { what: wordsOf(moved).what }));
          onMoved();
        },
      },
    );
  return { run, isPending: change.isPending, error: change.error };
};
