import type { Zone } from '@yhteistila/core/site/zone.ts';
import { inThreeLanguages as text } from '../in-three-languages.ts';
import type { ZoneKey } from './space-models.ts';

/** S0 3.2.2: the lobby and the service area are public and monitored; the internal side is administrative. */
const ZONES: { readonly [key in ZoneKey]: Omit<Zone, 'id'> } = {
  service: {
    level: 'public',
    securityArea: 'monitored',
    name: text('Asiakaspalvelualue', 'Kundserviceområde', 'Customer service area'),
  },
  secure: {
    level: 'public',
    securityArea: 'secure',
    name: text('Turvahuoneen alue', 'Säkerhetsrummets område', 'Security room area'),
  },
  'meeting-centre': {
    level: 'semiPublic',
    securityArea: 'monitored',
    name: text('Kokouskeskus', 'Mötescenter', 'Meeting centre'),
  },
  work: {
    level: 'internal',
    securityArea: 'administrative',
    name: text('Sisäinen työympäristö', 'Intern arbetsmiljö', 'Internal workplace'),
  },
};

/** The zones of a site of size L or M. */
export const zonesOf = (siteId: string, keys: readonly ZoneKey[]): readonly Zone[] =>
  keys.map((key) => ({ id: `${siteId}-${key}`, ...ZONES[key] }));
