import type { Site } from '@yhteistila/core/site/site.ts';
import type { HoursException } from '@yhteistila/core/time/opening.ts';
import { fixturesOf, SMALL_POINT } from '../fixtures.ts';
import { inThreeLanguages as text } from '../in-three-languages.ts';
import { spacesOf } from './space-rows.ts';
import { weekly } from './weekly-hours.ts';

const LIBRARY_HOURS = { ...weekly(['MO', 'WE'], '12.00–18.00'), ...weekly(['TU', 'TH', 'FR'], '10.00–16.00') };

/** A remote-service point in a library, open as its host is (S0 3.2.2; that Reposaari has one is made up). */
export const reposaari = (closed: readonly HoursException[]): Site => ({
  id: 'reposaari',
  name: text('Reposaari', 'Räfsö', 'Reposaari'),
  size: 'S',
  parentId: 'pori',
  timeZone: 'Europe/Helsinki',
  host: text('Reposaaren kirjasto', 'Räfsö bibliotek', 'Reposaari library'),
  zones: [
    {
      id: 'reposaari-service',
      level: 'public',
      securityArea: 'monitored',
      name: text('Etäpalvelupiste', 'Distanstjänstpunkt', 'Remote-service point'),
    },
  ],
  resources: spacesOf('reposaari', [{ type: 'remoteServiceRoom', count: 1, floor: 1 }]),
  fixtures: fixturesOf('reposaari', SMALL_POINT),
  hours: {
    building: LIBRARY_HOURS,
    customer: LIBRARY_HOURS,
    host: LIBRARY_HOURS,
    customerExceptions: closed,
    buildingExceptions: closed,
  },
});
