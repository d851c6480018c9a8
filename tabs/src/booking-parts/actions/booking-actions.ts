import { type UseMutationResult, useMutation } from '@tanstack/react-query';
import type { Answer, CallInput, Client } from '@yhteistila/core/contract/client.ts';
import type { ROUTES } from '@yhteistila/core/contract/routes.ts';
import { answerOf } from '../../api/client.ts';
import { type BookingView, type Offer, useRefreshBookings } from '../../api/queries.ts';
import { useSession } from '../../session/session.tsx';

/** A booking as far as an act needs to know it. The version is what the person saw: a newer one is not overwritten. */
export type ActedOn = Pick<BookingView, 'id' | 'version'>;

export type BookingChanges = CallInput<(typeof ROUTES)['changeBooking']>['body'];

type Act<Input> = UseMutationResult<BookingView, Error, Input>;

export type BookingRequest = CallInput<(typeof ROUTES)['book']>['body'];

/** The If-Match of a booking; without a known version, whichever it has. */
export const versionTagOf = ({ version }: ActedOn): string => (version === undefined ? '*' : `"${version}"`);

const pathOf = ({ id }: ActedOn) => ({ params: { bookingId: id } });

/** One call that changes a booking. Whatever shows bookings asks again afterwards, also after a refusal. */
const useAct = <Input>(run: (api: Client, input: Input) => Promise<Answer<BookingView>>): Act<Input> => {
  const { api } = useSession();
  const refresh = useRefreshBookings();
  return useMutation({
    mutationFn: async (input: Input) => answerOf(await run(api, input)),
    onSettled: () => refresh(),
  });
};

/** What is said of it goes to the organiser; blanks are nothing. */
export const saying = (reason: string | undefined) => (reason === undefined || reason.trim() === '' ? {} : { reason });

export const useCancelBooking = (): Act<ActedOn & { readonly reason?: string | undefined }> =>
  useAct((api, { reason, ...booking }) =>
    api.cancelBooking({ ...pathOf(booking), ifMatch: versionTagOf(booking), body: saying(reason) }),
  );

/** The guard knows of the booking where and when it is. */
export const useAcknowledgeGuard = (): Act<ActedOn> => useAct((api, booking) => api.guardAcknowledged(pathOf(booking)));

/** Takes back a cancellation or a release; refused with alternatives where the time has gone to somebody else. */
export const useReinstateBooking = (): Act<ActedOn> => useAct((api, booking) => api.reinstate(pathOf(booking)));

export const useCheckIn = (): Act<ActedOn> => useAct((api, booking) => api.checkIn(pathOf(booking)));

export const useCheckOut = (): Act<ActedOn> => useAct((api, booking) => api.checkOut(pathOf(booking)));

/** The customer did not come: the booking is over, and the rest of its time is free. */
export const useCustomerAbsent = (): Act<ActedOn> => useAct((api, booking) => api.customerAbsent(pathOf(booking)));

const MINUTE_MS = 60_000;

/** To an end that is reckoned from the one that the person saw: pressed or sent twice, it is one extension. */
export const useExtendBooking = (): Act<{
  readonly booking: Pick<BookingView, 'id' | 'end'>;
  readonly minutes: number;
}> =>
  useAct((api, { booking, minutes }) => {
    const end = new Date(Date.parse(booking.end) + minutes * MINUTE_MS).toISOString();
    return api.extend({ params: { bookingId: booking.id }, body: { end } });
  });

/** Moves, resizes, changes the room or edits. */
export const useChangeBooking = (): Act<{ readonly booking: ActedOn; readonly changes: BookingChanges }> =>
  useAct((api, { booking, changes }) =>
    api.changeBooking({ ...pathOf(booking), ifMatch: versionTagOf(booking), body: changes }),
  );

export const useApproveBooking = (booking: ActedOn): Act<void> => useAct((api) => api.approve(pathOf(booking)));

export const useDeclineBooking = (booking: ActedOn): Act<{ readonly reason: string }> =>
  useAct((api, { reason }) => api.decline({ ...pathOf(booking), body: saying(reason) }));

interface OfferToBook {
  readonly offer: Offer;
  /** What the booking is for: everything but where and when. */
  readonly need: Omit<BookingRequest, 'siteId' | 'resourceIds' | 'start' | 'end'>;
}

/** Books an offer. Each intent has a key of its own, so that a retry of the network does not book twice. */
export const useBookOffer = (): Act<OfferToBook> =>
  useAct((api, { offer: { siteId, resourceId, alsoResourceIds, start, end }, need }) =>
    api.book({
      body: { ...need, siteId, resourceIds: [resourceId, ...alsoResourceIds], start, end },
      idempotencyKey: crypto.randomUUID(),
    }),
  );
