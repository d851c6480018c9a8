import { useQuery } from '@tanstack/react-query';
import { addDays } from '@yhteistila/core/time/site-time.ts';
import { useMemo, useState } from 'react';
import { answerOf } from '../../../api/client.ts';
import { type Availability, useMe } from '../../../api/queries.ts';
import type { Places } from '../../../booking-parts/use-places.ts';
import { keptForPerson } from '../../../session/kept-for-person.ts';
import { useSession } from '../../../session/session.tsx';
import { todayHere } from '../../../session/today-here.ts';
import { inOrder, isOrder, lastUses, type OfferOrder } from './offer-order.ts';

const WHAT = 'order';
/** So long ago a space is still one that one knows. */
const LATELY_DAYS = 60;
const NOTHING: ReadonlyMap<string, number> = new Map();

/** The offers in the order that the person has chosen, remembered until they sign out. The offers are not asked for again. */
export const useOfferOrder = (shown: Availability | undefined, places: Places) => {
  const { api } = useSession();
  const personId = useMe().data?.person.id ?? '';
  const [order, setOrder] = useState<OfferOrder>(() => {
    const kept = keptForPerson.read(personId, WHAT);
    return isOrder(kept) ? kept : 'best';
  });
  const today = todayHere();
  const used = useQuery({
    queryKey: ['last-used', personId, today],
    enabled: order === 'familiar',
    queryFn: async () => {
      const query = { from: addDays(today, -LATELY_DAYS), to: today };
      return lastUses(answerOf(await api.myBookings({ query })), Date.now());
    },
  }).data;
  const offers = useMemo(
    () =>
      inOrder(shown?.offers ?? [], order, {
        capacityOf: (id) => places.place(id)?.resource.capacity,
        lastUsed: used ?? NOTHING,
      }),
    [shown, order, used, places],
  );
  const choose = (next: OfferOrder) => {
    setOrder(next);
    keptForPerson.keep(personId, WHAT, next);
  };
  return { offers, order, choose };
};
