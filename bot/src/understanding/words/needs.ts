import type { Need } from '@yhteistila/core/booking/need.ts';
import { lexicon } from './lexicon.ts';

/** What is needed: a feature of the space, or an interpreter. */
export const readNeed = lexicon<Need>([
  [
    'stepFree',
    {
      fi: 'esteettö~, esteetön, pyörätuol~',
      sv: 'tillgänglig~, rullstol~, utan trappsteg, utan trappor, hinderfri~',
      en: 'step free, accessible, wheelchair~, without steps, no steps, stepless',
    },
  ],
  [
    'hearingLoop',
    {
      fi: 'induktiosilmuk~, kuulosilmuk~, silmuk~',
      sv: 'hörslinga~, hörselslinga~, slinga~',
      en: 'hearing loop~, induction loop~',
    },
  ],
  ['interpreter', { fi: 'tulkki~, tulki~, tulkk~', sv: 'tolk~', en: 'interpreter~, interpreting' }],
  ['quiet', { fi: 'hilja~, rauhalli~', sv: 'tyst~, lugn~', en: 'quiet~, silent' }],
  ['soundproof', { fi: 'äänieriste~, äänieris~', sv: 'ljudisoler~', en: 'soundproof~, sound proof~, sound insulat~' }],
  [
    'video',
    {
      fi: 'videoyhte~, videolait~, kamera, kameran, kameralla, video',
      sv: 'videoförbindel~, videoutrustning~, video, kamera',
      en: 'video, video equipment, camera, video connection',
    },
  ],
  ['documentCamera', { fi: 'dokumenttikamer~', sv: 'dokumentkamer~', en: 'document camera~' }],
  ['scanner', { fi: 'skanneri~, skannerin', sv: 'skanner~', en: 'scanner~' }],
  ['printer', { fi: 'tulosti~, printter~', sv: 'skrivare~', en: 'printer~' }],
  [
    'whiteboard',
    { fi: 'valkotaulu~, kirjoitustaulu~, tussitaulu~', sv: 'skrivtavla~, whiteboard~', en: 'whiteboard~' },
  ],
  [
    'display',
    { fi: 'näyttö~, näytön, näytöllä, näytöllinen', sv: 'skärm~, bildskärm~', en: 'display~, screen, screens' },
  ],
  [
    'secondExit',
    {
      fi: 'toinen poistumistie, toisen poistumistien, kaksi uloskäyntiä, kahdella uloskäynnillä, kaksi poistumistietä',
      sv: 'två utgångar, en andra utgång',
      en: 'two exits, second exit',
    },
  ],
  ['securityGlass', { fi: 'turvalasi~', sv: 'säkerhetsglas~', en: 'security glass' }],
]);

/** What else is said of the booking. */
export const readCircumstance = lexicon<'confidential' | 'externalParticipants'>([
  [
    'confidential',
    { fi: 'luottamuksel~', sv: 'konfidentiell~, förtrolig~, sekretess~', en: 'confidential~, private matter' },
  ],
  [
    'externalParticipants',
    {
      fi: 'asiakas, asiakas tulee, asiakas tulossa, asiaka~, asiakka~, vieras, vieraan, vieraita, vieraiden, vieraille, ulkopuoli~',
      sv: 'kund kommer, kunden kommer, kund, kunden, kunder, kunderna, gäst, gäster, gästen, utomstående, externa deltagare',
      en: 'customer coming, customer comes, customer is coming, customer~, client, clients, guest, guests, visitor, visitors, outsiders, external participants, externals',
    },
  ],
]);
