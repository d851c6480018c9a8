import { useState } from 'react';
import type { Availability, BookingView, Offer } from '../../api/queries.ts';
import { useCancelBooking } from '../../booking-parts/booking-actions.ts';
import { useAnnounce } from '../../components/announcer.tsx';
import { useText } from '../../i18n/use-text.tsx';
import type { SpaceNeed } from './need.ts';
import { keepLastUsed } from './need-defaults.ts';
import { bookingBody, offerKey } from './need-request.ts';
import { useBooking } from './use-booking.ts';

/** The answer as it stood when a booking was begun, and what came of it in which card. */
interface Held {
  readonly answer: Availability;
  readonly cardKey: string;
  readonly booking?: BookingView;
  readonly offer?: Offer;
}

/** Where bookings are made: one at a time, told in the card in which it was begun, while the answer holds still. */
export const useDesk = (need: SpaceNeed, answer: Availability | undefined) => {
  const { t } = useText();
  const announce = useAnnounce();
  const [held, setHeld] = useState<Held>();
  const [round, setRound] = useState(0);
  const cancelling = useCancelBooking();
  const booking = useBooking((made, { offer, body }) => {
    keepLastUsed({ purpose: body.purpose, minutes: need.minutes });
    setHeld((before) => (before === undefined ? before : { ...before, booking: made, offer }));
    announce(t(made.status === 'requested' ? 'tab.book.requested' : 'tab.book.booked'));
  });

  const letGo = () => {
    setHeld(undefined);
    booking.reset();
    cancelling.reset();
  };
  const again = () => {
    letGo();
    setRound((before) => before + 1);
  };
  return {
    shown: held?.answer ?? answer,
    cardKey: held?.cardKey,
    made: held?.booking,
    madeOf: held?.offer,
    isWaiting: booking.isWaiting,
    isOffline: booking.isOffline,
    error: booking.error,
    cancelError: cancelling.error,
    isCancelling: cancelling.isPending,
    /** Books the offer; what comes of it is told in the card of `cardKey`, usually its own. */
    book: (offer: Offer, cardKey = offerKey(offer)) => {
      const shown = held?.answer ?? answer;
      if (shown === undefined || booking.isWaiting) return;
      setHeld({ answer: shown, cardKey });
      booking.book(bookingBody(need, offer), offer);
    },
    withdraw: () => {
      booking.withdraw();
      setHeld(undefined);
    },
    undo: async () => {
      if (held?.booking === undefined) return;
      await cancelling.mutateAsync(held.booking);
      announce(t('tab.book.undone'));
      again();
    },
    /** The booking has changed: another resource was added. */
    changed: (to: BookingView) => setHeld((before) => (before === undefined ? before : { ...before, booking: to })),
    /** Counts how often the person came back from a booking to the offers. */
    round,
    again,
    letGo,
  };
};

export type Desk = ReturnType<typeof useDesk>;
