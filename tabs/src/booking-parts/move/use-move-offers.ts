import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { atLocal, dayInterval, toIso } from '@yhteistila/core/time/site-time.ts';
import { answerOf } from '../../api/client.ts';
import type { BookingView } from '../../api/queries.ts';
import { useText } from '../../i18n/use-text.tsx';
import { useSession } from '../../session/session.tsx';
import { needOf } from '../actions/offer-changes.ts';
import type { Places } from '../use-places.ts';
import { useSettled } from '../use-verdict.ts';
import type { MovePlan } from './move-plan.ts';

/** `time`: any time of the planned day. `room`: another space at the planned time. */
export type MoveKind = 'time' | 'room';

const GRID_MS = 5 * 60_000;

const windowOf = (plan: MovePlan, kind: MoveKind, zone: string) => {
  if (kind === 'room') return { start: atLocal(plan.day, plan.from, zone), end: atLocal(plan.day, plan.to, zone) };
  const day = dayInterval(plan.day, zone);
  return { start: Math.max(day.start, Math.ceil(Date.now() / GRID_MS) * GRID_MS), end: day.end };
};

/** Where the booking could go on the planned day, near the planned time: each is one that the rules allow. */
export const useMoveOffers = (booking: BookingView, wanted: MovePlan, kind: MoveKind, places: Places) => {
  const { api } = useSession();
  const { language } = useText();
  const plan = useSettled(wanted);
  const zone = places.timeZone(booking.siteId);
  const minutes = plan.to - plan.from;
  const window = windowOf(plan, kind, zone);
  const also = booking.resourceIds
    .slice(1)
    .flatMap((id) => places.place(id)?.resource ?? [])
    .map((resource) => ({ kind: resource.kind, type: resource.type }));
  const isAskable = minutes >= 5 && minutes % 5 === 0 && window.end - window.start >= minutes * 60_000;
  const atTime = `${plan.from}`;
  return useQuery({
    queryKey: ['availability', 'move', booking.id, booking.version, plan.day, atTime, minutes, kind, language],
    // Who does not know what it is for gets what the refusal of a plan offers.
    enabled: isAskable && booking.purpose !== undefined && booking.siteId !== undefined && !places.isLoading,
    placeholderData: keepPreviousData,
    queryFn: async () => {
      const body = {
        siteIds: [booking.siteId ?? ''],
        from: toIso(window.start, zone),
        to: toIso(window.end, zone),
        near: toIso(atLocal(plan.day, plan.from, zone), zone),
        replaces: booking.id,
        minutes,
        ...needOf(booking),
        ...(also.length === 0 ? {} : { also }),
      };
      return answerOf(await api.availability({ body })).offers;
    },
  });
};
