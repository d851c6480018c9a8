import type { Organisation } from '@yhteistila/core/site/organisation.ts';
import type { Resource } from '@yhteistila/core/site/resource.ts';
import type { Site } from '@yhteistila/core/site/site.ts';
import type { HoursException } from '@yhteistila/core/time/opening.ts';
import { inThreeLanguages as text } from '../in-three-languages.ts';
import { interpreter } from './shared-equipment.ts';
import { MON_TO_FRI, weekly } from './weekly-hours.ts';

export const REMOTE_HOURS = weekly(MON_TO_FRI, '09.00–16.00');

/** Languages of an agency's two experts. */
const EXPERT_LANGUAGES: readonly (readonly string[])[] = [
  ['fi', 'en'],
  ['fi', 'sv', 'en'],
];

const INTERPRETER_LANGUAGES: readonly (readonly string[])[] = [
  ['fi', 'sv', 'en', 'ru'],
  ['fi', 'en', 'uk', 'ru'],
  ['fi', 'en', 'ar', 'ku'],
  ['fi', 'en', 'so', 'fa'],
];

/** Who is rung where the agency's first expert is booked (M15). */
const EXPERT_PERSON: { readonly [organisationId: string]: string } = {
  kela: 'kela-asiantuntija',
  migri: 'migri-asiantuntija',
};

const expertsOf = ({ id, shortName }: Organisation): readonly Resource[] =>
  EXPERT_LANGUAGES.map((languages, index) => ({
    id: `etapalvelu-${id}-expert-${index + 1}`,
    siteId: 'etapalvelu',
    zoneId: 'etapalvelu-work',
    floor: 1,
    kind: 'person',
    type: 'expert',
    name: text(
      `${shortName.fi}: asiantuntija ${index + 1}`,
      `${shortName.sv}: expert ${index + 1}`,
      `${shortName.en}: expert ${index + 1}`,
    ),
    features: [],
    networks: [],
    organisationId: id,
    ...(index === 0 && EXPERT_PERSON[id] !== undefined && { personId: EXPERT_PERSON[id] }),
    languages,
  }));

/** The virtual site of the agencies that serve remotely somewhere: two experts each, and the remote interpreters. */
export const etapalvelu = (serving: readonly Organisation[], closed: readonly HoursException[]): Site => ({
  id: 'etapalvelu',
  name: text('Etäpalvelu', 'Distanstjänst', 'Remote service'),
  size: 'virtual',
  timeZone: 'Europe/Helsinki',
  zones: [
    {
      id: 'etapalvelu-work',
      level: 'internal',
      securityArea: 'administrative',
      name: text('Etäasiantuntijat', 'Experter på distans', 'Remote experts'),
    },
  ],
  resources: [
    ...serving.flatMap(expertsOf),
    ...INTERPRETER_LANGUAGES.map((languages, index) => interpreter('etapalvelu', index + 1, languages)),
  ],
  hours: {
    building: REMOTE_HOURS,
    customer: REMOTE_HOURS,
    customerExceptions: closed,
    buildingExceptions: closed,
  },
});
