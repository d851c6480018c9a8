import { type DayView, type Resource, useDay } from '../../api/queries.ts';
import { usePlaces, VIRTUAL_SITE } from '../../booking-parts/use-places.ts';
import { instantOf } from '../../i18n/instant.ts';
import type { ChainPlan } from './chain-lanes.ts';
import { interpretersFor } from './free-interpreters.ts';
import type { CustomerNeed } from './need.ts';
import type { TodayHere } from './use-today-here.ts';

/** Those who interpret here and at a distance, and who of them is free for a visit; the day at a distance is asked for only then. */
export const useInterpreters = (here: TodayHere, { needs, languages }: CustomerNeed) => {
  const places = usePlaces([here.siteId]);
  const isWanted = needs.includes('interpreter');
  const away = useDay(isWanted ? VIRTUAL_SITE : undefined, here.day).data;
  const remote = (places.site(VIRTUAL_SITE)?.resources ?? []).filter(({ type }) => type === 'interpreter');
  const people: readonly Resource[] = [...here.resources.filter(({ type }) => type === 'interpreter'), ...remote];
  const days: readonly DayView[] = [here.dayView, away].flatMap((day) => (day?.day === here.day ? [day] : []));
  return {
    remote,
    people,
    isWanted,
    isKnown: !isWanted || days.length === 2,
    /** Of each step; empty where none are needed, undefined where a step has nobody. */
    forPlan: ({ steps }: ChainPlan): readonly (readonly Resource[])[] | undefined =>
      isWanted
        ? interpretersFor(
            steps.map(({ start, end }) => ({ start: instantOf(start), end: instantOf(end) })),
            languages,
            people,
            days,
          )
        : steps.map(() => []),
  };
};
