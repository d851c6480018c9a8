import type { Need } from '@yhteistila/core/booking/need.ts';
import type { Purpose } from '@yhteistila/core/site/purpose.ts';
import type { SpaceType } from '@yhteistila/core/site/resource.ts';
import { lexicon, type Phrases } from './lexicon.ts';

/** What a word for a space or an occasion says of the booking. */
export interface Topic {
  readonly purpose: Purpose;
  readonly types?: readonly SpaceType[];
  readonly needs?: readonly Need[];
}

/** Everyday speech does not tell a negotiation room from a meeting room. */
const ROOMS_TO_MEET: readonly SpaceType[] = ['negotiationRoom', 'meetingRoom'];
const topic = (purpose: Purpose, ...types: readonly SpaceType[]): Topic =>
  types.length === 0 ? { purpose } : { purpose, types };

/** Words for spaces and occasions, in the forms in which people write them. */
const ROWS: readonly (readonly [Topic, Phrases])[] = [
  [
    topic('remoteService', 'remoteServiceRoom'),
    {
      fi: 'etäpalveluhuone~, etäpalvelutila~, etäpalvelutilo~, etäpalvelukop~, etäpalvelupiste~, etähuone~, etätila~',
      sv: 'rum~ för distanstjänst~, distanstjänstrum~, rum~ för distansservice~, distansservicerum~, distansrum~',
      en: 'remote service room~, remote room~, remote service space~, remote service booth~',
    },
  ],
  [
    topic('remoteService'),
    {
      fi: 'etäpalvelu~, etäasioin~, etätapaami~, etäasiakas~',
      sv: 'distanstjänst~, distansservice~, distansbetjäning~',
      en: 'remote service~, remote appointment, remote customer',
    },
  ],
  [
    topic('hybridMeeting'),
    {
      fi: `hybridikokou~, teams kokou~, teamskokou~, etäkokou~, hybridipalaver~, teams palaver~, teamspalaver~, etäpalaver~, videopalaver~, videokokou~, videoneuvottelu~, etäneuvottelu~, verkkokokou~, verkkopalaver~,
        nettipalaver~, nettikokou~, teams tapaami~, teamstapaami~, hybriditapaami~, hybridi, hybridinä, hybridin, teams, teamsissa, teamsissä, teamsilla, teamsin, teamsit, teamsiin, teams neuvottelu~, teamsneuvottelu~, zoom, zoomissa, zoompalaver~, zoomkokou~, teams puhelu~, videopuhelu~, videoyhteyspalaver~, online palaver~, online kokou~`,
      sv: 'hybridmöte~, teams möte~, teamsmöte~, distansmöte~, videomöte~, onlinemöte~, online möte~, webbmöte~, videokonferens~, zoommöte~, zoom möte~, hybrid möte~, teams, hybridkonferens~, nätmöte~',
      en: 'hybrid meeting~, teams meeting~, remote meeting~, video meeting~, online meeting~, virtual meeting~, video call~, video conference~, teams call~, zoom meeting~, zoom call~, hybrid, teams, videoconference~, web meeting~',
    },
  ],
  [
    topic('meeting', ...ROOMS_TO_MEET),
    {
      fi: `neuvotteluhuone~, neuvottelutil~, kokoustil~, kokoushuone~, neukkari~, neukkar~, palaveritil~, palaverihuone~, neuvotteluhuon~, kokouhuone~, neuvoteluhuone~, ryhmätyötil~, ryhmätyöhuone~, tiimitil~, tiimihuone~, kabinet~,
        kokous huone~, kokous til~, neuvottelu huone~, neuvottelu til~, palaveri huone~`,
      sv: 'mötesrum~, möterum~, möteslokal~, förhandlingsrum~, konferensrum~, sammanträdesrum~, mötes rum~, grupprum~, konferenslokal~, konferens rum~',
      en: 'meeting room~, conference room~, negotiation room~, meeting space~, meetingroom~, conf room~, board room~, boardroom~, team room~, mtg room~, meeting rm~',
    },
  ],
  [
    topic('meeting'),
    {
      fi: `kokous, kokouksen, kokousta, kokoukseen, kokoukselle, kokousten, kokouksia, kokouksena, kokoukseni, kokouksemme, kokoukset, kokouksesta, kokouksii, palaver~, palsu, palsun, palsua, palsuun, palkku, neuvottelu~, tapaami~, keskustelu~,
        haastattelu~, työpaja~, koulutu~, workshop~, miitin~, mittin~, kokoontumi~, perehdyty~, seuranta, katselmu~, retro~, suunnittelu~`,
      sv: 'möte, mötet, möten, mötes, mötena, mötets, förhandling~, sammanträde~, träff~, samtal, samtalet, intervju~, workshop~, utbildning~, konferens, konferensen, diskussion~, överläggning~, genomgång~',
      en: 'meeting, meetings, mtg, meet, negotiation~, interview~, discussion~, workshop~, training~, appointment~, session, sessions, standup, stand up, catch up, catchup, sync, one on one, one to one, briefing~, huddle, get together, conference, conversation~',
    },
  ],
  [
    topic('customerService', 'serviceRoom'),
    {
      fi: 'palveluhuone~, palvelutil~, asiakashuone~, asiakaspalveluhuone~, asiakaspalvelutil~',
      sv: 'servicerum~, kundservicerum~, kundrum~',
      en: 'service room~, customer room~, customer service room~',
    },
  ],
  [
    topic('customerService', 'servicePointScreened'),
    {
      fi: 'palvelupiste~, asiakaspalvelupiste~, sermi~ palvelupiste~',
      sv: 'serviceplats~, avskärmad~ serviceplats~, kundserviceplats~',
      en: 'service point~, screened service point~, service desk~',
    },
  ],
  [
    topic('customerService', 'securityRoom'),
    { fi: 'turvahuone~', sv: 'säkerhetsrum~', en: 'security room~, secure room~' },
  ],
  [
    topic('customerService'),
    {
      fi: 'asiakaspalvelu~, asiakastapaami~, asiakaskäyn~, asiakasaja~, asiakasaika~, asiakkaan tapaami~',
      sv: 'kundservice~, kundmöte~, kundbesök~, kundbetjäning~',
      en: 'customer service~, customer meeting~, customer visit~, customer appointment~, client meeting~',
    },
  ],
  [
    topic('backgroundWork', 'phoneRoom'),
    {
      fi: 'puhelinkop~, puhelinhuone~, puhelintil~, soittokop~, puhelukop~',
      sv: 'telefonrum~, telefonhytt~, telefonbås~, samtalsrum~',
      en: 'phone booth~, phone room~, telephone room~, telephone booth~, call booth~',
    },
  ],
  [
    topic('backgroundWork', 'withdrawalRoom'),
    {
      fi: 'vetäytymistil~, vetäytymishuone~, keskittymistil~',
      sv: 'avskilt arbetsrum, avskilda arbetsrum~, tankerum~',
      en: 'withdrawal room~, focus room~',
    },
  ],
  [
    { purpose: 'backgroundWork', needs: ['quiet'] },
    {
      fi: 'hilja~ huone~, hilja~ til~, hilja~ työtil~, rauhalli~ huone~, rauhalli~ til~',
      sv: 'tyst~ rum~, tyst~ utrymme~, tyst~ arbetsrum~, lugn~ rum~',
      en: 'quiet room~, quiet space~, silent room~, quiet place',
    },
  ],
  [
    topic('backgroundWork', 'touchdown'),
    { fi: 'pistäytymistil~, pistäytymispaik~', sv: 'drop in plats~', en: 'touchdown~, touchdown place~, hot desk~' },
  ],
  [
    topic('backgroundWork', 'workArea', 'touchdown'),
    { fi: 'työpiste~, työpistealue~', sv: 'arbetsplats~, arbetspunkt~', en: 'work point~, desk, work desk~' },
  ],
  [topic('backgroundWork', 'projectRoom'), { fi: 'projektitil~', sv: 'projektrum~', en: 'project room~' }],
  [
    topic('backgroundWork'),
    {
      fi: 'taustatyö~, työtil~, työhuone~, työskentelytil~, työskente~',
      sv: 'bakgrundsarbete~, arbetsrum~, arbetsutrymme~',
      en: 'background work~, work room~, office room~, working space~',
    },
  ],
  [
    topic('teamDay', 'coCreationArea'),
    { fi: 'yhteiskehittelyalue~, yhteiskehittelytil~', sv: 'yta för samutveckling', en: 'co creation area~' },
  ],
  [topic('teamDay'), { fi: 'tiimipäiv~, tiimin päiv~', sv: 'teamdag~', en: 'team day~' }],
  [
    topic('event', 'innovationLab'),
    { fi: 'innovaatiolabor~, innovaatiolab~', sv: 'innovationslab~', en: 'innovation lab~' },
  ],
  [
    topic('event', 'ceremonyRoom'),
    {
      fi: 'vihkitil~, vihkihuone~, vihkisal~, juhlatil~',
      sv: 'vigselrum~, vigselsal~, ceremonirum~',
      en: 'ceremony room~, wedding room~',
    },
  ],
  [topic('meeting', 'workCafe'), { fi: 'työkahvil~', sv: 'arbetscafé~, arbetskafé~', en: 'work cafe~, work café~' }],
  [
    topic('event', 'showroom'),
    {
      fi: 'esittelytil~, näyttelytil~',
      sv: 'utställningsrum~, visningsrum~, utställningslokal~',
      en: 'showroom~, show room~, exhibition space~, exhibition room~',
    },
  ],
  [
    topic('event', 'eventSpace'),
    {
      fi: 'tapahtumatil~',
      sv: 'evenemangslokal~, evenemangsrum~, evenemangsutrymme~',
      en: 'event space~, event room~',
    },
  ],
  [topic('event'), { fi: 'tilaisu~, tapahtum~', sv: 'evenemang~, tillställning~', en: 'event, events' }],
];

export const readTopic = lexicon<Topic>(ROWS);

/** What a space of the type is usually booked for. */
export const topicOfType = (type: SpaceType): Topic =>
  ROWS.map(([each]) => each).find(({ types = [] }) => types.includes(type)) ?? { purpose: 'meeting' };
