import type { Texts } from '@yhteistila/core/language/texts.ts';
import type { Network } from '@yhteistila/core/site/organisation.ts';
import type { Feature, SpaceType } from '@yhteistila/core/site/resource.ts';
import { inThreeLanguages as text } from '../in-three-languages.ts';

/** The zones of an L site; which type lies in which follows S0 2.2 and 3.2.2. */
export type ZoneKey = 'service' | 'secure' | 'meeting-centre' | 'work';

/** One way to build a space of a type. The spaces of a site take their type's variants in turn. */
interface Variant {
  readonly capacity: number;
  readonly areaM2: number;
  readonly features: readonly Feature[];
  readonly networks: readonly Network[];
}

export interface SpaceModel {
  readonly name: Texts;
  readonly zone: ZoneKey;
  readonly variants: readonly Variant[];
}

const STATE_AND_CITY: readonly Network[] = ['valtori', 'municipal'];
const CUSTOMER_NETWORKS: readonly Network[] = ['valtori', 'kela', 'municipal'];
const ALL_NETWORKS: readonly Network[] = [...CUSTOMER_NETWORKS, 'tuve'];

const variant = (
  capacity: number,
  areaM2: number,
  features: readonly Feature[] = [],
  networks: readonly Network[] = STATE_AND_CITY,
): Variant => ({ capacity, areaM2, features, networks });

/** What the spaces of each type are like (M3). */
export const SPACE_MODELS: { readonly [type in SpaceType]: SpaceModel } = {
  servicePointScreened: {
    name: text('Palvelupiste', 'Serviceplats', 'Service point'),
    zone: 'service',
    variants: [
      variant(3, 6, ['stepFree', 'hearingLoop', 'scanner'], CUSTOMER_NETWORKS),
      variant(3, 6, ['stepFree'], CUSTOMER_NETWORKS),
      variant(3, 6, ['stepFree', 'printer'], CUSTOMER_NETWORKS),
    ],
  },
  serviceRoom: {
    name: text('Palveluhuone', 'Servicerum', 'Service room'),
    zone: 'service',
    variants: [
      variant(4, 10, ['stepFree', 'soundproof', 'hearingLoop', 'video', 'documentCamera'], CUSTOMER_NETWORKS),
      variant(4, 10, ['stepFree', 'soundproof', 'quiet'], CUSTOMER_NETWORKS),
      variant(4, 9, ['stepFree', 'video', 'printer'], CUSTOMER_NETWORKS),
      variant(6, 14, ['stepFree', 'soundproof', 'hearingLoop', 'display', 'secondExit'], CUSTOMER_NETWORKS),
      variant(3, 8, ['scanner'], CUSTOMER_NETWORKS),
    ],
  },
  remoteServiceRoom: {
    name: text('Etäpalvelutila', 'Rum för distanstjänster', 'Remote-service room'),
    zone: 'service',
    variants: [
      variant(
        3,
        8,
        ['video', 'documentCamera', 'scanner', 'printer', 'soundproof', 'stepFree', 'hearingLoop'],
        ALL_NETWORKS,
      ),
      variant(3, 8, ['video', 'documentCamera', 'scanner', 'soundproof', 'stepFree'], CUSTOMER_NETWORKS),
      variant(2, 6, ['video', 'documentCamera', 'soundproof', 'stepFree', 'quiet'], CUSTOMER_NETWORKS),
    ],
  },
  securityRoom: {
    name: text('Turvahuone', 'Säkerhetsrum', 'Security room'),
    zone: 'secure',
    variants: [variant(4, 12, ['soundproof', 'securityGlass', 'stepFree', 'video'], ALL_NETWORKS)],
  },
  negotiationRoom: {
    name: text('Neuvottelutila', 'Förhandlingsrum', 'Negotiation room'),
    zone: 'meeting-centre',
    variants: [
      variant(6, 16, ['video', 'display', 'soundproof', 'stepFree']),
      variant(4, 11, ['video', 'display', 'soundproof']),
    ],
  },
  meetingRoom: {
    name: text('Kokoustila', 'Mötesrum', 'Meeting room'),
    zone: 'meeting-centre',
    variants: [
      variant(12, 30, ['video', 'display', 'whiteboard', 'soundproof', 'stepFree', 'hearingLoop'], CUSTOMER_NETWORKS),
      variant(8, 20, ['video', 'display', 'soundproof', 'stepFree']),
      variant(6, 16, ['video', 'display', 'whiteboard']),
      variant(
        20,
        48,
        ['video', 'documentCamera', 'display', 'whiteboard', 'stepFree', 'hearingLoop'],
        CUSTOMER_NETWORKS,
      ),
    ],
  },
  withdrawalRoom: {
    name: text('Vetäytymistila', 'Avskilt arbetsrum', 'Withdrawal room'),
    zone: 'work',
    variants: [variant(2, 5, ['video', 'soundproof', 'quiet', 'stepFree']), variant(1, 4, ['soundproof', 'quiet'])],
  },
  phoneRoom: {
    name: text('Puhelintila', 'Telefonrum', 'Phone room'),
    zone: 'work',
    variants: [variant(1, 2, ['soundproof']), variant(1, 3, ['soundproof', 'stepFree'])],
  },
  touchdown: {
    name: text('Pistäytymistila', 'Drop-in-plats', 'Touchdown place'),
    zone: 'work',
    variants: [variant(2, 5, ['stepFree']), variant(1, 4, ['display'])],
  },
  phoneService: {
    name: text('Puhelinpalvelualue', 'Telefonserviceområde', 'Phone-service area'),
    zone: 'work',
    variants: [variant(4, 18, ['quiet', 'stepFree']), variant(3, 14, ['quiet'])],
  },
  projectRoom: {
    name: text('Projektitila', 'Projektrum', 'Project room'),
    zone: 'work',
    variants: [
      variant(8, 24, ['whiteboard', 'display', 'video', 'stepFree']),
      variant(6, 18, ['whiteboard', 'display']),
    ],
  },
  workArea: {
    name: text('Työpistealue', 'Arbetsplatsområde', 'Work point area'),
    zone: 'work',
    variants: [variant(12, 60, ['stepFree']), variant(8, 40, ['quiet', 'stepFree']), variant(10, 50, ['display'])],
  },
  coCreationArea: {
    name: text('Yhteiskehittelyalue', 'Yta för samutveckling', 'Co-creation area'),
    zone: 'work',
    variants: [variant(16, 70, ['whiteboard', 'display', 'video', 'stepFree'])],
  },
  workCafe: {
    name: text('Työkahvila', 'Arbetskafé', 'Work café'),
    zone: 'work',
    variants: [variant(30, 90, ['stepFree', 'display'])],
  },
  ceremonyRoom: {
    name: text('Vihkitila', 'Vigselrum', 'Ceremony room'),
    zone: 'meeting-centre',
    variants: [variant(20, 40, ['stepFree', 'hearingLoop', 'display'])],
  },
  showroom: {
    name: text('Esittelytila', 'Visningsrum', 'Showroom'),
    zone: 'service',
    variants: [variant(25, 55, ['stepFree', 'display'])],
  },
  innovationLab: {
    name: text('Innovaatiolaboratorio', 'Innovationslabb', 'Innovation lab'),
    zone: 'meeting-centre',
    variants: [variant(18, 60, ['whiteboard', 'display', 'video', 'documentCamera', 'stepFree'], CUSTOMER_NETWORKS)],
  },
  eventSpace: {
    name: text('Tapahtumatila', 'Evenemangslokal', 'Event space'),
    zone: 'meeting-centre',
    variants: [variant(80, 150, ['video', 'display', 'stepFree', 'hearingLoop'], CUSTOMER_NETWORKS)],
  },
};
