import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Client } from '@yhteistila/core/contract/client.ts';
import { isOver } from '@yhteistila/core/occupancy/call.ts';
import { answerOf, NoConnection } from '../../api/client.ts';
import { type Reply, useRefreshBookings } from '../../api/queries.ts';
import { useIntentKey } from '../../booking-parts/intent-key.ts';
import { useText } from '../../i18n/use-text.tsx';
import { useSession } from '../../session/session.tsx';

export type CallView = Reply<'call'>;
export type CallWish = Parameters<Client['startCall']>[0]['body'];
export type CallEnding = NonNullable<NonNullable<Parameters<Client['endCall']>[0]['body']>['because']>;

/** While something rings every second counts; else it is enough to notice soon that something does. */
const RINGING_MS = 1_500;
const QUIET_MS = 8_000;

const pace = (calls: readonly CallView[] | undefined): number =>
  calls?.some((call) => !isOver(call)) ? RINGING_MS : QUIET_MS;

/** The calls at the site, of today: those that are open are followed closely. */
export const useSiteCalls = (siteId: string) => {
  const { api } = useSession();
  const { language } = useText();
  return useQuery({
    queryKey: ['calls', 'site', siteId, language],
    enabled: siteId !== '',
    refetchInterval: ({ state }) => pace(state.data),
    queryFn: async () => answerOf(await api.siteCalls({ params: { siteId } })),
  });
};

/** The calls that ring the person, and those that the person has taken. */
export const useMyCalls = (isWanted: boolean) => {
  const { api } = useSession();
  const { language } = useText();
  return useQuery({
    queryKey: ['calls', 'mine', language],
    enabled: isWanted,
    refetchInterval: ({ state }) => pace(state.data),
    queryFn: async () => answerOf(await api.myCalls({})),
  });
};

const useRefreshCalls = () => {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: ['calls'] });
};

/** Rings an agency's experts: for the customer of a booking, or for help. Pressed again after a lost answer, it rings once. */
export const useStartCall = () => {
  const { api } = useSession();
  const refreshCalls = useRefreshCalls();
  const refreshBookings = useRefreshBookings();
  const { keyOf, forget } = useIntentKey();
  return useMutation({
    mutationFn: async (body: CallWish) => answerOf(await api.startCall({ body, idempotencyKey: keyOf(body) })),
    onSettled: (_, error) => {
      if (!(error instanceof NoConnection)) forget();
      void refreshCalls();
      void refreshBookings();
    },
  });
};

/** Takes a call, passes it on, or ends it. */
export const useCallActs = (callId: string) => {
  const { api } = useSession();
  const onSettled = useRefreshCalls();
  const params = { callId };
  return {
    take: useMutation({ mutationFn: async () => answerOf(await api.takeCall({ params })), onSettled }),
    pass: useMutation({ mutationFn: async () => answerOf(await api.passCall({ params })), onSettled }),
    end: useMutation({
      mutationFn: async (because: CallEnding) => answerOf(await api.endCall({ params, body: { because } })),
      onSettled,
    }),
  };
};

/** Whether the person is on duty for calls, and the switch. */
export const useDuty = (isWanted = true) => {
  const { api } = useSession();
  const queries = useQueryClient();
  const duty = useQuery({
    queryKey: ['duty'],
    enabled: isWanted,
    queryFn: async () => answerOf(await api.myDuty({})),
  });
  const change = useMutation({
    mutationFn: async (onDuty: boolean) => answerOf(await api.changeDuty({ body: { onDuty } })),
    onSuccess: (changed) => queries.setQueryData(['duty'], changed),
  });
  return { duty, change };
};
