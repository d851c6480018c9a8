import { Skeleton, SkeletonItem } from '@fluentui/react-components';
import { type RefObject, Suspense } from 'react';
import type { DayView, Offer } from '../../../api/queries.ts';
import type { Places } from '../../../booking-parts/use-places.ts';
import { useText } from '../../../i18n/use-text.tsx';
import { Confirmation, RefusedBooking } from '../late-parts.ts';
import type { Desk } from '../need/desk.ts';
import { offerKey } from '../need/need-request.ts';
import { WaitingBooking } from '../waiting-booking.tsx';
import { OfferCard } from './offer-card.tsx';

interface OfferSlotProps {
  readonly offer: Offer;
  readonly places: Places;
  readonly day: string;
  readonly view: DayView | undefined;
  readonly isFirst: boolean;
  readonly button?: RefObject<HTMLButtonElement | null>;
  /** Whether the offer answers what is asked now. */
  readonly isCurrent: boolean;
  readonly desk: Desk;
}

/** A place in the list of offers: the offer, and once it is taken, what came of it, in the same place. */
export const OfferSlot = ({ offer, places, day, view, isFirst, button, isCurrent, desk }: OfferSlotProps) => {
  const { t } = useText();
  const cardKey = offerKey(offer);
  const made = desk.madeIn(cardKey);
  const isHere = desk.at === cardKey;
  if (made !== undefined) {
    return (
      <Suspense
        fallback={
          <Skeleton aria-label={t('tab.loading')}>
            <SkeletonItem size={128} />
          </Skeleton>
        }
      >
        <Confirmation booking={made} {...{ places, desk, cardKey }} />
      </Suspense>
    );
  }
  const isSending = isHere && desk.isWaiting;
  return (
    <>
      <OfferCard
        {...{ offer, places, day, view, isSending }}
        isFirst={isFirst}
        languages={desk.languages}
        {...(button === undefined ? {} : { button })}
        isDisabled={desk.isWaiting || !(isCurrent || desk.isHolding)}
        onBook={() => desk.book(offer)}
      />
      {isSending && desk.isOffline ? <WaitingBooking onWithdraw={desk.withdraw} /> : undefined}
      {isHere && desk.error !== null ? (
        <Suspense>
          <RefusedBooking
            error={desk.error}
            places={places}
            onBook={(other) => desk.book(other, cardKey)}
            onBack={desk.leaveRefusal}
          />
        </Suspense>
      ) : undefined}
    </>
  );
};
