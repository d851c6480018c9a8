import { useSiteRoles } from '../../booking-parts/actions/allowed-acts.ts';
import { FaultsSection } from '../faults/faults-section.tsx';
import { UndeliveredSection } from '../notices/undelivered-section.tsx';
import type { TodayHere } from './use-today-here.ts';

interface TasksProps {
  readonly here: TodayHere;
}

const Faults = ({ here: { siteId, zone, now, faultPlaces } }: TasksProps) => (
  <FaultsSection siteId={siteId} zone={zone} now={now} places={faultPlaces} />
);

/** What a host looks after first: above everything else on the screen. */
export const HostTasks = ({ here }: TasksProps) => {
  const holds = useSiteRoles(here.siteId);
  return holds('host') ? <Faults here={here} /> : null;
};

/** What a coordinator looks after at the site besides what stands above; nobody else sees any of it. */
export const SiteTasks = ({ here }: TasksProps) => {
  const holds = useSiteRoles(here.siteId);
  if (!holds('coordinator')) return null;
  return (
    <>
      {holds('host') ? undefined : <Faults here={here} />}
      <UndeliveredSection siteId={here.siteId} zone={here.zone} />
    </>
  );
};
