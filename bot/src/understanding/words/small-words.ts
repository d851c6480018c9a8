import { lexicon } from './lexicon.ts';

/** Words that say that something is to be booked. */
export const readVerb = lexicon<'book'>([
  [
    'book',
    {
      fi: `varaa, varaan, varata, varaisin, varataan, varaisitko, varaatko, varais, varaisitteko, varatkaa, varattais, varattaisiin, teen varauksen, tee varaus, tehdä varauksen, tehdä varaus, tekisin varauksen,
        tarvitsen, tarvitsisin, tarvitaan, tarvitsemme, tarviin, tarttisin, tarvittais, tarviisin, tarvisin, tarviis, tarvitsis, tarvittaisiin, tarvitsee, tartteen, tarviten, tarviimme, tarvisimme, tarvitsisimme, tarttis,
        löytyykö, löydy, löydä, löytyiskö, löytyisikö, löytyy, etsi, etsin, buukkaa, buukata, varailla, haluan varata, hommaa, järjestä, järjestyykö, saisinko, saisko, varaus`,
      sv: 'boka, bokar, bokas, bokning av, reservera, reserverar, gör en bokning, göra en bokning, behöver, behövs, behöva, finns det, hitta, hittar, boka in, ordna, fixa, skulle behöva',
      en: 'book, books, booking for, reserve, make a booking, make a reservation, need, needs, needed, find, looking for, schedule, arrange, get me, set up',
    },
  ],
]);

/** Words for a room that do not say of which kind. */
export const readRoomNoun = lexicon<'room'>([
  [
    'room',
    {
      fi: 'huone, huoneen, huonetta, huoneeseen, huoneeksi, huoneita, huoneessa, huoneessa nro, huone nro, huone numero, tila, tilan, tilaa, tilaksi, tiloja, tilassa, sali, salin, salia, huoneesta',
      sv: 'rum, rummet, rum nr, rum nummer, lokal, lokalen, utrymme, utrymmen, sal, salen',
      en: 'room, rooms, room number, room no, space, spaces',
    },
  ],
]);

/** Words for a booking that there is. */
export const readBookingNoun = lexicon<'booking'>([
  [
    'booking',
    {
      fi: 'varaus, varauksen, varausta, varauksia, varaukset, varaukseni, varauksemme, varauksista, varauksestani, varausten, huonevarau~, tilavarau~, kokousvarau~, neukkarivarau~',
      sv: 'bokning, bokningen, bokningar, bokningarna, reservation, reservationen, rumsbokning~, mötesbokning~',
      en: 'booking, bookings, reservation, reservations',
    },
  ],
]);

/** Words that carry nothing by themselves. */
export const readFiller = lexicon<'filler'>([
  [
    'filler',
    {
      fi: `minulle, mulle, meille, minulla, mulla, meillä, sulla, verran, ajan verran, mä, minä, me, mää, mie, haluan, haluaisin, haluamme, haluttaisiin, haluisin, haluttais, voisitko, voitko, voisko, voisiko, voiko, voin, voisin, voitaisiinko, voidaanko, saanko, saisin, saada,
        saataisiinko, saatais, voinko, olisiko, olisko, oliskohan, onko, onks, onkohan, on, oisko, jokin, joku, jonkin, jotain, jonku, yksi, yks, yhden, huone, huoneen, huonetta, huoneeseen, huoneeksi, huoneita, huoneessa, huoneelle, huoneet, huonet, tilan, tilaa, tila, tilaksi, tilassa, tilalle, tiloja, tilat, tilaan, tiloista, paikka, paikan, vapaa~, vapaata, vapaana, ja, sekä, myös,
        ole hyvä, ole kiltti, kiitos, kiitti, kiits, pliis, plz, hei, heippa, moi, moikka, moro, morjens, terve, huomenta, päivää sinne, iltaa, että, jossa, jolla, jonka, johon, jonne, missä, mistä, varten, kanssa, mukana, mukaan, tulossa, tulee, tulisi,
        tarvita, kun, olla, olisi, ois, tämän, tätä, tää, tämä, aika, ajan, ajaksi, ajalle, aikaa, toimipaikassa, toimipisteessä, toimipaikka, kanssani, kanssamme, kaa, kans,
        asia, asian, asiaa, varaus, varauksen, varausta, joka, pitää, pitäisi, pitäis, piti, kohdalla, yhteensä, nyt kun, mutta, vaikka, jos, niin, no, siis, eli, vielä, sitten, sit, lisäksi, ainakin, mieluiten, mielellään, mieluummin, mahdollisesti,
        ihan, vain, vaan, kai, varmaan, ehkä, sellainen, semmonen, semmoinen, joku vapaa, hyvä, sopiva, sopivan, sopivaa, kelpaa, iso, isompi, isohko, pieni, pienen, pikku, pikainen, pikaisen, pika, nopea, lyhyt, lyhyen, kätevä, kiva, lähellä, läheltä, täältä, täällä, meidän, mun, minun, oma, oman, omaan,
        tiimin, tiimi, tiimille, asiakkaan kanssa, kanssa, aiheena, aihe, nimellä, otsikolla, liittyen, koskien, saman, sama, siellä, sinne, toimisto, toimistolla, kerros, kerroksessa, kerroksesta, käyttöön, käytössä, käytettäväksi, käyttää, pidettävä, pidetään, pidän, pidämme, viikkopalaverin, voi, jonka koko,
        alkuun, vasta, kuitenkaan, suinkaan, missään tapauksessa, joko, muuna, muussa, muualla, rupeaa, ryhdyn, ryhdytään, se, sen, sitä, siihen, nää, nämä, nuo, me tarvitaan, minun, itselle, itselleni, työ, työn, töihin, palaverille, hlökohtainen, tehdä, tee, auta, auttaisitko, apua, iltoja, näytä, näytätkö, hae, katso, kato, katsoisitko, kuka, mikä, mitkä, mitä, montako, monelta`,
      sv: `jag, vi, mig, oss, åt, vill, skulle, vilja, ha, kan, kunde, du, få, får, en, ett, rum, rummet, utrymme~, lokal, plats, ledig~, och, samt, eller, också, även, tack, snälla, hej, hejsan, tjena, god morgon, goddag, i, på, för, med, till, av, den, det, de, som, där, finns, är, att, vid, kommer, om, mitt, min, mina, vårt, vår, våra,
        bokning, bokningen, ärende~, gärna, upp, fram, in, något, någon, nåt, nån, tid, behov, bara, då, så, just, måste, borde, ska, ska ha, skall, vara, blir, här, denna, detta, den här, vänligen, kanske, helst, passar, passande, lämplig~, stort, stor, litet, liten, större, mindre, snabbt, kort, kort möte, nära, min chef, teamet, ämne, angående, ang, gällande, kan jag, dig,
        har, hade, väl, ju, men, om det går, visa, nr, nummer, mötet om, se, vilket, vilka, vad, vem, hur, boka det, gör, använda, användning, sedan, sen, dessutom, plus, hos, hjälp, kund med, våning, våningen, kontoret, per, sig, ett ledigt, hemma, antingen, dock, absolut, an, till oss, från`,
      en: `i, we, me, us, would, like, want, to, can, could, you, please, pls, plz, thanks, thank you, thx, hello, hi, hey, good morning, a, an, the, room, rooms, space, place, free, available, and, with, for, at, in, on, of, that, which, has, have, having, had, there, is, are, be, one, some, any, this, from, will, my, our, ours, their,
        it, its, get, booking, matter, matters, about, near, also, back, forward, off, i'd, i'll, we'd, we'll, i'm, we're, take, must, should, shall, does, do, did, so, but, just, only, maybe, perhaps, preferably, ideally, suitable, good, nice, big, bigger, large, larger, small, smaller, quick, short, brief, something, somewhere, anything, anywhere, someone, might, may, if, possible, as, then, too, well, by, whole, kind, sort, where, who, whom, what, how, when, whose, use, using, used,
        let, let's, lets, see, show, check, help, here, team, topic, regarding, re, concerning, called, named, titled, discuss, hold, host, come, coming in, plus, no later, number, nr, no, id, im, ill, wanna, gonna, gotta, wondering, seeing, into, up, us all, same, give, got, me please, list, am, time, times, slot, floor, building, office, site, was, were, been, has to, hope, able, per, either, definitely, absolutely, really, everything`,
    },
  ],
]);

/** Around what is said of whom it is with or what it is about: the words there are names, not days. */
export const readCompanyMark = lexicon<'before' | 'behind'>([
  [
    'before',
    {
      sv: 'med, om, angående, ang, gällande, tillsammans med',
      en: 'with, about, regarding, re, concerning, for the, called, named, titled',
      fi: 'aiheena, aihe, nimellä, otsikolla',
    },
  ],
  ['behind', { fi: 'kanssa, kans, kaa, kera, kanssani, koskien, liittyen, kesken' }],
]);
