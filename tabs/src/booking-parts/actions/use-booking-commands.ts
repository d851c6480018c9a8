import { useState } from 'react';
import type { BookingView } from '../../api/queries.ts';
import { useAnnounce } from '../../components/announcer.tsx';
import { useText } from '../../i18n/use-text.tsx';
import type { BookingWords } from '../booking-words.ts';
import {
  useCancelBooking,
  useCheckIn,
  useCheckOut,
  useCustomerAbsent,
  useExtendBooking,
  useReinstateBooking,
} from './booking-actions.ts';

/** Acts that are one call; whoever cannot take one back asks before. */
export type DirectAct =
  | 'checkIn'
  | 'checkOut'
  | 'customerAbsent'
  | 'cancel'
  | 'reinstate'
  | 'resume'
  | 'extend15'
  | 'extend30';

const EXTENSIONS: { readonly [act: string]: number } = { extend15: 15, extend30: 30 };

/** How a booking is called. Its time can be another after an act: what was ended lasts again, say. */
type WordsOf = (booking: BookingView) => Pick<BookingWords, 'what' | 'zone'>;

/** Runs the acts of one booking, says each once, and keeps what was answered to the last one. */
export const useBookingCommands = (booking: BookingView, wordsOf: WordsOf) => {
  const { t, time } = useText();
  const announce = useAnnounce();
  const checkIn = useCheckIn();
  const checkOut = useCheckOut();
  const customerAbsent = useCustomerAbsent();
  const cancel = useCancelBooking();
  const reinstate = useReinstateBooking();
  const extend = useExtendBooking();
  const [error, setError] = useState<Error>();
  const [pending, setPending] = useState<DirectAct>();

  const call = (act: DirectAct, reason?: string): Promise<BookingView> => {
    switch (act) {
      case 'checkIn':
        return checkIn.mutateAsync(booking);
      case 'checkOut':
        return checkOut.mutateAsync(booking);
      case 'customerAbsent':
        return customerAbsent.mutateAsync(booking);
      case 'cancel':
        return cancel.mutateAsync({ ...booking, reason });
      case 'reinstate':
      case 'resume':
        return reinstate.mutateAsync(booking);
      default:
        return extend.mutateAsync({ booking, minutes: EXTENSIONS[act] ?? 0 });
    }
  };

  const said = (act: DirectAct, after: BookingView): string => {
    const { what, zone } = wordsOf(after);
    return act in EXTENSIONS
      ? t('tab.booking.done.extend', { end: time(after.end, zone) })
      : t(`tab.booking.done.${act}`, { what });
  };

  /** Answers whether it was done; why not is in `error`. */
  const run = async (act: DirectAct, reason?: string): Promise<boolean> => {
    if (pending !== undefined) return false;
    setError(undefined);
    setPending(act);
    try {
      announce(said(act, await call(act, reason)));
      return true;
    } catch (problem) {
      setError(problem instanceof Error ? problem : new Error(String(problem)));
      return false;
    } finally {
      setPending(undefined);
    }
  };

  return { run, pending, error, forgetError: () => setError(undefined) };
};
