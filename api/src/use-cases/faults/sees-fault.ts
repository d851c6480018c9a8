import type { Directory } from '@yhteistila/core/site/directory.ts';
import type { Fault } from '@yhteistila/core/site/fault.ts';
import type { Person } from '@yhteistila/core/site/person.ts';
import { may } from '@yhteistila/core/site/roles.ts';
import { atSite } from './at-site.ts';

/** A fault is seen by who reported it, and by those who may mend it. */
export const seesFault = ({ reportedBy, siteId }: Fault, person: Person, directory: Directory): boolean =>
  reportedBy === person.id || may(person, 'mendFault', atSite(siteId), directory);
