import type { BookingView } from '../../api/queries.ts';
import type { Places } from '../use-places.ts';
import { useVerdict } from '../use-verdict.ts';
import { checkOf, isSamePlan, type MovePlan, planOf } from './move-plan.ts';
import { useMove } from './use-move.ts';
import { type MoveKind, useMoveOffers } from './use-move-offers.ts';

/** Moves the booking alone: its offers, the verdict on the plan, and the act. `isMany`: others are meant too. */
export const useOneMove = (
  booking: BookingView,
  plan: MovePlan,
  { kind, places, isMany, onMoved }: { kind: MoveKind; places: Places; isMany: boolean; onMoved: () => void },
) => {
  const zone = places.timeZone(booking.siteId);
  const isSame = isSamePlan(plan, planOf(booking, zone));
  const offers = useMoveOffers(booking, plan, kind, places);
  const { verdict, error } = useVerdict(isSame || isMany ? undefined : checkOf(plan, booking, zone));
  const move = useMove(booking, places, onMoved);
  const instead = verdict?.allowed === false ? (verdict.alternatives ?? []) : [];
  const isReady = !isSame && !move.isPending && verdict?.allowed === true;
  return { isSame, isReady, offers, verdict, error, instead, move };
};
