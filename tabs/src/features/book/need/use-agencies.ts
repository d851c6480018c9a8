import type { Texts } from '@yhteistila/core/language/texts.ts';
import { useMe, useToday } from '../../../api/queries.ts';
import type { SpaceNeed } from './need.ts';

interface Agency {
  readonly id: string;
  readonly name: Texts;
}

/** For whom a person may book at a site. */
export interface Agencies {
  readonly isKnown: boolean;
  /** Whether bookings for the person's own agency make sense there. */
  readonly own: boolean;
  /** Other agencies, for advisers and coordinators only. */
  readonly others: readonly Agency[];
}

const MAY_BOOK_FOR_OTHERS = new Set(['adviser', 'coordinator']);
const OWN_ONLY: Agencies = { isKnown: true, own: true, others: [] };

/** The agencies on whose behalf the person may book at the site: those that serve there (docs/api.md §2). */
export const useAgencies = (siteId: string): Agencies => {
  const me = useMe();
  const may = (me.data?.roles ?? []).some((grant) => MAY_BOOK_FOR_OTHERS.has(grant.role) && grant.siteId === siteId);
  const today = useToday(may ? siteId : undefined);
  if (!may || today.isError) return OWN_ONLY;
  if (today.data === undefined) return { ...OWN_ONLY, isKnown: false };
  const serving = [...today.data.organisations].sort(
    (a, b) => Number(b.onSite !== undefined) - Number(a.onSite !== undefined),
  );
  const ownId = me.data?.organisation.id;
  return {
    isKnown: true,
    own: serving.some(({ organisation }) => organisation.id === ownId),
    others: serving.map(({ organisation }) => organisation).filter(({ id }) => id !== ownId),
  };
};

/** The need for somebody: where the person's own agency does not serve, for the first one that does. */
export const forAgency = (need: SpaceNeed, { own, others }: Agencies): SpaceNeed => {
  const { organisationId, ...rest } = need;
  const [first] = others;
  if (others.some(({ id }) => id === organisationId)) return need;
  return own || first === undefined ? rest : { ...rest, organisationId: first.id };
};
