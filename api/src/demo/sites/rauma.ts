import type { Site } from '@yhteistila/core/site/site.ts';
import type { HoursException } from '@yhteistila/core/time/opening.ts';
import { fixturesOf, LOBBY } from '../fixtures.ts';
import { inThreeLanguages as text } from '../in-three-languages.ts';
import { type SpaceRow, spacesOf } from './space-rows.ts';
import { MON_TO_FRI, weekly } from './weekly-hours.ts';
import { zonesOf } from './zones.ts';

const ROWS: readonly SpaceRow[] = [
  { type: 'serviceRoom', count: 1, floor: 1, first: 1 },
  { type: 'remoteServiceRoom', count: 2, floor: 1, first: 2 },
  { type: 'meetingRoom', count: 1, floor: 1, first: 4 },
  { type: 'workArea', count: 1, floor: 1 },
  { type: 'withdrawalRoom', count: 1, floor: 1 },
  { type: 'phoneRoom', count: 1, floor: 1 },
];

/** A shared service point of size M: most agencies serve it from afar (S0 3.1; that Rauma has one is made up). */
export const rauma = (closed: readonly HoursException[]): Site => ({
  id: 'rauma',
  name: text('Rauma', 'Raumo', 'Rauma'),
  size: 'M',
  timeZone: 'Europe/Helsinki',
  zones: zonesOf('rauma', ['service', 'meeting-centre', 'work']),
  resources: spacesOf('rauma', ROWS),
  fixtures: fixturesOf('rauma', LOBBY),
  hours: {
    building: weekly(MON_TO_FRI, '06.00–21.00'),
    customer: weekly(MON_TO_FRI, '09.00–16.00'),
    customerExceptions: closed,
    buildingExceptions: [],
  },
});
