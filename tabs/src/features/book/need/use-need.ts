import { useQuery } from '@tanstack/react-query';
import type { Purpose } from '@yhteistila/core/site/purpose.ts';
import { addDays, dayOf, type TimeZone } from '@yhteistila/core/time/site-time.ts';
import { answerOf } from '../../../api/client.ts';
import { useMe, useToday } from '../../../api/queries.ts';
import { useSession } from '../../../session/session.tsx';
import type { When } from './need.ts';
import { servedThere, withPurpose } from './need-defaults.ts';
import type { Here } from './need-request.ts';
import { hoursKind, nextOpening, openHours, whenOf } from './opening.ts';
import type { Agencies } from './use-agencies.ts';
import { useSaidNeed } from './use-said-need.ts';

const LOOKED_AHEAD_DAYS = 10;

/** When the site is next open for the purpose, long enough; undefined while that is being asked. */
const useNextOpening = (here: Here | undefined, purpose: Purpose, minutes: number) => {
  const { api } = useSession();
  return useQuery({
    queryKey: ['next-opening', here?.siteId, hoursKind(purpose), minutes],
    enabled: here !== undefined,
    staleTime: 60_000,
    queryFn: async () => {
      const { siteId = '', zone = 'UTC' } = here ?? {};
      const today = dayOf(Date.now(), zone);
      for (let ahead = 0; ahead <= LOOKED_AHEAD_DAYS; ahead++) {
        const date = addDays(today, ahead);
        const view = answerOf(await api.today({ params: { siteId }, query: { date } }));
        const opening = nextOpening(openHours(view, purpose), minutes, Date.now());
        if (opening !== undefined) return opening;
      }
      return null;
    },
  });
};

const SOON: When = { mode: 'now' };

/** The need as the person says it, completed by what is sensible; `when` is undefined until the site's hours are known. */
export const useNeed = (siteId: string, here: Here | undefined, agencies: Agencies, now: number) => {
  const me = useMe();
  const { need, isTouched, ...said } = useSaidNeed(siteId);
  const today = useToday(here?.siteId);
  // Advisers serve through the agencies that they book for.
  const isFixed = isTouched || agencies.others.length > 0 || today.isError;
  const isPurposeKnown = isFixed || today.data !== undefined;
  const purpose =
    isFixed || today.data === undefined
      ? need.purpose
      : servedThere(need.purpose, me.data?.organisation.id, today.data.organisations);
  const completed = withPurpose(need, purpose);
  const opening = useNextOpening(here, purpose, completed.minutes);
  const suggested = (zone: TimeZone): When | undefined => {
    if (!isPurposeKnown) return undefined;
    if (opening.data === undefined) return opening.isError ? SOON : undefined;
    return opening.data === null ? SOON : whenOf(opening.data, now, zone);
  };
  return {
    ...said,
    need: completed,
    /** False until it is known whether the agency serves here: no purpose is shown that another would take over. */
    isPurposeKnown,
    when: need.when ?? (here === undefined ? undefined : suggested(here.zone)),
  };
};
