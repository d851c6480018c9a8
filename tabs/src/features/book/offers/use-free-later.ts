import { useQuery } from '@tanstack/react-query';
import { dayInterval, dayOf } from '@yhteistila/core/time/site-time.ts';
import { answerOf } from '../../../api/client.ts';
import type { Offer } from '../../../api/queries.ts';
import { useSession } from '../../../session/session.tsx';
import { firstStarts, searchBody } from '../need/need-request.ts';
import type { Asked } from './use-relaxations.ts';

/** As many as a search answers. */
const MAX_SPACES = 100;
const NOTHING: ReadonlyMap<string, Offer> = new Map();

/** From when on each space could be had the same day, as the service says it: with buffers, hours and all other rules. */
export const useFreeLater = (isWanted: boolean, { need, window, here }: Asked): ReadonlyMap<string, Offer> => {
  const { api } = useSession();
  const dayEnd = dayInterval(dayOf(window.start, here.zone), here.zone).end;
  const body = searchBody(need, { start: window.start, end: Math.max(window.end, dayEnd) }, here, MAX_SPACES);
  const query = useQuery({
    queryKey: ['availability', 'later', body],
    enabled: isWanted,
    queryFn: async () => firstStarts(answerOf(await api.availability({ body })).offers),
  });
  return query.data ?? NOTHING;
};
