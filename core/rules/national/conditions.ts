import { PURPOSES, servesCustomers } from '../../site/purpose.ts';
import type { Rule } from '../../site/rule.ts';
import { defaultRule } from './default-rule.ts';

const SERVICE = PURPOSES.filter(servesCustomers);
const OTHER_PURPOSES = PURPOSES.filter((purpose) => !servesCustomers(purpose));
const NEVER_PRIVATE = [
  'servicePointScreened',
  'touchdown',
  'workArea',
  'coCreationArea',
  'workCafe',
  'showroom',
  'phoneService',
  'eventSpace',
] as const;

/** N14–N18, N22 and N24: what always holds, each by itself. */
export const NATIONAL_CONDITIONS: readonly Rule[] = [
  defaultRule(
    'N14',
    'confidentiality',
    'refuse',
    {},
    { feature: 'soundproof', neverTypes: NEVER_PRIVATE },
    'S0 3.2.2, 9.3',
    {
      fi: 'Luottamuksellinen asia hoidetaan äänieristetyssä tilassa, jossa muut eivät kuule.',
      sv: 'Ett konfidentiellt ärende sköts i ett ljudisolerat rum där andra inte hör.',
      en: 'A confidential matter is handled in a soundproof space, where others cannot hear.',
    },
  ),
  defaultRule(
    'N15',
    'guard-presence',
    'refuse',
    { resourceTypes: ['securityRoom'] },
    { obligation: 'inform-guard' },
    'own, S0 3.2.2; S2 5',
    {
      fi: 'Turvahuonetta käytetään vain vartijan työaikana, ja vartija tietää tapaamisesta.',
      sv: 'Säkerhetsrummet används bara när en väktare är i tjänst, och väktaren vet om mötet.',
      en: 'The security room is used only while a guard is on duty, and the guard knows of the meeting.',
    },
  ),
  defaultRule('N16', 'opening-hours', 'refuse', { purposes: SERVICE }, { hours: 'customer' }, 'S0 3.2.1', {
    fi: 'Asiakkaita palvellaan, kun toimipaikka on auki asiakkaille.',
    sv: 'Kunder betjänas när verksamhetsstället är öppet för kunder.',
    en: 'Customers are served while the site is open to customers.',
  }),
  defaultRule(
    'N17',
    'opening-hours',
    'refuse',
    { purposes: OTHER_PURPOSES },
    { hours: 'building', exceptWholeDaysOf: ['showroom'] },
    'own',
    {
      fi: 'Tiloja käytetään, kun rakennus on auki virkailijoille.',
      sv: 'Utrymmena används när byggnaden är öppen för tjänstemän.',
      en: 'Spaces are used while the building is open to staff.',
    },
  ),
  defaultRule('N18', 'service-hours', 'refuse', { purposes: SERVICE }, {}, 'S2 6', {
    fi: 'Asiakas saa palvelua silloin, kun organisaatio palvelee toimipaikassa tai etäyhteydellä.',
    sv: 'Kunden får service när organisationen betjänar på verksamhetsstället eller på distans.',
    en: 'Customers are served when the organisation serves at the site, or remotely.',
  }),
  defaultRule('N22', 'network-fit', 'refuse', { resourceTypes: ['remoteServiceRoom'] }, {}, 'S0 6.2, 9.5', {
    fi: 'Etäpalvelu toimii vain tilassa, jossa on organisaation oma verkko.',
    sv: 'Distanstjänsten fungerar bara i ett rum som har organisationens eget nät.',
    en: 'Remote service works only in a room that has the organisation’s own network.',
  }),
  defaultRule('N22.meeting', 'network-fit', 'oblige', { resourceTypes: ['meetingRoom'] }, {}, 'S0 6.2, 9.5', {
    fi: 'Kokoustilassa voi kokoustaa ilman oman organisaation verkkoa, kun tuo oman yhteyden.',
    sv: 'I ett mötesrum går det att mötas utan den egna organisationens nät, om man har en egen förbindelse med sig.',
    en: 'A meeting room works without the organisation’s network for those who bring a connection of their own.',
  }),
  defaultRule('N24', 'customer-data', 'refuse', {}, { noTitleFor: SERVICE }, 'S0 3.2.1', {
    fi: 'Varauksista ei saa selvitä, kuka asiakas on.',
    sv: 'Av en bokning får det inte framgå vem kunden är.',
    en: 'A booking must not show who the customer is.',
  }),
  defaultRule('N24.capacity', 'capacity', 'refuse', {}, {}, 'S0 3.2.1', {
    fi: 'Tilaan mahtuu turvallisesti vain sen paikkaluvun verran ihmisiä.',
    sv: 'Ett utrymme rymmer tryggt bara så många personer som det har platser.',
    en: 'A space safely holds only as many people as it has places.',
  }),
  defaultRule('N24.needs', 'needs', 'refuse', {}, {}, 'S0 3.2.1', {
    fi: 'Tila valitaan asiakkaan tarpeiden mukaan.',
    sv: 'Utrymmet väljs efter kundens behov.',
    en: 'The needs of the customer choose the space.',
  }),
  defaultRule('N24.closure', 'closure', 'refuse', {}, {}, 'S0 3.2.1', {
    fi: 'Poissa käytöstä olevaa tilaa tai välinettä ei voi varata.',
    sv: 'Ett utrymme eller en utrustning som är ur bruk kan inte bokas.',
    en: 'What is out of use cannot be booked.',
  }),
];
