import type { Texts } from '@yhteistila/core/language/texts.ts';
import type { Resource, ResourceType } from '@yhteistila/core/site/resource.ts';
import { inThreeLanguages as text } from '../in-three-languages.ts';

type Row = readonly [
  type: Extract<ResourceType, 'videoKit' | 'hearingLoopPortable' | 'laptopCart'>,
  idPart: string,
  count: number,
  name: Texts,
];

const EQUIPMENT: readonly Row[] = [
  ['videoKit', 'video-kit', 2, text('Siirrettävä videolaitteisto', 'Flyttbar videoutrustning', 'Portable video kit')],
  [
    'hearingLoopPortable',
    'hearing-loop-portable',
    2,
    text('Siirrettävä induktiosilmukka', 'Flyttbar hörslinga', 'Portable hearing loop'),
  ],
  ['laptopCart', 'laptop-cart', 1, text('Kannettavien kärry', 'Vagn med bärbara datorer', 'Laptop cart')],
];

/** Languages of the interpreters who work at a site. */
const INTERPRETERS: readonly (readonly string[])[] = [
  ['fi', 'ru', 'uk'],
  ['fi', 'en', 'ar'],
];

const numbered = ({ fi, sv, en }: Texts, number: number): Texts =>
  text(`${fi} ${number}`, `${sv} ${number}`, `${en} ${number}`);

/** Who is rung where that interpreter is booked (M15). */
const interpreterPersonId = (siteId: string, ordinal: number): string => `demo-tulkki-${siteId}-${ordinal}`;

/** "Tulkki 1 (Pori)", "Etätulkki 1": no two people of the demo have one name. */
const interpreterName = (ordinal: number, place: Texts | undefined): Texts => {
  if (place === undefined) return numbered(text('Etätulkki', 'Distanstolk', 'Remote interpreter'), ordinal);
  const { fi, sv, en } = numbered(text('Tulkki', 'Tolk', 'Interpreter'), ordinal);
  return text(`${fi} (${place.fi})`, `${sv} (${place.sv})`, `${en} (${place.en})`);
};

/** An interpreter at a site of the name `place`; without one, at a distance. */
export const interpreter = (
  siteId: string,
  ordinal: number,
  languages: readonly string[],
  place?: Texts,
): Resource => ({
  id: `${siteId}-interpreter-${ordinal}`,
  siteId,
  zoneId: `${siteId}-work`,
  floor: 1,
  kind: 'person',
  type: 'interpreter',
  name: interpreterName(ordinal, place),
  features: [],
  networks: [],
  personId: interpreterPersonId(siteId, ordinal),
  languages,
});

/** The equipment and the interpreters that an L site lends (M4). */
export const equipmentAndInterpreters = (siteId: string, place: Texts): readonly Resource[] => [
  ...EQUIPMENT.flatMap(([type, idPart, count, name]) =>
    Array.from(
      { length: count },
      (_, index): Resource => ({
        id: `${siteId}-${idPart}-${index + 1}`,
        siteId,
        zoneId: `${siteId}-work`,
        floor: 1,
        kind: 'equipment',
        type,
        name: numbered(name, index + 1),
        features: type === 'hearingLoopPortable' ? ['hearingLoop'] : type === 'videoKit' ? ['video'] : [],
        networks: [],
      }),
    ),
  ),
  ...INTERPRETERS.map((languages, index) => interpreter(siteId, index + 1, languages, place)),
];
