import { useQuery } from '@tanstack/react-query';
import type { Instant, Interval } from '@yhteistila/core/time/interval.ts';
import { addDays, dayInterval, type LocalDay } from '@yhteistila/core/time/site-time.ts';
import { answerOf } from '../../../api/client.ts';
import { useSession } from '../../../session/session.tsx';
import { todayHere } from '../../../session/today-here.ts';
import { hoursOf, type Row, rowsOf } from '../rows.ts';
import type { DayModel } from '../use-day-model.ts';
import { nextFree } from './next-free.ts';

/** As far ahead as somebody who looks at one room thinks. */
export const DAYS_AHEAD = 14;

export interface FreeDay {
  readonly day: LocalDay;
  readonly free: Interval;
}

/** The first day after the model's on which the room has free time; null where there is none soon. Asked when `isWanted`. */
export const useNextFreeDay = (
  model: DayModel,
  { resource }: Row,
  now: Instant,
  isWanted: boolean,
): FreeDay | null | undefined => {
  const { api } = useSession();
  const { site, zone } = model;
  const today = todayHere(zone);
  const after = model.day < today ? addDays(today, -1) : model.day;
  const query = useQuery({
    queryKey: ['day', site.id, 'next-free', resource.id, after],
    enabled: isWanted,
    queryFn: async (): Promise<FreeDay | null> => {
      for (let ahead = 1; ahead <= DAYS_AHEAD; ahead += 1) {
        const day = addDays(after, ahead);
        const view = answerOf(await api.day({ params: { siteId: site.id, day }, query: {} }));
        const [row] = rowsOf({ resources: [resource] }, view, hoursOf(view));
        const free = row && nextFree(row, dayInterval(day, zone), now);
        if (free !== undefined) return { day, free };
      }
      return null;
    },
  });
  return query.data;
};
