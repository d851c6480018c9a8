import type { Organisation, Presence } from '@yhteistila/core/site/organisation.ts';
import type { Site } from '@yhteistila/core/site/site.ts';
import type { HoursException } from '@yhteistila/core/time/opening.ts';
import { etapalvelu } from './etapalvelu.ts';
import { lahti } from './lahti.ts';
import { lappeenranta } from './lappeenranta.ts';
import { pori } from './pori.ts';
import { rauma } from './rauma.ts';
import { reposaari } from './reposaari.ts';
import { satakuntaBus } from './satakunta-bus.ts';

/** The seven sites of the demo. The virtual one has experts of every organisation that serves remotely somewhere. */
export const sites = (
  organisations: readonly Organisation[],
  presences: readonly Presence[],
  closed: readonly HoursException[],
): readonly Site[] => {
  const remote = new Set(presences.filter(({ column }) => column === 'remote').map((each) => each.organisationId));
  const serving = organisations.filter(({ id }) => remote.has(id));
  return [
    pori(closed),
    lahti(closed),
    lappeenranta(closed),
    rauma(closed),
    reposaari(closed),
    satakuntaBus(closed),
    etapalvelu(serving, closed),
  ];
};
