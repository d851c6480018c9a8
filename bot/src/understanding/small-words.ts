import { lexicon } from './lexicon.ts';

/** Words that say that something is to be booked. */
export const readVerb = lexicon<'book'>([
  [
    'book',
    {
      fi: 'varaa, varaan, varata, varaisin, varataan, varaisitko, varaatko, varais, teen varauksen, tee varaus, tehdä varauksen, tehdä varaus, tarvitsen, tarvitsisin, tarvitaan, tarvitsemme, tarviin',
      sv: 'boka, bokar, bokas, reservera, gör en bokning, göra en bokning, behöver, behövs',
      en: 'book, reserve, make a booking, make a reservation, need, needs, needed',
    },
  ],
]);

/** Words that ask for something else than a new booking: whoever says one does not wish to book. */
export const readOtherAct = lexicon<'other'>([
  [
    'other',
    {
      fi: 'peru, perun, peruuta, peruisin, perua, poista, siirrä, siirrän, muuta, vapauta, kuittaa, kuittaan, jatka',
      sv: 'avboka, avbokar, flytta, ta bort, ändra, kvittera, förläng',
      en: 'cancel, delete, remove, move, change, release, check in, extend',
    },
  ],
]);

/** Words that carry nothing by themselves. */
export const readFiller = lexicon<'filler'>([
  [
    'filler',
    {
      fi: `minulle, mulle, meille, mä, minä, me, haluan, haluaisin, haluamme, haluttaisiin, voisitko, voitko, saanko, saisinko, saada,
        voinko, olisiko, onko, on, jokin, joku, jonkin, yksi, huone~, til~, tilan, tilaa, paikka, paikan, vapaa~, vapaata, ja, sekä,
        ole hyvä, kiitos, kiitti, pliis, hei, moi, moikka, terve, että, jossa, jolla, jonka, missä, varten, kanssa, mukana, mukaan, tulossa, tulee,
        tarvita, kun, olla, ensi, tulevana, tämän, tätä, tänä, päivänä, alkaen, alkaa, aika, ajan, ajaksi, ajalle, toimipaikassa, toimipisteessä,
        asia, asian, asiaa, varaus, varauksen, joka, pitää, pitäisi, kohdalla, kestää, yhteensä, noin, välillä`,
      sv: `jag, vi, mig, oss, åt, vill, skulle, vilja, ha, kan, kunde, du, få, en, ett, rum, rummet, utrymme~, lokal, plats, ledig~, och, samt,
        tack, snälla, hej, i, på, för, med, till, av, den, det, som, där, finns, är, att, vid, kommer, nästa, kommande, från, om, ungefär,
        bokning, ärende~, gärna, något, någon, varar, tid, dag, behov`,
      en: `i, we, me, us, would, like, want, to, can, could, you, please, thanks, thank you, hello, hi, a, an, the, room, rooms, space, place,
        free, and, with, for, at, in, on, of, that, which, has, have, there, is, are, one, some, any, next, coming, this, from, will, be, my, our,
        it, get, booking, matter, matters, about, near, my, us, starting, lasting, also, i'd, i'll, we'd, take, starts`,
    },
  ],
]);
