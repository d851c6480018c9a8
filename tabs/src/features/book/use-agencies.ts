import type { Texts } from '@yhteistila/core/i18n/texts.ts';
import { useMe, useToday } from '../../api/queries.ts';

export interface Agency {
  readonly id: string;
  readonly name: Texts;
}

const MAY_BOOK_FOR_OTHERS = new Set(['adviser', 'coordinator']);

/** The agencies on whose behalf the person may book at the site: those that serve there (contract.md). */
export const useAgencies = (siteId: string | undefined): readonly Agency[] => {
  const me = useMe();
  const may = (me.data?.roles ?? []).some(
    (grant) => MAY_BOOK_FOR_OTHERS.has(grant.role) && grant.siteId === siteId && siteId !== undefined,
  );
  const today = useToday(may ? siteId : undefined);
  return (today.data?.organisations ?? [])
    .map(({ organisation }) => organisation)
    .filter(({ id }) => id !== me.data?.organisation.id);
};
