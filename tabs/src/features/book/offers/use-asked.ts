import { type SiteDetails, useSite } from '../../../api/queries.ts';
import { spokenBy } from '../../../booking-parts/interpreters.ts';
import { type Places, VIRTUAL_SITE } from '../../../booking-parts/use-places.ts';
import { useText } from '../../../i18n/use-text.tsx';
import { useNow } from '../../../session/use-now.ts';
import type { SpaceNeed } from '../need/need.ts';
import { dayWanted, searchBody, windowOf } from '../need/need-request.ts';
import { spanProblem } from '../need/span-problem.ts';
import { forAgency, useAgencies } from '../need/use-agencies.ts';
import { useNeed } from '../need/use-need.ts';
import { useAnswer } from './use-answer.ts';

/** The need at the site: another site's zones are none of it. */
const forSite = (need: SpaceNeed, site: SiteDetails | undefined): SpaceNeed => {
  const known = need.zoneIds.filter((id) => site === undefined || site.zones.some((zone) => zone.id === id));
  return known.length === need.zoneIds.length ? need : { ...need, zoneIds: known };
};

/**
 * What is asked for at the site, from the person's words to the answer of the service. Nothing is asked while a field cannot be
 * read (`isHeld`).
 */
export const useAsked = (siteId: string, isHeld: boolean, places: Places) => {
  const { t, language } = useText();
  const now = useNow();
  const site = useSite(siteId).data;
  const agencies = useAgencies(siteId);
  const known = site && { siteId, zone: site.timeZone };
  const { need: said, when, unread, isFromAddress, ...rest } = useNeed(siteId, known, agencies, now);
  const need = forSite(forAgency(said, agencies), site);
  const lostZones = isFromAddress ? said.zoneIds.filter((id) => !need.zoneIds.includes(id)) : [];
  const people = [siteId, VIRTUAL_SITE]
    .flatMap((id) => places.site(id)?.resources ?? [])
    .filter(({ kind }) => kind === 'person');
  const here = { ...(known ?? { siteId, zone: 'UTC' }), spoken: spokenBy(people) };
  const wrong =
    known && said.when && spanProblem({ when: said.when, minutes: need.minutes, now, zone: known.zone, language });
  const timeProblem = wrong && t(wrong.key, wrong.params);
  const window = known && when && windowOf(when, need.minutes, now, known.zone);
  const isAskable = agencies.isKnown && !isHeld && timeProblem === undefined;
  const answered = useAnswer(isAskable && window !== undefined ? searchBody(need, window, here) : undefined);
  return {
    ...rest,
    ...{ now, site, people, agencies, here, need, timeProblem, when, window, answered },
    /** What means nothing in the address from which the need came. */
    unread: [...unread, ...lostZones.map((id) => ({ name: 'zone', text: id }))],
    day: dayWanted(when ?? { mode: 'now' }, now, here.zone),
  };
};
