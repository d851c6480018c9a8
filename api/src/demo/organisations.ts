import type { Texts } from '@yhteistila/core/language/texts.ts';
import type { Network, Organisation } from '@yhteistila/core/site/organisation.ts';
import { inAnyLanguage as same, inThreeLanguages as text } from './in-three-languages.ts';

type Row = readonly [id: string, tenant: number, network: Network, name: Texts, shortName?: Texts];

/** The organisations of the demo, with their networks. */
const ROWS: readonly Row[] = [
  [
    'vero',
    1,
    'valtori',
    text('Verohallinto', 'Skatteförvaltningen', 'Finnish Tax Administration'),
    text('Vero', 'Skatteförvaltningen', 'Tax'),
  ],
  [
    'dvv',
    2,
    'valtori',
    text(
      'Digi- ja väestötietovirasto',
      'Myndigheten för digitalisering och befolkningsdata',
      'Digital and Population Data Services Agency',
    ),
    text('DVV', 'MDB', 'DVV'),
  ],
  [
    'kela',
    3,
    'kela',
    text('Kansaneläkelaitos', 'Folkpensionsanstalten', 'Social Insurance Institution of Finland'),
    text('Kela', 'FPA', 'Kela'),
  ],
  [
    'te',
    4,
    'valtori',
    text('Työ- ja elinkeinotoimisto', 'Arbets- och näringsbyrån', 'Employment and Economic Development Office'),
    text('TE-toimisto', 'TE-byrån', 'TE Office'),
  ],
  [
    'avi',
    5,
    'valtori',
    text('Aluehallintovirasto', 'Regionförvaltningsverket', 'Regional State Administrative Agency'),
    text('AVI', 'RFV', 'AVI'),
  ],
  [
    'mml',
    6,
    'valtori',
    text('Maanmittauslaitos', 'Lantmäteriverket', 'National Land Survey of Finland'),
    text('MML', 'LMV', 'NLS'),
  ],
  [
    'rise',
    7,
    'tuve',
    text('Rikosseuraamuslaitos', 'Brottspåföljdsmyndigheten', 'Prison and Probation Service of Finland'),
    text('Rise', 'BPM', 'RISE'),
  ],
  [
    'migri',
    8,
    'valtori',
    text('Maahanmuuttovirasto', 'Migrationsverket', 'Finnish Immigration Service'),
    same('Migri'),
  ],
  [
    'ely',
    9,
    'valtori',
    text(
      'Elinkeino-, liikenne- ja ympäristökeskus',
      'Närings-, trafik- och miljöcentralen',
      'Centre for Economic Development, Transport and the Environment',
    ),
    text('ELY-keskus', 'NTM-centralen', 'ELY Centre'),
  ],
  ['poliisi', 10, 'tuve', text('Poliisi', 'Polisen', 'Police of Finland'), text('Poliisi', 'Polisen', 'Police')],
  [
    'ulosotto',
    11,
    'valtori',
    text('Ulosottolaitos', 'Utsökningsverket', 'National Enforcement Authority'),
    text('Ulosotto', 'Utsökningen', 'Enforcement'),
  ],
  [
    'oikeusapu',
    12,
    'valtori',
    text('Oikeusaputoimisto', 'Rättshjälpsbyrån', 'Legal Aid Office'),
    text('Oikeusapu', 'Rättshjälp', 'Legal Aid'),
  ],
  [
    'edunvalvonta',
    13,
    'valtori',
    text('Edunvalvontatoimisto', 'Intressebevakningsbyrån', 'Public Guardianship Office'),
    text('Edunvalvonta', 'Intressebevakning', 'Guardianship'),
  ],
  [
    'valtori',
    14,
    'valtori',
    text(
      'Valtion tieto- ja viestintätekniikkakeskus Valtori',
      'Statens center för informations- och kommunikationsteknik Valtori',
      'Government ICT Centre Valtori',
    ),
    same('Valtori'),
  ],
  [
    'ekhva',
    15,
    'municipal',
    text('Etelä-Karjalan hyvinvointialue', 'Södra Karelens välfärdsområde', 'South Karelia Wellbeing Services County'),
    same('EKHVA'),
  ],
  [
    'lahti-kaupunki',
    16,
    'municipal',
    text('Lahden kaupunki', 'Lahtis stad', 'City of Lahti'),
    text('Lahti', 'Lahtis', 'Lahti'),
  ],
  [
    'pori-kaupunki',
    17,
    'municipal',
    text('Porin kaupunki', 'Björneborgs stad', 'City of Pori'),
    text('Pori', 'Björneborg', 'Pori'),
  ],
  [
    'palkeet',
    18,
    'valtori',
    text(
      'Valtion talous- ja henkilöstöhallinnon palvelukeskus Palkeet',
      'Servicecentret för statens ekonomi- och personalförvaltning Palkeet',
      'Finnish Government Shared Services Centre for Finance and HR Palkeet',
    ),
    same('Palkeet'),
  ],
  ['ruokavirasto', 19, 'valtori', text('Ruokavirasto', 'Livsmedelsverket', 'Finnish Food Authority')],
  [
    'taike',
    20,
    'valtori',
    text('Taiteen edistämiskeskus', 'Centret för konstfrämjande', 'Arts Promotion Centre Finland'),
    same('Taike'),
  ],
  [
    'senaatti',
    21,
    'valtori',
    text('Senaatti-kiinteistöt', 'Senatfastigheter', 'Senate Properties'),
    text('Senaatti', 'Senatfastigheter', 'Senate Properties'),
  ],
  [
    'ara',
    22,
    'valtori',
    text(
      'Asumisen rahoitus- ja kehittämiskeskus',
      'Finansierings- och utvecklingscentralen för boendet',
      'Housing Finance and Development Centre of Finland',
    ),
    same('ARA'),
  ],
  ['business-finland', 23, 'valtori', same('Business Finland')],
  [
    'kkv',
    24,
    'valtori',
    text(
      'Kilpailu- ja kuluttajavirasto',
      'Konkurrens- och konsumentverket',
      'Finnish Competition and Consumer Authority',
    ),
    text('KKV', 'KKV', 'FCCA'),
  ],
  [
    'traficom',
    25,
    'valtori',
    text(
      'Liikenne- ja viestintävirasto Traficom',
      'Transport- och kommunikationsverket Traficom',
      'Finnish Transport and Communications Agency Traficom',
    ),
    same('Traficom'),
  ],
  [
    'vayla',
    26,
    'valtori',
    text('Väylävirasto', 'Trafikledsverket', 'Finnish Transport Infrastructure Agency'),
    text('Väylä', 'Trafikledsverket', 'FTIA'),
  ],
  ['fintraffic', 27, 'valtori', same('Fintraffic')],
];

/** A made-up Entra tenant: no such tenant exists, and its number never changes. */
const tenantId = (number: number): string => `7e1a11a0-5c3d-4f2b-9a60-${String(number).padStart(12, '0')}`;

export const ORGANISATIONS: readonly Organisation[] = ROWS.map(([id, tenant, network, name, shortName = name]) => ({
  id,
  name,
  shortName,
  network,
  tenantIds: [tenantId(tenant)],
}));
