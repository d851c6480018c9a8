import type { Rule } from '@yhteistila/core/site/rule.ts';
import { inThreeLanguages as text } from './in-three-languages.ts';
import { PORI_EMPLOYMENT_ROOM } from './sites/pori.ts';

const DAY_MINUTES = 24 * 60;

/** What the demo sites adjust of the national rules. */
export const SITE_RULES: readonly Rule[] = [
  {
    id: 'pori-earmark-te',
    kind: 'earmark',
    scope: { resourceIds: [PORI_EMPLOYMENT_ROOM] },
    params: { organisationIds: ['te'], releaseMinutesBefore: DAY_MINUTES },
    effect: 'refuse',
    version: 1,
    reason: text(
      'Huoneessa on työllisyysneuvonnan erityislaitteet. Vapaa aika on kaikkien käytössä 24 tuntia ennen.',
      'I rummet finns specialutrustning för sysselsättningsrådgivning. Ledig tid är öppen för alla 24 timmar före.',
      'The room has special equipment for employment counselling. Free time opens to all 24 hours before.',
    ),
    source: 'S0 3.2.1; own',
  },
  {
    id: 'pori-dvv-weddings',
    kind: 'approval',
    scope: { siteIds: ['pori'], resourceTypes: ['ceremonyRoom'], organisationIds: ['dvv'], purposes: ['event'] },
    params: { role: 'coordinator' },
    effect: 'none',
    version: 1,
    reason: text(
      'DVV järjestää vihkimiset Porin vihkitilassa ilman erillistä hyväksyntää.',
      'MDB ordnar vigslar i vigselrummet i Björneborg utan särskilt godkännande.',
      'DVV holds weddings in the ceremony room in Pori without a separate approval.',
    ),
    source: 'S2 3; own',
  },
  {
    id: 'lappeenranta-fair-share',
    kind: 'fair-share',
    scope: { siteIds: ['lappeenranta'], resourceTypes: ['serviceRoom', 'remoteServiceRoom'] },
    params: { from: 540, to: 720, maximumPart: 0.4, liftedMinutesBefore: DAY_MINUTES },
    effect: 'refuse',
    version: 1,
    reason: text(
      'Lappeenrannassa palvelee monta virastoa. Kello 9–12 yksi virasto voi varata enintään 40 prosenttia palveluhuoneiden tai etäpalvelutilojen ajasta.',
      'Många ämbetsverk betjänar i Villmanstrand. Kl. 9–12 kan ett ämbetsverk boka högst 40 procent av tiden i servicerummen eller i rummen för distanstjänster.',
      'Many agencies serve in Lappeenranta. From 9 to 12 one agency can book at most 40 per cent of the time in the service rooms or the remote-service rooms.',
    ),
    source: 'S0 3.2.1; own',
  },
];
