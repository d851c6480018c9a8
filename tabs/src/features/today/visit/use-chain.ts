import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import type { Client } from '@yhteistila/core/contract/client.ts';
import { toIso } from '@yhteistila/core/time/site-time.ts';
import { useState } from 'react';
import { answerOf, NoConnection } from '../../../api/client.ts';
import { type BookingView, useRefreshBookings } from '../../../api/queries.ts';
import { useIntentKey } from '../../../booking-parts/intent-key.ts';
import { usePlaces, VIRTUAL_SITE } from '../../../booking-parts/use-places.ts';
import { useAnnounce } from '../../../components/announcer.tsx';
import { instantOf } from '../../../i18n/instant.ts';
import { useText } from '../../../i18n/use-text.tsx';
import { useSession } from '../../../session/session.tsx';
import { type CustomerNeed, languagesOf } from '../need.ts';
import { startNow } from '../start-now.ts';
import type { TodayHere } from '../use-today-here.ts';
import type { ChainPlan } from './chain-lanes.ts';

type PlanBody = Parameters<Client['planChain']>[0]['body'];
type ChainBody = Parameters<Client['bookChain']>[0]['body'];

/** One agency of the visit, and how long it needs the customer. */
export interface ChainStep {
  readonly organisationId: string;
  readonly minutes: number;
}

const REFRESH_MS = 15_000;
const PROPOSALS = 3;
/** A visit to one agency is no chain. */
const MIN_STEPS = 2;

const planBody = (here: TodayHere, steps: readonly ChainStep[], need: CustomerNeed): PlanBody | undefined => {
  const from = startNow(here.now);
  const closes = Math.max(0, ...(here.today?.hours.customer ?? []).map(({ end }) => instantOf(end)));
  if (steps.length < MIN_STEPS || closes <= from) return undefined;
  return {
    siteId: here.siteId,
    from: toIso(from, here.zone),
    to: toIso(closes, here.zone),
    steps: steps.map(({ organisationId, minutes }) => ({ organisationId, minutes })),
    ...(need.needs.length > 0 && { needs: [...need.needs] }),
    ...(languagesOf(need).length > 0 && { languages: [...languagesOf(need)] }),
    ...(need.confidential && { confidential: true }),
    limit: PROPOSALS,
  };
};

const usePlans = (body: PlanBody | undefined) => {
  const { api } = useSession();
  const { language } = useText();
  return useQuery({
    queryKey: ['availability', 'chain', body, language],
    enabled: body !== undefined,
    refetchInterval: REFRESH_MS,
    placeholderData: keepPreviousData,
    queryFn: async () => {
      if (body === undefined) throw new Error('asked for a plan without steps');
      return answerOf(await api.planChain({ body }));
    },
  });
};

/** One visit to several agencies: its proposals, its booking as a whole, and back. */
export const useChain = (here: TodayHere, steps: readonly ChainStep[], need: CustomerNeed) => {
  const { api } = useSession();
  const { t } = useText();
  const announce = useAnnounce();
  const refresh = useRefreshBookings();
  const { keyOf, forget } = useIntentKey();
  const [booked, setBooked] = useState<readonly BookingView[]>([]);
  const body = planBody(here, steps, need);
  const plans = usePlans(body);
  const places = usePlaces([here.siteId]);
  const found = body === undefined ? undefined : plans.data;
  const requestOf = (plan: ChainPlan): ChainBody => ({
    siteId: here.siteId,
    steps: plan.steps.map(({ organisationId, purpose, resourceId, alsoResourceIds, start, end }) => ({
      organisationId,
      purpose,
      resourceIds: [resourceId, ...alsoResourceIds],
      start,
      end,
      ...(need.needs.length > 0 && { needs: [...need.needs] }),
      ...(languagesOf(need).length > 0 && { languages: [...languagesOf(need)] }),
      ...(need.confidential && { confidential: true }),
    })),
  });
  const booking = useMutation({
    mutationFn: async (plan: ChainPlan) => {
      const request = requestOf(plan);
      return answerOf(await api.bookChain({ body: request, idempotencyKey: keyOf(request) }));
    },
    onSuccess: ({ bookings }) => {
      setBooked(bookings);
      announce(t('tab.today.placed.many'));
    },
    onError: () => announce(t('tab.today.chain.failed')),
    onSettled: (_, error) => {
      if (!(error instanceof NoConnection)) forget();
      void refresh();
    },
  });
  return {
    found,
    isClosed: steps.length >= MIN_STEPS && body === undefined && here.today !== undefined,
    plansError: plans.data === undefined ? plans.error : null,
    askAgain: () => void plans.refetch(),
    booking,
    booked,
    forgetBooked: () => setBooked([]),
    resources: [...here.resources, ...(places.site(VIRTUAL_SITE)?.resources ?? [])],
  };
};
