import {
  useCancelBooking,
  useChangeBooking,
  useReinstateBooking,
} from '../../../booking-parts/actions/booking-actions.ts';
import type { TakenBack } from './told.ts';

interface Answers {
  readonly onSuccess: () => void;
  readonly onError: (error: Error) => void;
}

/** Takes back what was done on the day: a new booking, a cancellation, an early end, or a move, each as it is now and not as it may become. */
export const useWayBack = () => {
  const cancel = useCancelBooking();
  const reinstate = useReinstateBooking();
  const change = useChangeBooking();
  const isPending = cancel.isPending || reinstate.isPending || change.isPending;
  const undo = (told: TakenBack, answers: Answers): void => {
    const { booking } = told;
    if (told.kind === 'booked') cancel.mutate(booking, answers);
    else if (told.kind === 'moved') change.mutate({ booking, changes: told.back }, answers);
    else reinstate.mutate(booking, answers);
  };
  return { undo, isPending };
};
