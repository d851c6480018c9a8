import { useQueries } from '@tanstack/react-query';
import { answerOf } from '../../../api/client.ts';
import { useMe } from '../../../api/queries.ts';
import { useText } from '../../../i18n/use-text.tsx';
import { useSession } from '../../../session/session.tsx';
import { requestsIn } from './requests.ts';

const REFRESH_MS = 60_000;

/** What waits at the sites of which the person is the coordinator. */
export const useRequests = () => {
  const { api } = useSession();
  const { language } = useText();
  const roles = useMe().data?.roles ?? [];
  const siteIds = roles.flatMap(({ role, siteId }) => (role === 'coordinator' && siteId !== undefined ? [siteId] : []));
  const queries = useQueries({
    queries: siteIds.map((siteId) => ({
      // Under `booking`: asked again after every change of bookings.
      queryKey: ['booking', 'requests', siteId, language],
      refetchInterval: REFRESH_MS,
      queryFn: async () => answerOf(await api.requests({ params: { siteId } })),
    })),
  });
  return { siteIds, requests: requestsIn(queries.flatMap(({ data }) => data ?? [])) };
};
