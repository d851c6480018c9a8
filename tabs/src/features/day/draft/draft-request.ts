import type { Purpose } from '@yhteistila/core/site/purpose.ts';
import { toIso } from '@yhteistila/core/time/site-time.ts';
import type { BookingView } from '../../../api/queries.ts';
import type { BookingChanges } from '../../../booking-parts/actions/booking-actions.ts';
import type { CheckRequest } from '../../../booking-parts/use-verdict.ts';
import type { Draft } from './draft.ts';

/** What a new booking is for: the rest of it is where it was drawn. */
export interface Wish {
  readonly purpose: Purpose;
  readonly externalParticipants: boolean;
  readonly confidential: boolean;
}

interface Where {
  readonly siteId: string;
  readonly zone: string;
}

const timesOf = ({ start, end }: Draft, zone: string) => ({ start: toIso(start, zone), end: toIso(end, zone) });

/** The request that books a draft; the same is asked about while it moves. */
export const requestOf = (draft: Draft, wish: Wish, { siteId, zone }: Where): CheckRequest => ({
  siteId,
  resourceIds: [draft.rowId],
  ...timesOf(draft, zone),
  ...wish,
});

/** What a moved booking takes: the row it was drawn to in place of the one it came from, the others as they are. */
const resourceIdsOf = ({ resourceIds }: BookingView, { from, rowId }: Draft): string[] => [
  ...new Set(resourceIds.map((id) => (id === from.rowId ? rowId : id))),
];

/** The request by which the change of a booking is asked about before it is made. */
export const requestOfChange = (draft: Draft, booking: BookingView, { siteId, zone }: Where): CheckRequest => {
  const { purpose = 'meeting', organisationId, title, attendees, needs, languages } = booking;
  return {
    siteId: booking.siteId ?? siteId,
    replaces: booking.id,
    resourceIds: resourceIdsOf(booking, draft),
    ...timesOf(draft, zone),
    purpose,
    externalParticipants: booking.externalParticipants ?? false,
    confidential: booking.confidential ?? false,
    ...(organisationId !== undefined && { organisationId }),
    ...(title !== undefined && { title }),
    ...(attendees !== undefined && { attendees }),
    ...(needs !== undefined && { needs }),
    ...(languages !== undefined && { languages }),
  };
};

/** What of a booking changes when the draft is dropped. */
export const changesOf = (draft: Draft, booking: BookingView, zone: string): BookingChanges => ({
  ...timesOf(draft, zone),
  ...(draft.rowId === draft.from.rowId ? {} : { resourceIds: resourceIdsOf(booking, draft) }),
});

/** What takes the change back: the times as they were, and the room where that was changed too. */
export const changesBackTo = ({ start, end, resourceIds }: BookingView, { from, rowId }: Draft): BookingChanges => ({
  start,
  end,
  ...(rowId === from.rowId ? {} : { resourceIds: [...resourceIds] }),
});
