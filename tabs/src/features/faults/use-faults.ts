import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Client } from '@yhteistila/core/contract/client.ts';
import { answerOf, NoConnection } from '../../api/client.ts';
import { type Reply, useRefreshBookings } from '../../api/queries.ts';
import { useIntentKey } from '../../booking-parts/intent-key.ts';
import { useSession } from '../../session/session.tsx';

export type FaultView = Reply<'faults'>[number];
export type ClosureView = Reply<'closures'>[number];
export type FaultReport = Parameters<Client['reportFault']>[0]['body'];
export type NewClosure = Parameters<Client['closeResource']>[0]['body'];

const REFRESH_MS = 20_000;

/** What is broken at the site, and what is out of service. */
export const useFaults = (siteId: string) => {
  const { api } = useSession();
  const enabled = siteId !== '';
  const faults = useQuery({
    queryKey: ['faults', siteId],
    enabled,
    refetchInterval: REFRESH_MS,
    queryFn: async () => answerOf(await api.faults({ params: { siteId } })),
  });
  const closures = useQuery({
    queryKey: ['faults', 'closures', siteId],
    enabled,
    refetchInterval: REFRESH_MS,
    queryFn: async () => answerOf(await api.closures({ params: { siteId } })),
  });
  return { faults, closures };
};

const useRefreshFaults = () => {
  const queries = useQueryClient();
  const refreshBookings = useRefreshBookings();
  return async () => {
    await queries.invalidateQueries({ queryKey: ['faults'] });
    await refreshBookings();
  };
};

/** Tells the site's hosts that something is wrong; sent again after a lost answer, it is told once. */
export const useReportFault = (siteId: string) => {
  const { api } = useSession();
  const refresh = useRefreshFaults();
  const { keyOf, forget } = useIntentKey();
  return useMutation({
    mutationFn: async (body: FaultReport) =>
      answerOf(await api.reportFault({ params: { siteId }, body, idempotencyKey: keyOf(body) })),
    onSettled: (_, error) => {
      if (!(error instanceof NoConnection)) forget();
      void refresh();
    },
  });
};

/** What host and coordinator do about a fault. */
export const useFaultActs = () => {
  const { api } = useSession();
  const onSettled = useRefreshFaults();
  const { keyOf } = useIntentKey();
  return {
    mend: useMutation({
      mutationFn: async (faultId: string) => answerOf(await api.mendFault({ params: { faultId } })),
      onSettled,
    }),
    close: useMutation({
      mutationFn: async ({ resourceId, body }: { readonly resourceId: string; readonly body: NewClosure }) =>
        answerOf(
          await api.closeResource({ params: { resourceId }, body, idempotencyKey: keyOf({ resourceId, body }) }),
        ),
      onSettled,
    }),
    reopen: useMutation({
      mutationFn: async ({ resourceId, id }: ClosureView) =>
        answerOf(await api.reopenResource({ params: { resourceId, closureId: id } })),
      onSettled,
    }),
  };
};
