import { useSite } from '../../api/queries.ts';
import { useText } from '../../i18n/use-text.tsx';
import { useNow } from '../../session/use-now.ts';
import { dayWanted, searchBody, windowOf } from './need-request.ts';
import { spanProblem } from './span-problem.ts';
import { forAgency, useAgencies } from './use-agencies.ts';
import { useAnswer } from './use-answer.ts';
import { useNeed } from './use-need.ts';

/**
 * What is asked for at the site, from the person's words to the answer of the service. Nothing is asked while a field cannot be
 * read (`isHeld`).
 */
export const useAsked = (siteId: string, isHeld: boolean) => {
  const { t, language } = useText();
  const now = useNow();
  const site = useSite(siteId).data;
  const agencies = useAgencies(siteId);
  const known = site && { siteId, zone: site.timeZone };
  const { need: said, isPurposeKnown, setNeed, when } = useNeed(known, agencies, now);
  const need = forAgency(said, agencies);
  const here = known ?? { siteId, zone: 'UTC' };
  const wrong =
    known && said.when && spanProblem({ when: said.when, minutes: need.minutes, now, zone: known.zone, language });
  const timeProblem = wrong && t(wrong.key, wrong.params);
  const window = known && when && windowOf(when, need.minutes, now, known.zone);
  const isAskable = agencies.isKnown && !isHeld && timeProblem === undefined;
  const answered = useAnswer(isAskable && window !== undefined ? searchBody(need, window, here) : undefined);
  const day = dayWanted(when ?? { mode: 'now' }, now, here.zone);
  return { now, site, agencies, here, need, timeProblem, isPurposeKnown, setNeed, when, window, day, answered };
};
