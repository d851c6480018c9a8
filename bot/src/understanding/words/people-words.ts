import { lexicon } from './lexicon.ts';

/** Behind a number of people. */
export const readPeopleWord = lexicon<'people'>([
  [
    'people',
    {
      fi: 'hengelle, hengen, henkeä, henkee, henkilölle, henkilön, henkilöä, henkilöö, henki, hlö, hlölle, hlön, hlöä, hlöö, hlo, hloa, henk, ihmiselle, ihmisen, ihmistä, osallistujalle, osallistujan, osallistujaa, osanottajalle, osanottajaa, hengel, heng, henkiselle, henkinen, henkisen, henkistä, tyypille, tyyppiä, vierasta, kollegaa, kollegalle, kollegan, työkaverille, muulle, muuta, muun, vieraalle, työntekijää, työntekijälle, kuulijaa, kuulijalle, hengessä, hlölle, hengeks, hengeksi, kaverille, kaveria, hlöt, henkilöt, paikkaa, istumapaikkaa',
      sv: 'personer, person, deltagare, pers, personers, människor, kolleger, kollegor, p, sittplatser, gäster, platser, personen, man, stycken',
      en: 'people, persons, person, participants, participant, attendees, pax, ppl, colleagues, of us, guests, seats, folks, attendee, heads, seater',
    },
  ],
]);

/** Before a number of people. */
export const readPeopleMark = lexicon<'for'>([
  ['for', { sv: 'för, åt, till, på, för oss, åt oss', en: 'for, with, of' }],
]);

/** Before a number of people, and telling by itself that it is one. */
export const readPeopleLead = lexicon<'we are'>([
  [
    'we are',
    {
      fi: 'meitä on, meitä tulee, meitä tulisi, meit on, meitä, meitä olisi, meitä on yhteensä, osallistujia, osallistujia on, osallistujia tulee, henkilöitä, henkilömäärä, henkilömäärä on, ihmisiä, osanottajia, tulijoita, tulijoita on, meit tulee, porukkaa, porukkaa on, väkeä, osallistujamäärä, henkilöitä on, henkilöitä tulee, paikalla, paikalle tulee',
      sv: 'vi är, vi blir, antal, antal personer, antal deltagare, vi kommer att vara, vi är totalt, deltagare, antalet deltagare, personer, det blir',
      en: 'we are, there are, there will be, people, attendees, participants, number of people, headcount, capacity, seats, we will be, party of, group of, team of, there is going to be',
    },
  ],
]);

/** More or less than the number behind it. */
export const readAtMost = lexicon<'about'>([
  [
    'about',
    {
      fi: 'noin, n, max, maksimissaan, enintään, korkeintaan, vähintään, ainakin, suunnilleen, yhteensä, alle, vajaa',
      sv: 'cirka, ca, ungefär, max, högst, minst, upp till, omkring, totalt, under, drygt',
      en: 'about, around, approximately, max, at most, up to, at least, roughly, a maximum of, maximum, minimum, less than, some, under',
    },
  ],
]);

/** "The two of us": how many without a number. */
export const readHowMany = lexicon<number>([
  [
    2,
    {
      fi: 'kahdestaan, kahestaan, kahden kesken, pari henkeä, parille hengelle, parille, kahdenkeskinen, kahdenkeskeinen, kahdenkeskiseen',
      sv: 'på tu man hand, ett par personer',
      en: 'the two of us, both of us, a couple of people',
    },
  ],
  [3, { fi: 'kolmestaan, kolmistaan, kolmisin', en: 'the three of us' }],
  [4, { fi: 'neljästään, nelistään', en: 'the four of us' }],
  [5, { fi: 'viidestään, viisistään' }],
  [12, { fi: 'tusinalle, tusina henkeä', sv: 'ett dussin', en: 'a dozen, a dozen people, dozen people' }],
]);

/** More than the number behind it, and how many more nobody can tell. */
export const readMoreThan = lexicon<'more'>([['more', { fi: 'yli', sv: 'över, fler än', en: 'over, more than' }]]);

/** Before a number of others: whoever writes comes besides. */
export const readMeAnd = lexicon<'me and'>([
  [
    'me and',
    {
      fi: 'minulle ja, mulle ja, minä ja, mä ja, itselleni ja, minun ja, itselle ja',
      sv: 'för mig och, mig och, jag och, åt mig och',
      en: 'for me and, me and, myself and, i and, for myself and',
    },
  ],
]);
