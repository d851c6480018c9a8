import { useSiteRoles } from '../../booking-parts/allowed-acts.ts';
import { FaultsSection } from '../faults/faults-section.tsx';
import { UndeliveredSection } from '../notices/undelivered-section.tsx';
import type { TodayHere } from './use-today-here.ts';

/** What host and coordinator look after at the site; nobody else sees any of it. */
export const SiteTasks = ({ here: { siteId, zone, now, faultPlaces } }: { readonly here: TodayHere }) => {
  const holds = useSiteRoles(siteId);
  return (
    <>
      {holds('host') || holds('coordinator') ? (
        <FaultsSection siteId={siteId} zone={zone} now={now} places={faultPlaces} />
      ) : undefined}
      {holds('coordinator') ? <UndeliveredSection siteId={siteId} zone={zone} /> : undefined}
    </>
  );
};
