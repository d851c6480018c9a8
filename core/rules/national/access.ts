import { PURPOSES, servesCustomers } from '../../site/purpose.ts';
import { SPACE_TYPES, type SpaceType } from '../../site/resource.ts';
import type { Rule } from '../../site/rule.ts';
import { defaultRule, revised } from './default-rule.ts';

const SMALL_AND_MOBILE = ['S', 'XS'] as const;
const FOR_REMOTE_EXPERTS = ['negotiationRoom', 'withdrawalRoom', 'phoneRoom', 'phoneService'] as const;
const FOR_CUSTOMERS = ['servicePointScreened', 'serviceRoom', 'remoteServiceRoom', 'securityRoom'] as const;
const WITHOUT_CUSTOMERS = PURPOSES.filter((purpose) => !servesCustomers(purpose));
const special: ReadonlySet<SpaceType> = new Set([...FOR_CUSTOMERS, ...FOR_REMOTE_EXPERTS]);

/** N1–N4 and N25: who may book where; N5–N8: what a space is for. */
export const NATIONAL_ACCESS: readonly Rule[] = [
  defaultRule(
    'N1',
    'zone-access',
    'grant',
    { zoneLevels: ['public'], resourceKinds: ['space'] },
    {
      who: 'present-at-site',
      purposes: ['customerService', 'remoteService', 'event'],
      externalParticipants: true,
    },
    'S0 2.2',
    {
      fi: 'Julkiset tilat ovat asiakkaita varten. Niitä varaavat toimipaikan omat organisaatiot.',
      sv: 'De offentliga utrymmena är till för kunderna. De bokas av verksamhetsställets egna organisationer.',
      en: 'Public spaces are for customers. The organisations of the site book them.',
    },
  ),
  defaultRule(
    'N1.remote',
    'zone-access',
    'grant',
    { zoneLevels: ['public'], resourceTypes: ['remoteServiceRoom'] },
    { who: 'present-at-site', purposes: ['hybridMeeting'], externalParticipants: true },
    'S0 2.2',
    {
      fi: 'Etäpalvelutilan laitteet sopivat myös hybridikokoukseen.',
      sv: 'Utrustningen i rummet för distanstjänster passar också för hybridmöten.',
      en: 'The equipment of a remote-service room also suits a hybrid meeting.',
    },
  ),
  defaultRule(
    'N1.afar',
    'zone-access',
    'grant',
    { zoneLevels: ['public'], resourceKinds: ['space'] },
    { who: 'remote-at-site', purposes: ['remoteService'], externalParticipants: true },
    'S0 2.2',
    {
      fi: 'Etänä palveleva organisaatio voi varata asiakastilan etäpalvelua varten.',
      sv: 'En organisation som betjänar på distans kan boka ett kundutrymme för distanstjänster.',
      en: 'An organisation that serves customers remotely can book a customer space for remote service.',
    },
  ),
  defaultRule(
    'N1.small',
    'zone-access',
    'grant',
    { zoneLevels: ['public'], resourceTypes: ['remoteServiceRoom'], siteSizes: SMALL_AND_MOBILE },
    { who: 'remote-at-site', purposes: ['customerService', 'hybridMeeting'], externalParticipants: true },
    'S0 2.2, 3.2.2',
    {
      fi: 'Pienessä toimipaikassa etänä palveleva organisaatio saa etäpalvelutilan muuhunkin asiakkaan palvelemiseen.',
      sv: 'På ett litet verksamhetsställe får den som betjänar på distans använda rummet också för annan kundservice.',
      en: 'At a small site, who serves remotely may use the remote-service room for other service of customers too.',
    },
  ),
  defaultRule(
    'N2',
    'zone-access',
    'grant',
    { zoneLevels: ['semiPublic'], resourceKinds: ['space'] },
    {
      who: 'present-at-site',
      purposes: ['meeting', 'hybridMeeting', 'teamDay', 'event'],
      externalParticipants: true,
      obligations: ['receive-guests'],
    },
    'S0 2.2',
    {
      fi: 'Kokouskeskukseen voi tuoda vieraita, kun virkailija ottaa heidät vastaan.',
      sv: 'Gäster är välkomna till mötescentret när en tjänsteman tar emot dem.',
      en: 'Guests are welcome in the meeting centre when a member of staff meets them.',
    },
  ),
  defaultRule(
    'N3',
    'zone-access',
    'grant',
    { zoneLevels: ['internal'], resourceKinds: ['space'] },
    {
      who: 'present-at-site',
      purposes: ['meeting', 'hybridMeeting', 'backgroundWork', 'teamDay', 'remoteService'],
      externalParticipants: false,
    },
    'S0 3.2.2',
    {
      fi: 'Sisäiset tilat ovat toimipaikan virkailijoiden työtä varten. Asiakkaat ja vieraat eivät tule niihin.',
      sv: 'De interna utrymmena är till för tjänstemännens arbete. Kunder och gäster kommer inte dit.',
      en: 'Internal spaces are for the work of the site’s staff. Customers and guests do not enter them.',
    },
  ),
  defaultRule(
    'N4',
    'zone-access',
    'grant',
    { resourceTypes: ['coCreationArea'] },
    {
      who: 'directory',
      purposes: ['meeting', 'hybridMeeting', 'backgroundWork', 'teamDay', 'event'],
      externalParticipants: false,
    },
    'S0 4.2.2',
    {
      fi: 'Yhteiskehittelyalue on avoin kaikkien mukana olevien organisaatioiden virkailijoille.',
      sv: 'Ytan för samutveckling är öppen för tjänstemän från alla organisationer som är med.',
      en: 'The co-creation area is open to the staff of every organisation in the directory.',
    },
  ),
  defaultRule(
    'N5',
    'purpose-fit',
    'refuse',
    { resourceTypes: ['servicePointScreened', 'serviceRoom'] },
    { purposes: ['customerService'], purposesWithFeature: { feature: 'video', purposes: ['remoteService'] } },
    'own, S0 3.2.1',
    {
      fi: 'Palvelupisteet ja palveluhuoneet ovat asiakkaan palvelemista varten. Muu työ tehdään taustatiloissa.',
      sv: 'Serviceplatser och servicerum är till för att betjäna kunder. Annat arbete görs i bakgrundsutrymmen.',
      en: 'Service points and service rooms are for serving customers. Other work belongs in background spaces.',
    },
  ),
  defaultRule(
    'N6',
    'purpose-fit',
    'refuse',
    { resourceTypes: ['remoteServiceRoom'], siteSizes: ['L', 'M'] },
    {
      purposes: ['remoteService'],
      purposesWithin: { hours: 24, purposes: ['customerService', 'hybridMeeting'] },
    },
    'own, S0 3.2.2',
    {
      fi: 'Etäpalvelutila odottaa etäpalvelun asiakkaita. Muuhun sen saa, kun alkuun on enintään vuorokausi.',
      sv: 'Rummet för distanstjänster väntar på sina kunder. För annat kan det bokas högst ett dygn i förväg.',
      en: 'A remote-service room waits for remote service. For other uses it is free to book within 24 hours of the start.',
    },
  ),
  defaultRule(
    'N6.small',
    'purpose-fit',
    'refuse',
    { resourceTypes: ['remoteServiceRoom'], siteSizes: SMALL_AND_MOBILE },
    { purposes: ['remoteService', 'customerService', 'hybridMeeting'] },
    'own, S0 3.2.2',
    {
      fi: 'Pienessä toimipaikassa sama tila palvelee etäpalvelua, asiakaspalvelua ja hybridikokouksia.',
      sv: 'På ett litet verksamhetsställe används samma rum för distanstjänster, kundservice och hybridmöten.',
      en: 'At a small site one room serves remote service, customer service and hybrid meetings.',
    },
  ),
  defaultRule(
    'N7',
    'purpose-fit',
    'refuse',
    { resourceTypes: ['securityRoom'] },
    { purposes: ['customerService'] },
    'own, S0 3.2.2',
    {
      fi: 'Turvahuone pidetään vapaana asiakastapaamisille, jotka tarvitsevat turvaa.',
      sv: 'Säkerhetsrummet hålls ledigt för kundmöten som behöver skydd.',
      en: 'The security room is kept for customer meetings that need its safety.',
    },
  ),
  defaultRule(
    'N8',
    'purpose-fit',
    'refuse',
    { resourceTypes: SPACE_TYPES.filter((type) => !special.has(type)) },
    { purposes: WITHOUT_CUSTOMERS },
    'own, S0 4.2.1',
    {
      fi: 'Asiakkaat palvellaan asiakastiloissa. Muut tilat ovat kokouksia, tapahtumia ja omaa työtä varten.',
      sv: 'Kunderna betjänas i kundutrymmena. Andra utrymmen är till för möten, evenemang och eget arbete.',
      en: 'Customers are served in customer spaces. Other spaces are for meetings, events and own work.',
    },
  ),
  defaultRule(
    'N8.remote',
    'purpose-fit',
    'refuse',
    { resourceTypes: FOR_REMOTE_EXPERTS },
    { purposes: [...WITHOUT_CUSTOMERS, 'remoteService'] },
    'own, S0 4.2.1',
    {
      fi: 'Asiantuntija voi antaa etäpalvelua rauhallisesta taustatilasta.',
      sv: 'En expert kan ge distanstjänster från ett lugnt bakgrundsutrymme.',
      en: 'An expert may give remote service from a quiet background space.',
    },
  ),
  revised(
    2,
    defaultRule(
      'N25',
      'zone-access',
      'grant',
      { resourceKinds: ['equipment', 'person'], siteSizes: ['L', 'M', 'S', 'XS'] },
      { who: 'listed-at-site', purposes: 'any', externalParticipants: true },
      'S1',
      {
        fi: 'Toimipaikan organisaatiot varaavat sen välineet ja tulkit yhteisesti.',
        sv: 'Verksamhetsställets organisationer bokar dess utrustning och tolkar gemensamt.',
        en: 'The organisations of a site share its equipment and interpreters.',
      },
    ),
  ),
  revised(
    2,
    defaultRule(
      'N25.remote',
      'zone-access',
      'grant',
      { resourceKinds: ['equipment', 'person'], siteSizes: ['virtual'] },
      { who: 'listed-anywhere', purposes: 'any', externalParticipants: true },
      'S1',
      {
        fi: 'Etäpalvelun asiantuntijat ja tulkit ovat kaikkien toimipaikkojen organisaatioiden varattavissa.',
        sv: 'Distanstjänsternas experter och tolkar kan bokas av organisationerna på alla verksamhetsställen.',
        en: 'Remote experts and interpreters can be booked by the organisations of every site.',
      },
    ),
  ),
];
