import { useState } from 'react';
import type { Availability, BookingView, Offer } from '../../../api/queries.ts';
import { useCancelBooking } from '../../../booking-parts/actions/booking-actions.ts';
import { useAnnounce } from '../../../components/announcer.tsx';
import { useInert } from '../../../components/use-inert.ts';
import { useText } from '../../../i18n/use-text.tsx';
import { useBooking } from '../use-booking.ts';
import type { SpaceNeed } from './need.ts';
import { keepLastUsed } from './need-defaults.ts';
import { bookingBody, languagesOf, offerKey } from './need-request.ts';

/** The answer as it stood when the first booking was begun, to which need, and what came of each booking in its card. */
interface Held {
  readonly answer: Availability;
  readonly need: SpaceNeed;
  /** The card in which a booking is being made, or was refused. */
  readonly at: string | undefined;
  readonly made: ReadonlyMap<string, BookingView>;
}

const withMade = (held: Held, cardKey: string, booking: BookingView | undefined): Held => {
  const made = new Map(held.made);
  if (booking === undefined) made.delete(cardKey);
  else made.set(cardKey, booking);
  return { ...held, made };
};

/** What is kept of the need beyond the screen. */
interface Kept {
  readonly keep: () => void;
  readonly forget: () => void;
}

/** Where bookings are made: one at a time, each told in the card in which it was begun, while the answer holds still. */
export const useDesk = (need: SpaceNeed, answer: Availability | undefined, kept: Kept) => {
  const { t } = useText();
  const announce = useAnnounce();
  const [held, setHeld] = useState<Held>();
  const [round, setRound] = useState(0);
  const cancelling = useCancelBooking();
  const booking = useBooking((made, { body }) => {
    keepLastUsed({ purpose: body.purpose, minutes: (held?.need ?? need).minutes });
    setHeld((before) => before && { ...withMade(before, before.at ?? '', made), at: undefined });
    kept.forget();
    announce(t(made.status === 'requested' ? 'tab.book.requested' : 'tab.book.booked'));
  });
  const shown = held?.answer ?? answer;
  const letGo = () => {
    setHeld(undefined);
    booking.reset();
    cancelling.reset();
  };
  const again = () => {
    letGo();
    setRound((before) => before + 1);
  };
  const backFrom = (cardKey: string) => {
    if (held === undefined || held.made.size <= 1) return again();
    setHeld(withMade(held, cardKey, undefined));
    setRound((before) => before + 1);
  };
  const isUndoing = (cardKey: string) => held?.made.get(cardKey)?.id === cancelling.variables?.id;
  return {
    shown,
    /** Whether the answer holds still, as something was booked from it or is being booked. */
    isHolding: held !== undefined,
    /** Those of the interpreter in what is shown. */
    languages: languagesOf(held?.need ?? need),
    /** The card in which a booking is being made, or was refused. */
    at: held?.at,
    isInHand: (cardKey: string): boolean => held?.at === cardKey || held?.made.has(cardKey) === true,
    madeIn: (cardKey: string): BookingView | undefined => held?.made.get(cardKey),
    isWaiting: booking.isWaiting,
    isOffline: booking.isOffline,
    error: booking.error,
    cancelErrorIn: (cardKey: string): Error | null => (isUndoing(cardKey) ? cancelling.error : null),
    isCancelling: (cardKey: string): boolean => isUndoing(cardKey) && cancelling.isPending,
    /** Books the offer; what comes of it is told in the card of `cardKey`, usually its own. */
    book: (offer: Offer, cardKey = offerKey(offer)) => {
      if (shown === undefined || booking.isWaiting) return;
      const holding = held ?? { answer: shown, need, made: new Map() };
      setHeld({ ...holding, at: cardKey });
      booking.book(bookingBody(holding.need, offer), offer);
    },
    withdraw: () => {
      booking.withdraw();
      setHeld(held === undefined || held.made.size === 0 ? undefined : { ...held, at: undefined });
    },
    /** From a refusal back to the offers. */
    leaveRefusal: () => {
      if (held === undefined || held.made.size === 0) return again();
      booking.reset();
      setHeld({ ...held, at: undefined });
    },
    undo: async (cardKey: string) => {
      const made = held?.made.get(cardKey);
      if (made === undefined || cancelling.isPending) return;
      await cancelling.mutateAsync(made);
      kept.keep();
      announce(t('tab.book.undone'));
      backFrom(cardKey);
    },
    /** The booking has changed: another resource was added. */
    changed: (cardKey: string, to: BookingView) => setHeld((before) => before && withMade(before, cardKey, to)),
    /** Counts how often the person came back from a booking to the offers. */
    round,
    /** The offers have just come back under the finger that took a booking back. */
    isInert: useInert(round),
    again,
    letGo,
  };
};

export type Desk = ReturnType<typeof useDesk>;
