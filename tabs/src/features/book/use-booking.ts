import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { answerOf, NoConnection } from '../../api/client.ts';
import { type BookingView, type Offer, useMe, useRefreshBookings } from '../../api/queries.ts';
import { useSession } from '../../session/session.tsx';
import { withdrawals } from '../../session/withdrawals.ts';
import type { BookingBody } from './need/need-request.ts';

/** The person took back a booking that had not yet reached the service. */
class Withdrawn extends Error {
  override readonly name = 'Withdrawn';
}

export interface Intent {
  readonly body: BookingBody;
  readonly offer: Offer;
  /** One for each intent: however often it is sent, it books once. */
  readonly key: string;
}

const RETRY_MS = 2_000;

/** Books; while there is no connection the booking waits in sight, and can be withdrawn. */
export const useBooking = (onBooked: (booking: BookingView, intent: Intent) => void) => {
  const { onceSent } = useSession();
  const me = useMe().data;
  const refresh = useRefreshBookings();
  const withdrawn = useRef(new Set<string>());
  const booking = useMutation({
    mutationFn: async ({ body, key }: Intent) => {
      if (withdrawn.current.has(key)) throw new Withdrawn();
      return answerOf(await onceSent.book({ body, idempotencyKey: key }));
    },
    retry: (_, error) => error instanceof NoConnection,
    retryDelay: RETRY_MS,
    onSuccess: (made, intent) => {
      // Its last sending got through after all: it is cancelled, not told.
      if (!withdrawn.current.has(intent.key)) onBooked(made, intent);
    },
    // Whatever came of it, what is free may have changed.
    onSettled: () => void refresh(),
  });
  const intent = booking.variables;
  const withdraw = () => {
    if (intent === undefined) return;
    withdrawn.current.add(intent.key);
    // Nobody knows whether it has arrived: the service is asked when it can be.
    if (me !== undefined) withdrawals.add({ key: intent.key, personId: me.person.id });
    booking.reset();
  };
  return {
    book: (body: BookingBody, offer: Offer) => booking.mutate({ body, offer, key: crypto.randomUUID() }),
    intent: booking.isIdle ? undefined : intent,
    isWaiting: booking.isPending,
    isOffline: booking.isPending && booking.failureCount > 0,
    error: booking.error instanceof Withdrawn ? null : booking.error,
    reset: booking.reset,
    withdraw,
  };
};
