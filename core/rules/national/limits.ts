import type { Rule } from '../../site/rule.ts';
import { defaultRule } from './default-rule.ts';

const CUSTOMER_SPACES = ['servicePointScreened', 'serviceRoom', 'remoteServiceRoom', 'securityRoom'] as const;
/** What is shown there may stay for whole days, over the night and the weekend. */
const EXHIBITION_SPACES = ['showroom'] as const;
const QUIET_ROOMS = ['withdrawalRoom', 'phoneRoom'] as const;

/** N9–N13, N19–N21, N23 and N26: how long, how far ahead, how much, and what happens to what nobody uses or answers. */
export const NATIONAL_LIMITS: readonly Rule[] = [
  defaultRule(
    'N9',
    'duration',
    'refuse',
    { resourceTypes: CUSTOMER_SPACES },
    { minimum: 5, maximum: 120, step: 5, dayLongWithContinuousFlow: true },
    'own, S0 3.2.1',
    {
      fi: 'Asiakastila varataan vain palvelun ajaksi. Koko päivän saa, kun asiakkaita tulee jatkuvasti.',
      sv: 'Ett kundutrymme bokas bara för den tid som servicen tar. Hela dagen kan bokas vid jämn ström av kunder.',
      en: 'A customer space is held for the service itself. A whole day is possible where customers come continuously.',
    },
  ),
  defaultRule(
    'N10',
    'duration',
    'refuse',
    { resourceTypes: QUIET_ROOMS },
    { minimum: 5, maximum: 120, step: 5 },
    'own, S0 4.2.1',
    {
      fi: 'Vetäytymis- ja puhelintilat ovat lyhyitä hetkiä varten, jotta ne riittävät kaikille.',
      sv: 'De avskilda arbetsrummen och telefonrummen är till för korta stunder, så att de räcker till alla.',
      en: 'Withdrawal and phone rooms are for short times, so that there are enough for all.',
    },
  ),
  defaultRule(
    'N11',
    'duration',
    'refuse',
    { resourceKinds: ['space'], exceptResourceTypes: [...CUSTOMER_SPACES, ...QUIET_ROOMS] },
    { minimum: 15, maximum: 600, step: 5, wholeDaysOf: EXHIBITION_SPACES },
    'own',
    {
      fi: 'Muut tilat varataan vähintään vartiksi ja enintään yhdeksi työpäiväksi, esittelytilat myös kokonaisiksi päiviksi.',
      sv: 'Andra utrymmen bokas för minst en kvart och högst en arbetsdag, visningsrum också för hela dagar.',
      en: 'Other spaces are booked for a quarter of an hour at least and a working day at most, showrooms also for whole days.',
    },
  ),
  defaultRule(
    'N12',
    'advance',
    'refuse',
    {},
    { minimumLeadMinutes: 0, maximumDays: 180, seriesMaximumDays: 366 },
    'own',
    {
      fi: 'Varaukset tehdään enintään puoleksi vuodeksi ja toistuvat varaukset vuodeksi eteenpäin.',
      sv: 'Bokningar görs högst ett halvt år framåt och återkommande bokningar högst ett år framåt.',
      en: 'Bookings are made up to half a year ahead, recurring ones up to a year.',
    },
  ),
  defaultRule(
    'N13',
    'buffer',
    'refuse',
    { resourceTypes: CUSTOMER_SPACES },
    { minutes: 5, between: 'organisations' },
    'own, S0 3.2.1',
    {
      fi: 'Vaihtoaika suojaa asiakkaita: eri organisaatioiden asiakkaat eivät kohtaa ovella.',
      sv: 'Bytestiden skyddar kunderna: olika organisationers kunder möts inte i dörren.',
      en: 'The time between bookings protects customers: those of different organisations do not meet at the door.',
    },
  ),
  defaultRule(
    'N19',
    'fair-share',
    'refuse',
    { resourceTypes: ['serviceRoom', 'remoteServiceRoom'] },
    { from: 540, to: 720, maximumPart: 0.5, liftedMinutesBefore: 1440 },
    'own, S0 3.2.1',
    {
      fi: 'Aamun kysytyimmät tunnit jaetaan: yksi organisaatio saa enintään puolet huoneiden ajasta.',
      sv: 'Morgonens mest efterfrågade timmar delas: en organisation får högst hälften av rummens tid.',
      en: 'The busiest morning hours are shared: one organisation holds at most half of the rooms’ time.',
    },
  ),
  defaultRule(
    'N20',
    'person-limit',
    'refuse',
    {},
    { hoursADay: 10, noOverlap: true, exceptWholeDaysOf: EXHIBITION_SPACES },
    'own',
    {
      fi: 'Kukaan ei ole kahdessa paikassa yhtä aikaa, ja päivässä varataan enintään kymmenen tuntia.',
      sv: 'Ingen är på två ställen samtidigt, och på en dag bokas högst tio timmar.',
      en: 'Nobody is in two places at once, and a person books ten hours a day at most.',
    },
  ),
  defaultRule(
    'N21',
    'approval',
    'approval',
    { resourceTypes: ['ceremonyRoom', 'eventSpace'] },
    { role: 'coordinator' },
    'own, S2 9',
    {
      fi: 'Vihkitilan ja tapahtumatilan varauksista päättää toimipaikan asiakaspalvelukoordinaattori.',
      sv: 'Verksamhetsställets kundservicekoordinator beslutar om bokningar av vigselrummet och evenemangslokalen.',
      en: 'A coordinator of the site decides on bookings of ceremony rooms and event spaces.',
    },
  ),
  defaultRule(
    'N21.showroom',
    'approval',
    'approval',
    { resourceTypes: EXHIBITION_SPACES },
    { role: 'coordinator', wholeDaysAlone: true },
    'own, S2 9',
    {
      fi: 'Usean päivän näyttelystä päättää toimipaikan asiakaspalvelukoordinaattori.',
      sv: 'Verksamhetsställets kundservicekoordinator beslutar om utställningar som tar flera dagar.',
      en: 'A coordinator of the site decides on exhibitions of several days.',
    },
  ),
  defaultRule(
    'N23',
    'check-in',
    'policy',
    { resourceTypes: ['servicePointScreened', 'serviceRoom', 'remoteServiceRoom', ...QUIET_ROOMS] },
    { graceMinutes: 10, opensMinutesBefore: 15 },
    'own, S0 3.2.1',
    {
      fi: 'Tila, jota ei oteta käyttöön, vapautuu muille kymmenen minuutin kuluttua alusta.',
      sv: 'Ett utrymme som inte tas i bruk frigörs för andra tio minuter efter början.',
      en: 'A space that nobody takes into use is released to others ten minutes after the start.',
    },
  ),
  defaultRule(
    'N23.meeting',
    'check-in',
    'policy',
    { resourceTypes: ['meetingRoom', 'negotiationRoom'] },
    { graceMinutes: 15, opensMinutesBefore: 15 },
    'own, S0 3.2.1',
    {
      fi: 'Kokous- ja neuvottelutila, jota ei oteta käyttöön, vapautuu muille vartin kuluttua alusta.',
      sv: 'Ett mötes- eller förhandlingsrum som inte tas i bruk frigörs för andra en kvart efter början.',
      en: 'A meeting or negotiation room that nobody takes into use is released a quarter of an hour after the start.',
    },
  ),
  defaultRule('N26', 'ring', 'policy', {}, { seconds: 45 }, 'own, S0 1.2', {
    fi: 'Asiakas ei odota turhaan: vastaamaton asiantuntijapyyntö siirtyy seuraavalle asiantuntijalle.',
    sv: 'Kunden väntar inte i onödan: en obesvarad expertförfrågan går vidare till nästa expert.',
    en: 'No customer waits in vain: a call that an expert does not answer goes on to the next expert.',
  }),
];
