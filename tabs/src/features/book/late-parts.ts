import { useEffect } from 'react';
import { lateCode } from '../../components/late-code.ts';
import { lateView } from '../../components/late-view.tsx';

const OFFERS_FIRST_MS = 1_000;

const CODE = {
  confirmation: lateCode(async () => (await import('./confirmation.tsx')).Confirmation),
  refusedBooking: lateCode(async () => (await import('./offers/refused-booking.tsx')).RefusedBooking),
  nothingSuits: lateCode(async () => (await import('./offers/nothing-suits.tsx')).NothingSuits),
  languageTags: lateCode(async () => (await import('../../booking-parts/language-tags.tsx')).LanguageTags),
};

/** What Book shows only after something has been done or asked for. */
export const Confirmation = lateView(CODE.confirmation);
export const RefusedBooking = lateView(CODE.refusedBooking);
export const NothingSuits = lateView(CODE.nothingSuits);
export const LanguageTags = lateView(CODE.languageTags);

/** Fetches them while the first answer is read, so that they are there when they are wanted. */
export const useLateParts = (isAnswered: boolean): void =>
  useEffect(() => {
    if (!isAnswered) return;
    const timer = setTimeout(() => {
      for (const { preload } of Object.values(CODE)) preload();
    }, OFFERS_FIRST_MS);
    return () => clearTimeout(timer);
  }, [isAnswered]);
