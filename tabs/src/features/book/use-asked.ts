import { useSite } from '../../api/queries.ts';
import { useNow } from '../../session/use-now.ts';
import { dayWanted, searchBody, windowOf } from './need-request.ts';
import { forAgency, useAgencies } from './use-agencies.ts';
import { useAnswer } from './use-answer.ts';
import { useNeed } from './use-need.ts';

/** What is asked for at the site, from the person's words to the answer of the service. */
export const useAsked = (siteId: string) => {
  const now = useNow();
  const site = useSite(siteId).data;
  const agencies = useAgencies(siteId);
  const known = site && { siteId, zone: site.timeZone };
  const { need: said, isPurposeKnown, setNeed, when } = useNeed(known, agencies, now);
  const need = forAgency(said, agencies);
  const here = known ?? { siteId, zone: 'UTC' };
  const window = known && when && windowOf(when, need.minutes, now, known.zone);
  const body = window !== undefined && agencies.isKnown ? searchBody(need, window, here) : undefined;
  const answered = useAnswer(body);
  const day = dayWanted(when ?? { mode: 'now' }, now, here.zone);
  return { now, site, agencies, here, need, isPurposeKnown, setNeed, when, window, day, answered };
};
