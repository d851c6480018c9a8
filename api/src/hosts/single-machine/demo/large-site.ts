import type { Texts } from '@yhteistila/core/i18n/texts.ts';
import type { Site } from '@yhteistila/core/site/site.ts';
import type { Zone } from '@yhteistila/core/site/zone.ts';
import type { HoursException } from '@yhteistila/core/time/opening.ts';
import { fixturesOf, LIFT, LOBBY } from './fixtures.ts';
import { inThreeLanguages as text } from './in-three-languages.ts';
import { equipmentAndInterpreters } from './shared-equipment.ts';
import { type Exceptions, type SpaceRow, spacesOf } from './space-rows.ts';
import { MON_TO_FRI, weekly } from './weekly-hours.ts';

/** S0 3.2.2: the lobby and the service area are public and monitored; the internal side is administrative. */
const zonesOf = (siteId: string): readonly Zone[] => [
  {
    id: `${siteId}-service`,
    level: 'public',
    securityArea: 'monitored',
    name: text('Asiakaspalvelualue', 'Kundserviceområde', 'Customer service area'),
  },
  {
    id: `${siteId}-secure`,
    level: 'public',
    securityArea: 'secure',
    name: text('Turvahuoneen alue', 'Säkerhetsrummets område', 'Security room area'),
  },
  {
    id: `${siteId}-meeting-centre`,
    level: 'semiPublic',
    securityArea: 'monitored',
    name: text('Kokouskeskus', 'Mötescenter', 'Meeting centre'),
  },
  {
    id: `${siteId}-work`,
    level: 'internal',
    securityArea: 'administrative',
    name: text('Sisäinen työympäristö', 'Intern arbetsmiljö', 'Internal workplace'),
  },
];

interface LargeSite {
  readonly id: string;
  readonly name: Texts;
  readonly address?: string;
  readonly rows: readonly SpaceRow[];
  readonly exceptions?: Exceptions;
}

/** A shared service point of size L, with the hours that all of them keep (rules.md, Demo facts). */
export const largeSite = (
  { id, name, address, rows, exceptions }: LargeSite,
  closed: readonly HoursException[],
): Site => ({
  id,
  name,
  size: 'L',
  timeZone: 'Europe/Helsinki',
  ...(address === undefined ? {} : { address }),
  zones: zonesOf(id),
  resources: [...spacesOf(id, rows, exceptions), ...equipmentAndInterpreters(id)],
  fixtures: fixturesOf(id, [...LOBBY, LIFT]),
  hours: {
    building: weekly(MON_TO_FRI, '06.00–21.00'),
    customer: weekly(MON_TO_FRI, '09.00–16.15'),
    guard: weekly(MON_TO_FRI, '08.00–16.30'),
    customerExceptions: closed,
    buildingExceptions: [],
  },
});
