import { lexicon } from './lexicon.ts';

export const PARTS_OF_DAY = ['morning', 'afternoon', 'evening'] as const;
export type PartOfDay = (typeof PARTS_OF_DAY)[number];

export const readNow = lexicon<'now'>([
  [
    'now',
    {
      fi: 'nyt, heti, nyt heti, saman tien, nytten, ny, välittömästi, heti nyt, just nyt, juuri nyt, nyt saman tien',
      sv: 'nu, just nu, genast, nu genast, nu direkt, omedelbart, direkt, på en gång, nu meddetsamma',
      en: 'now, right now, straight away, immediately, right away, at once, just now, asap now, this minute',
    },
  ],
]);

export const readPart = lexicon<PartOfDay>([
  [
    'morning',
    {
      fi: `aamulla, aamul, aamupäivällä, aamupäiväl, aamupäiväksi, aamupäiväks, aamupäivän, aamupäivä, aamuksi, aamuks, aamu, aamun, aamuna, aamusta, aamupäivästä, aamupv, ap, aamupäiväst, aamust, aamupäivää, aamupäivänä, aamuinen,
        aamupäivälle, aamulle, aamuun, aamupäivään, aamupäivisin, aamutuimaan, aamuksi jo, aamusella`,
      sv: `på morgonen, på förmiddagen, förmiddag, i förmiddag, förmiddagen, fm, på fm, bitti, bittida, i morse, morgonen, på morgon, morgon, förmiddags, under förmiddagen, på förmiddan, morgonens, förmiddagens, på morronen, morron`,
      en: `in the morning, this morning, morning, mornings, forenoon, in the forenoon, morning time, during the morning, the morning, in morning, a m slot`,
    },
  ],
  [
    'afternoon',
    {
      fi: `iltapäivällä, iltapäiväl, iltapäiväksi, iltapäiväks, iltapäivän, iltapäivä, iltapäivästä, iltapäiväst, ip, iltapäivää, iltapv, iltapäivänä, iltapäivälle, iltapäivisin, päivä iltapäivä, iltapäiväinen, iltapäivään, iltapäivääseen`,
      sv: `på eftermiddagen, i eftermiddag, eftermiddag, eftermiddagen, em, på em, eftermiddags, under eftermiddagen, på eftermiddan, eftermiddagens, eftermiddan`,
      en: `in the afternoon, this afternoon, afternoon, afternoons, arvo, the afternoon, during the afternoon, in afternoon, afternoon time, aft`,
    },
  ],
  [
    'evening',
    {
      fi: 'illalla, illal, illaksi, illaks, illan, ilta, iltana, illasta, iltaa, alkuillasta, iltasella, illast, illalle, iltaisin, iltasel, iltasta, alkuiltana, iltaan',
      sv: 'i kväll, ikväll, på kvällen, kväll, kvällen, kvälls, under kvällen, på kväll, kvällstid',
      en: 'in the evening, this evening, evening, evenings, tonight, the evening, during the evening, tonite, night, at night, tomorrow night',
    },
  ],
]);
