import { useQuery } from '@tanstack/react-query';
import type { Client } from '@yhteistila/core/contract/client.ts';
import type { Interval } from '@yhteistila/core/time/interval.ts';
import { useSites } from '../../api/queries.ts';
import { useSession } from '../../session/session.tsx';
import type { SpaceNeed } from './need.ts';
import { type Here, searchBody } from './need-request.ts';
import { bestFor, type Found, type Relaxation, relaxationsOf, relaxed, SHOWN_RELAXATIONS } from './relaxations.ts';

const DAY_MS = 86_400_000;
const LOOKED_AHEAD_DAYS = 7;
const MOST_OFFERS = 10;

/** What is looked for, when and where. */
export interface Asked {
  readonly need: SpaceNeed;
  readonly window: Interval;
  readonly here: Here;
}

const searchFor = async (
  api: Client,
  { need, window, here }: Asked,
  relaxation: Relaxation,
  capacityOf: (resourceId: string) => number | undefined,
): Promise<Found | undefined> => {
  const to = relaxation.kind === 'time' ? window.start + LOOKED_AHEAD_DAYS * DAY_MS : window.end;
  const siteId = relaxation.kind === 'site' ? relaxation.siteId : here.siteId;
  const body = searchBody(
    relaxed(need, relaxation),
    { start: window.start, end: to },
    { ...here, siteId },
    MOST_OFFERS,
  );
  const answer = await api.availability({ body });
  // An agency that may not be booked for elsewhere, say: then this is no way out.
  if (!answer.ok || answer.value === undefined) return undefined;
  const offer = bestFor(relaxation, answer.value.offers, capacityOf);
  return offer === undefined ? undefined : { relaxation, offer };
};

/** What would help when nothing suits: each has been searched for and found before it is shown. */
export const useRelaxations = (asked: Asked | undefined, capacityOf: (resourceId: string) => number | undefined) => {
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
