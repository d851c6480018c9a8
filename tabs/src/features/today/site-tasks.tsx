import { hasRole, type Role } from '@yhteistila/core/site/person.ts';
import { useMe } from '../../api/queries.ts';
import { FaultsSection } from '../faults/faults-section.tsx';
import { UndeliveredSection } from '../notices/undelivered-section.tsx';
import type { TodayHere } from './use-today-here.ts';

/** What host and coordinator look after at the site; nobody else sees any of it. */
export const SiteTasks = ({ here: { siteId, zone, now, faultPlaces } }: { readonly here: TodayHere }) => {
  const me = useMe().data;
  const holds = (role: Role) => me !== undefined && hasRole(me, role, siteId);
  return (
    <>
      {holds('host') || holds('coordinator') ? (
        <FaultsSection siteId={siteId} zone={zone} now={now} places={faultPlaces} />
      ) : undefined}
      {holds('coordinator') ? <UndeliveredSection siteId={siteId} zone={zone} /> : undefined}
    </>
  );
};
