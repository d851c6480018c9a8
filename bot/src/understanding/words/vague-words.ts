import { lexicon } from './lexicon.ts';

/** Words that name a day, a time, a length or people, though not which: what they mean is asked. */
export type VagueAbout = 'day' | 'time' | 'length' | 'people';

export const readVague = lexicon<VagueAbout>([
  [
    'day',
    {
      fi: `viikonloppu~, viikonlopp~, loppuviiko~, loppuviikk~, alkuviiko~, alkuviikk~, kuun lopussa, kuun alussa, kuun vaihteessa, kuun puolivälissä, juhannu~, pääsiäi~, jouluna,
        joulun, joulua, jouluun, uutena vuotena, uudenvuoden, hiihtoloma~, syysloma~, joululoma~, jonain päivänä, jonakin päivänä, jonain muuna päivänä, jonakin muuna päivänä, joku muu päivä, jokin muu päivä, muuna päivänä, muu päivä, muulle päivälle, toisena päivänä, joku päivä, joskus, joskus ensi viikolla, jossain vaiheessa, lähipäivinä, lähiaikoina,
        lähiviikkoina, seuraavana päivänä, seuraavalle päivälle, seuraava päivä, helatorstai~, pitkäperjantai~, keväällä, kesällä, syksyllä, talvella, ensi vuonna, ensi vuoden, arkena, arkipäivänä,
        heti ensi viikolla, parin päivän sisällä, sopivana päivänä, vappuaatto~, parillisilla viikoilla, parillisina viikkoina, parillisella viikolla, parillinen viikko, parilliset viikot, parittomilla viikoilla, parittomina viikkoina, parittomalla viikolla, pariton viikko, parittomat viikot, pyhäinpäivä~, äitienpäivä~, isänpäivä~, mikä päivä vain, milloin vaan, milloin vain, millon vaan`,
      sv: `helgen, helgens, helg, i helgen, veckoslut~, veckosl~, i slutet av veckan, i början av veckan, midsommar~, påsk~, jul, i jul, julhelgen, nyår, sportlov~, höstlov~, jullov~, någon dag, nån dag, någon annan dag, en annan dag, annan dag,
        någon gång, nån gång, följande dag, nästa dag, nästa år, i vår, i sommar, i höst, i vinter, allhelgona~, när som helst, annandag påsk, kristi himmelsfärdsdag, jämna veckor, jämn vecka, udda veckor, udda vecka, slutet av månaden, början av månaden, en vardag`,
      en: `weekend, the weekend, weekends, later this week, end of the week, early next week, late next week, beginning of the week, midsummer~, easter~, christmas, xmas, new year, some day, someday, sometime,
        any day, any other day, another day, some other day, a different day, different day, following day, the following day, the next day, next day, next year, in spring, in summer, in autumn, in winter, winter break, bank holiday, end of the month, whenever, whit monday, good friday, one of these days, midweek, mid week, even weeks, even week, odd weeks, odd week, even numbered weeks, odd numbered weeks`,
    },
  ],
  [
    'time',
    {
      fi: `myöhemmin, myöhempään, pian, kohta, kohtapuoliin, lounas~, lounaa~, lounaal~, ennen lounasta, lounaan jälkeen, lounastauo~, ruokatunni~, töiden jälkeen, työpäivän päätteeksi, työpäivän jälkeen,
        aamukahvi~, kahvitauo~, iltapäiväkahvi~, yöllä, yöksi, yö, aikaisin, aikasin, mahdollisimman aikaisin, mahdollisimman pian, heti kun mahdollista, heti kun voi, niin pian kuin mahdollista, johonkin aikaan, jossain välissä, päivällä, päiväsaikaan,
        varhain, työaikana, virka aikana, aamusta alkaen, ruuan jälkeen, aamiais~, päivemmällä, myöhään, hetken päästä, hetken kuluttua, kohta puoleen`,
      sv: `senare, snart, lunch~, lunchen, efter lunch, före lunch, under lunchen, lunchtid, efter jobbet, på natten, natten, natt, tidigt, sent, så snart som möjligt, så fort som möjligt, strax, på dagen, under dagen,
        på arbetstid, fikat, kafferast~, frukost~, om en stund, snarast`,
      en: `later, soon, lunch~, lunchtime, after lunch, before lunch, over lunch, around lunch, after work, before work, overnight, early, late, first thing, end of day, end of the day, eod, asap, as soon as possible,
        shortly, during the day, daytime, office hours, coffee break, breakfast~, dinner~, in a while, in a bit, some time, mid morning, midmorning, mid afternoon, dawn, dusk`,
    },
  ],
  [
    'length',
    {
      fi: 'hetki, hetken, hetkeksi, hetkeks, hetkinen, hetkisen, tovi, tovin, toviksi, muutama tunti, muutaman tunnin, muutamaksi tunniksi, muutama minuutti, muutamaksi minuutiksi, muutaman minuutin, vähäksi aikaa, vähän aikaa, jonkin aikaa, hetkoseks, pitkäksi aikaa, useita tunteja, lyhyeksi hetkeksi, lyhyt hetki, pikaisesti, pidempi, pidemmän, pidempään',
      sv: 'en stund, stund, ett tag, några timmar, några minuter, en liten stund, en kort stund, länge, flera timmar, en längre stund, ett litet tag',
      en: 'a while, for a while, a few hours, few hours, a few minutes, few minutes, several hours, some hours, a bit, for a bit, a moment, long time, short while, some minutes, a short time',
    },
  ],
  [
    'people',
    {
      fi: 'muutamalle, muutama henki, muutaman hengen, muutama henkilö, muutamalle hengelle, muutamalle henkilölle, isolle porukalle, iso porukka, ison porukan, isolle ryhmälle, isommalle ryhmälle, isommalle porukalle, pienelle porukalle, pienelle ryhmälle, pieni porukka, monelle, monta henkeä, useammalle, usealle, ryhmälle, porukalle, kaikille, koko tiimille, koko porukalle, koko osastolle',
      sv: 'några personer, en stor grupp, stor grupp, en liten grupp, liten grupp, en större grupp, många, flera personer, en grupp, för alla, hela teamet, hela gänget',
      en: 'a few people, few people, several people, some people, a large group, large group, big group, a small group, small group, a group, many people, everyone, everybody, whole team, the whole team',
    },
  ],
]);

/** The whole day, or half of it. */
export const readDayLong = lexicon<'whole' | 'half' | 'morning' | 'afternoon'>([
  [
    'morning',
    {
      fi: 'koko aamupäivä, koko aamupäivän, koko aamupäiväksi, koko aamupäiväks, koko aamun, koko aamupäivälle',
      sv: 'hela förmiddagen, hel förmiddag, hela morgonen',
      en: 'all morning, the whole morning, whole morning, the entire morning, entire morning',
    },
  ],
  [
    'afternoon',
    {
      fi: 'koko iltapäivä, koko iltapäivän, koko iltapäiväksi, koko iltapäiväks, koko iltapäivälle',
      sv: 'hela eftermiddagen, hel eftermiddag',
      en: 'all afternoon, the whole afternoon, whole afternoon, the entire afternoon, entire afternoon',
    },
  ],
  [
    'whole',
    {
      fi: 'koko päivä, koko päivän, koko päiväksi, koko päiväks, kokopäivä, kokopäiväksi, koko päivää, kokopäiväinen, kokopäiväisen, koko pv, päiväksi, koko työpäivän, koko työpäiväksi, koko huomisen, koko huomiseksi, koko päivälle, kokopäivän, koko perjantain, koko maanantain, koko tiistain, koko keskiviikon, koko torstain',
      sv: 'hela dagen, hel dag, heldag, heldags, en hel dag, hela arbetsdagen, en heldag, heldagen',
      en: 'all day, all day long, the whole day, whole day, full day, a full day, entire day, the entire day, the full day, allday, full day',
    },
  ],
  [
    'half',
    {
      fi: 'puoli päivää, puoleksi päiväksi, puolipäivää, puolen päivän ajaksi, puolikas päivä, puolipäiväinen',
      sv: 'halv dag, en halv dag, halvdag, en halvdag, halva dagen, halvdags',
      en: 'half a day, half day, a half day',
    },
  ],
]);

/** Words of time that mean nothing by themselves: where one is left over, something was not understood. */
export const readTimeRest = lexicon<'day' | 'time'>([
  [
    'day',
    {
      fi: 'ensi, ens, tuleva, tulevana, viime, viikko, viikon, viikolla, viikoksi, viikkoa, päivä, päivän, päivänä, päivää, kuukausi, kuukauden, kuukautta, kuussa, kuun, vuosi, vuoden, vuonna, päästä, kuluttua, seuraava, seuraavana, seuraavan, päiväksi, viikkoina, päivinä',
      sv: 'nästa, kommande, förra, vecka, veckan, veckor, dag, dagar, dagen, månad, månaden, år, varje, varannan, följande, framåt, månader',
      en: 'next, last, week, weeks, day, days, month, months, year, every, each, other, following, ago, coming, date, upcoming, previous',
    },
  ],
  [
    'time',
    {
      fi: 'klo, kello, jälkeen, ennen, asti, saakka, mennessä, välillä, maissa, yli, vaille, puoli, varttia, aikaisintaan, viimeistään, päästä, tasan, tunti, minuutti, loppuu, päättyy',
      sv: 'kl, klockan, efter, före, innan, mellan, halv, kvart, senast, tidigast, timmar, minuter, slutar',
      en: "after, before, between, until, till, past, half, quarter, o'clock, hours, minutes, hour, minute, am, pm, ends, earliest, latest",
    },
  ],
]);

/** Any time will do. */
export const readAnyTime = lexicon<'any'>([
  [
    'any',
    {
      fi: 'mihin aikaan tahansa, mihin aikaan vain, mihin aikaan vaan, ihan mihin aikaan, ajalla ei väliä, kellonajalla ei ole väliä',
      sv: 'vilken tid som helst, vilken tid',
      en: 'any time, anytime, at any time, no matter when',
    },
  ],
]);
