import type { Site, Stop } from '@yhteistila/core/site/site.ts';
import type { HoursException } from '@yhteistila/core/time/opening.ts';
import { fixturesOf, SMALL_POINT } from '../fixtures.ts';
import { inAnyLanguage, inThreeLanguages as text } from '../in-three-languages.ts';
import { spacesOf } from './space-rows.ts';
import { hoursOf, weekly } from './weekly-hours.ts';

const LAVIA = inAnyLanguage('Lavia');
const AHLAINEN = text('Ahlainen', 'Vittisbofjärd', 'Ahlainen');

const STOPS: readonly Stop[] = [
  { place: LAVIA, weekday: 'TU', hours: hoursOf('09.30–12.00') },
  { place: AHLAINEN, weekday: 'TU', hours: hoursOf('13.00–15.30') },
  { place: AHLAINEN, weekday: 'TH', hours: hoursOf('09.30–12.00') },
  { place: LAVIA, weekday: 'TH', hours: hoursOf('13.00–15.30') },
];

/** When the bus stands at a stop: the only time its spaces can be booked (M1). */
const BUS_HOURS = weekly(['TU', 'TH'], '09.30–12.00', '13.00–15.30');

/** A mobile service bus (S0 3.2.2; its stops are made up). */
export const satakuntaBus = (closed: readonly HoursException[]): Site => ({
  id: 'satakunta-bus',
  name: text('Satakunnan palvelubussi', 'Satakuntas servicebuss', 'Satakunta service bus'),
  size: 'XS',
  parentId: 'pori',
  timeZone: 'Europe/Helsinki',
  zones: [
    {
      id: 'satakunta-bus-service',
      level: 'public',
      securityArea: 'monitored',
      name: text('Palvelubussi', 'Servicebuss', 'Service bus'),
    },
  ],
  resources: spacesOf('satakunta-bus', [
    { type: 'remoteServiceRoom', count: 1, floor: 1 },
    { type: 'servicePointScreened', count: 1, floor: 1 },
  ]),
  fixtures: fixturesOf('satakunta-bus', SMALL_POINT),
  hours: {
    building: BUS_HOURS,
    customer: BUS_HOURS,
    stops: STOPS,
    customerExceptions: closed,
    buildingExceptions: closed,
  },
});
