import type { DayView, Offer } from '../../api/queries.ts';
import type { Places } from '../../booking-parts/use-places.ts';
import { Confirmation } from './confirmation.tsx';
import type { Desk } from './desk.ts';
import { offerKey } from './need-request.ts';
import { OfferCard } from './offer-card.tsx';
import { RefusedBooking } from './refused-booking.tsx';
import { WaitingBooking } from './waiting-booking.tsx';

interface OfferSlotProps {
  readonly offer: Offer;
  readonly places: Places;
  readonly day: string;
  readonly view: DayView | undefined;
  readonly isFirst: boolean;
  /** Whether the offer answers what is asked now. */
  readonly isCurrent: boolean;
  readonly desk: Desk;
}

/** A place in the list of offers: the offer, and once it is taken, what came of it, in the same place. */
export const OfferSlot = ({ offer, places, day, view, isFirst, isCurrent, desk }: OfferSlotProps) => {
  const isHere = desk.cardKey === offerKey(offer);
  if (isHere && desk.made !== undefined) return <Confirmation booking={desk.made} places={places} desk={desk} />;
  const isSending = isHere && desk.isWaiting;
  return (
    <>
      <OfferCard
        {...{ offer, places, day, view, isSending }}
        isFirst={isFirst && (desk.cardKey === undefined || isHere)}
        isDisabled={!isCurrent || desk.isWaiting || desk.cardKey !== undefined}
        onBook={() => desk.book(offer)}
      />
      {isSending && desk.isOffline ? <WaitingBooking onWithdraw={desk.withdraw} /> : undefined}
      {isHere && desk.error !== null ? (
        <RefusedBooking
          error={desk.error}
          places={places}
          onBook={(other) => desk.book(other, offerKey(offer))}
          onBack={desk.again}
        />
      ) : undefined}
    </>
  );
};
