import { describe, expect, it } from '@jest/globals';
import { slotsInWords } from '../../../tests/fixtures/slots-in-words.ts';
import { listeningIn } from '../../../tests/fixtures/spoken-wishes.ts';
import { understand } from './understand.ts';

const remote = 'remoteService(remoteServiceRoom)';
const meeting = 'meeting(negotiationRoom/meetingRoom)';

const NEXT_WEEK = '(2026-11-23 or 2026-11-24 or 2026-11-25 or 2026-11-26 or 2026-11-27)';

/** Read on Wednesday 18 November 2026, 9.02. */
const SENTENCES: readonly (readonly [sentence: string, slots: string])[] = [
  ['varaa etäpalveluhuone huomenna klo 10 tunniksi', `${remote} · 2026-11-19 · 10:00 · 60 min`],
  ['Varaa etäpalvelutila huomiseksi kello 10.', `${remote} · 2026-11-19 · 10:00`],
  ['varaa etapalveluhuone huomenna klo 10 tunniksi', `${remote} · 2026-11-19 · 10:00 · 60 min`],
  ['VARAA ETÄPALVELUHUONE HUOMENNA KLO 10 TUNNIKSI!', `${remote} · 2026-11-19 · 10:00 · 60 min`],
  ['Tarvitsen etäpalvelutilan tänään klo 14.30 puoleksi tunniksi', `${remote} · 2026-11-18 · 14:30 · 30 min`],
  ['etäpalveluhuonetta ylihuomenna 9–10', `${remote} · 2026-11-20 · 09:00–10:00`],
  ['voisitko varata etäpalvelukopin perjantaina klo 13.15', `${remote} · 2026-11-20 · 13:15`],
  ['etäpalvelu maanantaina klo 9 45 min', 'remoteService · 2026-11-23 · 09:00 · 45 min'],
  ['Haluaisin neuvotteluhuoneen 6 hengelle huomenna', `${meeting} · 2026-11-19 · for 6`],
  ['neuvotteluhuone kuudelle huomenna kymmeneltä', `${meeting} · 2026-11-19 · 10:00 · for 6`],
  ['kahden hengen neuvottelutila klo 15', `${meeting} · 15:00 · for 2`],
  ['kokoustila 6-8 hengelle ti 24.11. klo 10-11.30', `${meeting} · 2026-11-24 · 10:00–11:30 · for 8`],
  ['Kokoustila tiistaina 24.11.2026 klo 10.00–11.30', `${meeting} · 2026-11-24 · 10:00–11:30`],
  ['kokoushuone 2026-11-24 10:30', `${meeting} · 2026-11-24 · 10:30`],
  ['kokoushuone 24.11 klo 9', `${meeting} · 2026-11-24 · 09:00`],
  ['kokoushuone 24. marraskuuta klo 9', `${meeting} · 2026-11-24 · 09:00`],
  ['kokoushuone 1.12. klo 9', `${meeting} · 2026-12-01 · 09:00`],
  ['kokoushuone 7.1. kahdeksi tunniksi', `${meeting} · 2027-01-07 · 120 min`],
  ['kokoushuone 10.11. klo 12', `${meeting} · 12:00 · ask day: passedDay “10.11.”`],
  ['kokoushuone klo 10.10', `${meeting} · 10:10`],
  ['kokous huomenna puoli yksitoista', 'meeting · 2026-11-19 · 10:30'],
  ['kokous huomenna klo puoli kaksi', 'meeting · 2026-11-19 · 13:30'],
  ['kokous huomenna varttia yli kymmenen', 'meeting · 2026-11-19 · 10:15'],
  ['kokous torstaina varttia vaille yhdeksän', 'meeting · 2026-11-19 · 08:45'],
  ['kokous huomenna klo 2', 'meeting · 2026-11-19 · 14:00'],
  ['kokous huomenna klo 10-2', 'meeting · 2026-11-19 · 10:00–14:00'],
  ['palaveri huomenna iltapäivällä puoleksitoista tunniksi', 'meeting · 2026-11-19 · afternoon · 90 min'],
  ['palaverihuone huomenna aamupäivällä 1,5 h', `${meeting} · 2026-11-19 · morning · 90 min`],
  ['neukkari nyt tunniksi', `${meeting} · now · 60 min`],
  ['huone neuvotteluun heti vartiksi', 'meeting · now · 15 min'],
  ['hybridikokous keskiviikkona klo 12 2 h', 'hybridMeeting · 2026-11-25 · 12:00 · 120 min'],
  ['Teams-kokous huomenna klo 8 1 h 30 min', 'hybridMeeting · 2026-11-19 · 08:00 · 90 min'],
  [
    'varaa palveluhuone huomenna klo 11, asiakas tulee pyörätuolilla',
    'customerService(serviceRoom) · 2026-11-19 · 11:00 · stepFree · customer',
  ],
  ['palveluhuone jossa on induktiosilmukka huomenna', 'customerService(serviceRoom) · 2026-11-19 · hearingLoop'],
  [
    'esteetön palveluhuone ja tulkki perjantaina klo 9',
    'customerService(serviceRoom) · 2026-11-20 · 09:00 · stepFree+interpreter',
  ],
  [
    'asiakastapaaminen tulkin kanssa huomenna klo 13 tunnin',
    'customerService · 2026-11-19 · 13:00 · 60 min · interpreter',
  ],
  ['luottamuksellinen asiakastapaaminen huomenna klo 13', 'customerService · 2026-11-19 · 13:00 · confidential'],
  ['palvelupiste tänään klo 12–13', 'customerService(servicePointScreened) · 2026-11-18 · 12:00–13:00'],
  ['puhelinkoppi nyt 20 minuutiksi', 'backgroundWork(phoneRoom) · now · 20 min'],
  ['varaa mulle puhelinkoppi klo 16 asti', 'backgroundWork(phoneRoom) · –16:00'],
  ['hiljainen tila huomenna klo 8–12', 'backgroundWork · 2026-11-19 · 08:00–12:00 · quiet'],
  ['hiljaisen työtilan torstaiksi', 'backgroundWork · 2026-11-19 · quiet'],
  ['vetäytymistila maanantaina', 'backgroundWork(withdrawalRoom) · 2026-11-23'],
  ['tiimipäivä 3.12. klo 9-15 12 henkilölle', 'teamDay · 2026-12-03 · 09:00–15:00 · for 12'],
  ['etäpalveluhuone Poriin huomenna klo 10', `${remote} · 2026-11-19 · 10:00 · at pori`],
  ['etäpalveluhuone Lahdessa huomenna klo 10', `${remote} · 2026-11-19 · 10:00 · at lahti`],
  ['etäpalveluhuone Lahteen huomenna klo 10', `${remote} · 2026-11-19 · 10:00 · at lahti`],
  ['Lappeenrannasta kokoustila huomenna', `${meeting} · 2026-11-19 · at lappeenranta`],
  ['kokoustila Lappeenrantaan', `${meeting} · at lappeenranta`],
  ['etäpalvelu Reposaaressa to 26.11.', 'remoteService · 2026-11-26 · at reposaari'],
  ['etäpalvelu Satakunnan palvelubussissa tiistaina', 'remoteService · 2026-11-24 · at satakunta-bus'],
  ['kokoustila ensi viikon perjantaina klo 9', `${meeting} · 2026-11-27 · 09:00`],
  ['kokoustila ensi viikolla', `${meeting} · ask day: vague “ensi viikolla” ${NEXT_WEEK}`],
  ['kokoustila huomenna klo 10:stä 11:een', `${meeting} · 2026-11-19 · 10:00–11:00`],
  ['kokoustila huomenna 9.30:stä klo 10:een', `${meeting} · 2026-11-19 · 09:30–10:00`],
  ['kokous huomenna klo 10 kaksikymmentäviisi minuuttia', 'meeting · 2026-11-19 · 10:00 · 25 min'],
  ['kokoustila ensi viikolla maanantaina', `${meeting} · 2026-11-23`],
  [
    'kokoustila maanantaina 24.11. klo 9',
    `${meeting} · 09:00 · ask day: contradiction “maanantaina 24.11.” (2026-11-24 or 2026-11-23)`,
  ],
  ['kokoustila 31.2. klo 9', `${meeting} · 09:00 · ask day: noSuchDay “31.2.”`],
  ['kokoustila klo 25', `${meeting} · ask time: noTime “klo 25”`],
  [
    'kokoustila huomenna klo 10 ja klo 14',
    `${meeting} · 2026-11-19 · ask time: severalTimes “klo 10 … klo 14” (10:00 or 14:00)`,
  ],
  ['kokoustila huomenna kahvin kera klo 10', `${meeting} · 2026-11-19 · 10:00 · ? kahvin kera`],
  ['varaa huone huomenna klo 10', '2026-11-19 · 10:00'],
  ['varaa', ''],
  ['huomenna klo 10 tunniksi', '2026-11-19 · 10:00 · 60 min'],
  ['tunniksi ja 15 minuutiksi neukkari huomenna', `${meeting} · 2026-11-19 · 75 min`],
  ['moi', 'no wish'],
  ['huomenna', 'no wish'],
  ['peru varaukseni huomenna klo 10', 'cancel 2026-11-19 · 10:00'],
  ['mitä kuuluu', 'no wish'],
  ['missä kerroksessa ja kenen luona kahvihuone ja keittiö oikein sijaitsee, entä se kokous', 'no wish'],
  ['', 'no wish'],
];

describe('a Finnish sentence', () => {
  it.each(SENTENCES)('%s → %s', (sentence, slots) => {
    expect(slotsInWords(understand(sentence, listeningIn('fi')))).toBe(slots);
  });

  it('is known to be Finnish also when Swedish was expected', () => {
    const sentence = 'varaa etäpalveluhuone huomenna klo 10 tunniksi';
    expect(understand(sentence, listeningIn('sv'))?.language).toBe('fi');
  });
});
