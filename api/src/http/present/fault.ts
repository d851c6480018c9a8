import { seesReporter } from '@yhteistila/core/booking/sees-reporter.ts';
import type { closure, fault } from '@yhteistila/core/contract/schemas/fault.ts';
import { zoneOf } from '@yhteistila/core/site/directory.ts';
import type { Fault } from '@yhteistila/core/site/fault.ts';
import { toIso } from '@yhteistila/core/time/site-time.ts';
import type { z } from 'zod';
import type { PlacedClosure } from '../../use-cases/faults/fault-acts.ts';
import type { Caller } from '../../use-cases/outcome.ts';
import { namedPerson, optionalPerson } from './named-person.ts';
import { optionalIso, type Presenting, presentInterval } from './presenting.ts';

/** A fault as JSON, in its site's time; without who reported it where the viewer must not know who serves there. */
export const presentFault = (
  of: Fault,
  { directory, caller }: Presenting & { readonly caller: Caller },
): z.output<typeof fault> => {
  const zone = zoneOf(directory, of.siteId);
  return {
    id: of.id,
    version: of.version,
    siteId: of.siteId,
    resourceId: of.resourceId,
    category: of.category,
    text: of.text,
    reportedBy: seesReporter(of, caller.person, directory) ? namedPerson(of.reportedBy, directory) : undefined,
    reportedAt: toIso(of.reportedAt, zone),
    count: of.count,
    mendedBy: optionalPerson(of.mendedBy, directory),
    mendedAt: optionalIso(of.mendedAt, zone),
    closureId: of.closureId,
  };
};

/** A closure as JSON, in its site's time. */
export const presentClosure = (of: PlacedClosure, { directory }: Presenting): z.output<typeof closure> => {
  const { id, siteId, resourceId, reason, faultId } = of;
  return { id, siteId, resourceId, reason, faultId, ...presentInterval(of, zoneOf(directory, siteId)) };
};
