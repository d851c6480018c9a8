import { useQuery } from '@tanstack/react-query';
import { USUAL_HOURS } from '@yhteistila/core/availability/usual-window.ts';
import type { Client } from '@yhteistila/core/contract/client.ts';
import type { Instant, Interval } from '@yhteistila/core/time/interval.ts';
import { addDays, atLocal, dayInterval, dayOf, minutesOfDay, toIso } from '@yhteistila/core/time/site-time.ts';
import { type Offer, useSites } from '../../../api/queries.ts';
import { useSession } from '../../../session/session.tsx';
import type { SpaceNeed } from '../need/need.ts';
import { gridBefore, type Here, type SearchBody, searchBody } from '../need/need-request.ts';
import { bestFor, type Found, type Relaxation, relaxationsOf, relaxed, SHOWN_RELAXATIONS } from './relaxations.ts';

const LOOKED_AHEAD_DAYS = 7;
const MAX_OFFERS = 10;

/** What is looked for, when and where. */
export interface Asked {
  readonly need: SpaceNeed;
  readonly window: Interval;
  readonly here: Here;
}

type CapacityOf = (resourceId: string) => number | undefined;

/** Whether the person has said an hour: "now" is none on another day. */
const saysHour = ({ when }: SpaceNeed): boolean => when !== undefined && when.mode !== 'now';

/**
 * The days to look at for another time: the one that was asked for and those after it, each around the hour that was said,
 * else the later ones from when people usually meet.
 */
const daysAround = (
  { need, window, here }: Asked,
  now: Instant,
): readonly (Interval & { readonly near: Instant })[] => {
  const first = dayOf(window.start, here.zone);
  return Array.from({ length: LOOKED_AHEAD_DAYS + 1 }, (_, ahead) => {
    const day = addDays(first, ahead);
    const { start, end } = dayInterval(day, here.zone);
    const asItWas = ahead === 0 || saysHour(need);
    const near = atLocal(day, asItWas ? minutesOfDay(window.start, here.zone) : USUAL_HOURS.from, here.zone);
    return { start: Math.max(start, gridBefore(now)), end, near };
  });
};

const search = async (api: Client, body: SearchBody): Promise<readonly Offer[]> => {
  const answer = await api.availability({ body });
  // An agency that may not be booked for elsewhere, say: then this is no way out.
  return answer.ok && answer.value !== undefined ? answer.value.offers : [];
};

/** The nearest to the hour that was asked for, on the first day that has any. */
const atAnotherTime = async (api: Client, asked: Asked, capacityOf: CapacityOf): Promise<Found | undefined> => {
  const relaxation: Relaxation = { kind: 'time' };
  for (const { near, ...day } of daysAround(asked, Date.now())) {
    const body = searchBody(asked.need, day, asked.here, MAX_OFFERS);
    const offers = await search(api, { ...body, near: toIso(near, asked.here.zone) });
    const offer = bestFor(relaxation, offers, capacityOf, near);
    if (offer !== undefined) return { relaxation, offer };
  }
  return undefined;
};

const searchFor = async (
  api: Client,
  asked: Asked,
  relaxation: Relaxation,
  capacityOf: CapacityOf,
): Promise<Found | undefined> => {
  if (relaxation.kind === 'time') return atAnotherTime(api, asked, capacityOf);
  const { need, window, here } = asked;
  const siteId = relaxation.kind === 'site' ? relaxation.siteId : here.siteId;
  const offers = await search(api, searchBody(relaxed(need, relaxation), window, { ...here, siteId }, MAX_OFFERS));
  const offer = bestFor(relaxation, offers, capacityOf, window.start);
  return offer === undefined ? undefined : { relaxation, offer };
};

/** What would help when nothing suits: each has been searched for and found before it is shown. */
export const useRelaxations = (asked: Asked | undefined, capacityOf: CapacityOf) => {
  const { api } = useSession();
  const sites = useSites();
  const others = (sites.data ?? []).filter(({ id, size }) => size !== 'virtual' && id !== asked?.here.siteId);
  return useQuery({
    queryKey: ['availability', 'relaxed', asked, others.length],
    enabled: asked !== undefined && sites.data !== undefined,
    queryFn: async (): Promise<readonly Found[]> => {
      if (asked === undefined) return [];
      const ways = relaxationsOf(
        asked.need,
        others.map(({ id }) => id),
      );
      const found = await Promise.all(ways.map((way) => searchFor(api, asked, way, capacityOf)));
      return found.flatMap((each) => each ?? []).slice(0, SHOWN_RELAXATIONS);
    },
  });
};
