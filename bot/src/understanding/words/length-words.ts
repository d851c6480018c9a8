import { lexicon } from './lexicon.ts';

/** Units of length: minutes in one. */
export const readUnit = lexicon<number>([
  [
    60,
    {
      fi: 'tunti, tunnin, tuntia, tunniksi, tunniks, tunnit, tunniss, tunnissa, tuntiin, tuntii, tunt, tuntinen, tuntisen, tuntiseksi, tuntista, tuntisella, tuntiseen, tunteja, tunnilla, tunnille, tuntien, h, t',
      sv: 'timme, timmar, timmen, timma, tima, time, tmme, timm, tim, timmes, timmars, timmarna, timmar lång, timmarnas, t',
      en: 'hour, hours, hr, hrs, hour long, hours long, hourly slot, h',
    },
  ],
  [
    1,
    {
      fi: 'minuutti, minuutin, minuuttia, minuutiksi, minuutiks, minuuttii, minuuttiin, minuutin mittainen, minuuttinen, minuutissa, minuutilla, minuutille, min, minsa, minsaa, minsaks, minsan, minuuttinen, minuuttisen, minuutti, mins',
      sv: 'minut, minuter, minuten, minuters, minuters lång, min',
      en: 'minute, minutes, mins, min, minute long, minutes long',
    },
  ],
]);

/** Whole phrases of length, in minutes. */
export const readLengthPhrase = lexicon<number>([
  [
    30,
    {
      fi: 'puoli tuntia, puoli tuntii, puoleksi tunniksi, puoleks tunniks, puolen tunnin, puolituntinen, puolituntisen, puolituntiseksi, puolituntista, puolituntiseen, puol tuntia, puol tuntii, puoltuntia, puolituntia, puoleen tuntiin, puolet tuntia, puolella tunnilla, puolelle tunnille, puolisen tuntia, puoltuntinen, puoleks tunniksi, puol tuntinen',
      sv: 'en halvtimme, halvtimme, en halv timme, halv timme, halvtimmes, en halvtimmes, halv timmes, halvtimma, trettio minuter',
      en: 'half an hour, half hour, a half hour, half a hour, half hour long, half an hour long, halfhour, half of an hour',
    },
  ],
  [
    90,
    {
      fi: 'puolitoista tuntia, puoleksitoista tunniksi, puolentoista tunnin, puoltoista tuntia, puoltoista tuntii, puoltoist tuntia, puoltoist tuntii, puoltoista, puoleksitoista tunniks, puolitoistatuntinen, puolitoistatuntisen, puolitoista tuntii, puolitoista h, puoleentoista tuntiin, puolellatoista tunnilla, puolitoista',
      sv: 'en och en halv timme, halvannan timme, en och halv timme, en och en halv timmes, en och en halvtimme, anderhalv timme',
      en: 'one and a half hours, an hour and a half, hour and a half, one and a half hour, one and half hours, hour and half, an hour and half, an hour and a half long',
    },
  ],
  [
    15,
    {
      fi: 'vartiksi, vartiks, varttitunniksi, vartin, vartti, varttitunti, varttia, vartin verran, varttituntia, varttiin, vartilla, vartille',
      sv: 'en kvart, kvart, en kvarts timme, kvarts',
      en: 'a quarter of an hour, quarter of an hour, a quarter hour, quarter hour',
    },
  ],
  [
    45,
    {
      fi: 'kolme varttia, kolmeksi vartiksi, kolmen vartin, kolme varttii, kolmeen varttiin, kolmeks vartiks, kolmella vartilla',
      sv: 'tre kvart, tre kvarts timme, trekvart, tre kvarts, tre kvartar',
      en: 'three quarters of an hour, three quarter hour',
    },
  ],
  [
    60,
    {
      fi: 'tunniksi, tunniks, tunnin, tunnilla, tunnille, tunti, yhden tunnin, tunnin ajaksi, tunnin ajan, tuntiin, tunniksi aikaa, tuntinen, tuntisen, tuntia, tuntii',
      sv: 'en timme, en timma, timme, en timmes, timmes, timma, en tima, tima',
      en: 'an hour, one hour, a hour, hour, hour long, one hour long',
    },
  ],
  [
    120,
    {
      fi: 'pari tuntia, parin tunnin, pariksi tunniksi, paria tuntia, pari tuntii, pariks tunniks, paritunteja, parituntinen, parituntisen, parilla tunnilla, pari h, kaksituntinen, kaksituntisen, kaksituntiseen',
      sv: 'ett par timmar, par timmar, ett par timmars, tvåtimmars, ett par tre timmar',
      en: 'a couple of hours, couple of hours, a couple hours, couple hours',
    },
  ],
  [180, { fi: 'kolmituntinen, kolmituntisen, kolmetuntinen', sv: 'tretimmars' }],
]);

/** Before a length. */
export const readLengthMark = lexicon<'for'>([
  [
    'for',
    {
      fi: 'noin, kesto, kestää, kestäisi, kestoltaan, n, yhteensä, pituus, max, maksimissaan, enintään, korkeintaan, kestona',
      sv: 'i, under, i ungefär, i cirka, i ca, varar, på, längd, längden, ungefär, cirka, ca, max, högst',
      en: 'for, for about, lasting, for around, lasts, length, duration, about, around, max, at most, up to, long',
    },
  ],
]);

/** Before or behind a length: it is the time until the start. */
export const readOffsetMark = lexicon<'from now'>([['from now', { sv: 'om', en: 'in' }]]);
export const readOffsetTail = lexicon<'from now'>([
  [
    'from now',
    {
      fi: 'päästä, kuluttua, kulutt, pääst, päästä alkaen, päästä eteenpäin',
      sv: 'från nu, framåt i tiden, härifrån',
      en: 'from now, from today, later',
    },
  ],
]);

/** Before or behind a length: at some time until then. */
export const readWithinMark = lexicon<'within'>([
  ['within', { sv: 'inom', en: 'within, within the next, in the next' }],
]);
export const readWithinTail = lexicon<'within'>([['within', { fi: 'sisällä, sisään, kuluessa, aikana' }]]);

/** Before the end of a change of length: "by half an hour", "to half an hour". */
export const readLengthChange = lexicon<'by' | 'to'>([
  ['by', { sv: 'med', en: 'by', fi: 'lisää' }],
  ['to', { sv: 'till', en: 'to' }],
]);
