import { lexicon } from './lexicon.ts';

/** What is to be done with a booking that there is. */
export const ACTS = ['cancel', 'move', 'extend', 'shorten', 'checkIn', 'checkOut', 'show', 'edit'] as const;
export type Act = (typeof ACTS)[number];

const finnish = (stems: string, endings: string): string =>
  stems
    .split(' ')
    .flatMap((stem) => endings.split(' ').map((ending) => stem + (ending === '-' ? '' : ending)))
    .join(', ');

/** Verbs of the type perua, siirtää: what everyday speech makes of them. */
const PERSONS =
  '- n t mme tte vat taan tään taisiin taisko isin isit isitko isimme isi is sin nko tko ko nkohan taisiinko taanko täänkö';

/** Everyday words for changing a booking, never for making one. */
export const readAct = lexicon<Act>([
  [
    'cancel',
    {
      fi: `${finnish('peru peruuta peruutta peruut', PERSONS)}, peruuttaa, peruuttaisin, peruuttaisit, peruuttaisitko, perua, peruttava, peruutettava, peruutus, peruutuksen, peruttaisiin, perutaan, perutaanko, peruutetaan, perukaa, peruuttakaa,
        peruis, peruisin, peruutan, peruuttaminen, peruminen, perumaan, peruuttamaan, poista, poistaa, poistan, poistaisin, poistaisitko, poistetaan, poistatko, ei pidetäkään, ei tarvitakaan, ei tarvitsekaan, en tarvitsekaan, jätetään väliin, jää väliin,
        jätän väliin, jätetään pitämättä, kumoa, kumotaan, hylkää, peruuntuu, peruuntui, peruuntunut, peruttu, perutuksi, peruutetuksi, poistetaanko, peruuttais`,
      sv: `avboka, avbokar, avbokas, avbokat, avbokning, avbokningen, boka av, bokar av, bokas av, bokat av, ställ in, ställa in, ställer in, ställs in, inställd, inställt, inställda, annullera, annulleras, annullerar, ta bort, tar bort, tas bort, stryk, stryka, stryks, avlys, avlysa, blir inte av, blir inget av, radera, raderas, avboka av, makulera, skippa`,
      en: "cancel, cancels, cancelled, canceled, cancelling, canceling, cancellation, call off, called off, calling off, delete, remove, scrap, drop, scratch, unbook, get rid of, won't need, no longer need, don't need anymore, skip, un book, is off",
    },
  ],
  [
    'move',
    {
      fi: `${finnish('siirrä siirtäi siirre siirry', PERSONS)}, siirtää, siirtäisin, siirtäis, siirtäisitkö, siirtäisimme, siirretään, siirretäänkö, siirrettäisiin, siirrettävä, siirrän, siirtäminen, siirtämään, siirto, siirron, siirtyy, siirrettiin, siirrettäis, siirrettäis, siirtyisi,
        lykkää, lykätä, lykätään, lykkään, lykkäisin, lykkäisitkö, aikaista, aikaistaa, aikaistetaan, aikaistan, aikaistaisin, myöhennä, myöhentää, myöhennetään, myöhäistä, myöhäistää, vaihda, vaihtaa, vaihdetaan, vaihdan, vaihtaisin, vaihtaisitko, vaihdettaisiin,
        vaihdettava, muuta, muuttaa, muutetaan, muutan, muuttaisin, muutos, muutoksen, muuttaisitko, siirtyä, uudelleenvarata, siirä, siirtää pois, siiretään, siirtäkää, siirtäisimmekö, aikaistettaisiin, siirtäisi`,
      sv: `flytta, flyttar, flyttas, flyttade, flytt, flyttning, ändra, ändrar, ändras, ändring, boka om, bokar om, bokas om, omboka, ombokar, ombokas, ombokning, skjut upp, skjuta upp, skjuter upp, skjuts upp, skjut fram, skjuta fram, senarelägg, senarelägga, senareläggs,
        tidigarelägg, tidigarelägga, byt, byta, byter, byts, lägg om, lägga om, framflytta, flytta fram, flytta om, flyttat, ombokad, skjut, skjuta`,
      en: `move, moved, moving, reschedule, rescheduled, rescheduling, re schedule, postpone, postponed, postponing, push back, push, pushed back, push out, bring forward, put off, shift, change, changing, rebook, re book, swap, defer, delay, relocate, switch, pushed, resched, move up, bump`,
    },
  ],
  [
    'extend',
    {
      fi: `${finnish('jatka pidennä pidenne venytä', PERSONS)}, jatkaa, jatkaisin, jatketaan, jatkettaisiin, jatkaisitko, jatkan, pidentää, pidennetään, pidentäisin, pidennettäisiin, pidentäisitkö, lisää aikaa, lisäaikaa, venytetään, pidennys, jatkoaikaa, jatkaa varausta`,
      sv: 'förläng, förlänga, förlänger, förlängs, förlängas, förlängning, mer tid, mera tid',
      en: 'extend, extended, extending, extension, prolong, lengthen, make longer, more time, longer',
    },
  ],
  [
    'shorten',
    {
      fi: `${finnish('lyhennä lyhenne', PERSONS)}, lyhentää, lyhennetään, lyhentäisin, lyhennettäisiin, lyhentäisitkö, lyhennys, lyhentäisimme, lyhyemmäksi, lyhemmäksi`,
      sv: 'förkorta, förkortar, förkortas, korta, korta av, korta ned, korta ner, kortare',
      en: 'shorten, shortened, shortening, cut short, make shorter, trim, shorter, cut down, reduce',
    },
  ],
  [
    'checkIn',
    {
      fi: 'kuittaa, kuittaan, kuitata, kuitataan, kuittaisin, aloita käyttö, aloitan käytön, ota käyttöön, otan käyttöön, aloita varaus, aloitan varauksen, olen paikalla, tulin paikalle, saavuin, ilmoittaudu, ilmoittaudun, kuittaus, kuittauksen',
      sv: 'kvittera, kvitterar, kvitteras, kvittering, checka in, checkar in, jag är på plats, jag är framme, börja använda, ta i bruk',
      en: 'check in, checkin, checking in, i am here, i have arrived, arrived, check me in, checked in',
    },
  ],
  [
    'checkOut',
    {
      fi: 'vapauta, vapautan, vapauttaa, vapautetaan, vapauttaisin, lopeta käyttö, lopetan käytön, lopeta varaus, lopetan varauksen, päätä varaus, päätän varauksen, kirjaudu ulos, lopetetaan, vapautettaisiin, lähden pois, poistun',
      sv: 'frigör, frige, frigöra, frigörs, checka ut, checkar ut, avsluta, avslutar, avslutas, släpp, jag går nu, lämna rummet',
      en: 'release, check out, checkout, checking out, end my, end the, free up, finish early, i am leaving, we are done, let go',
    },
  ],
  [
    'edit',
    {
      fi: 'muokkaa, muokata, muokkaisin, päivitä, päivittää, korjaa, korjata, lisää osallistuja, lisää tulkki varaukseen, tuleekin',
      sv: 'redigera, uppdatera, korrigera, justera',
      en: 'edit, update, modify, adjust, amend, correct',
    },
  ],
  [
    'show',
    {
      fi: 'mitä varauksia, mitkä varaukset, mitä minulla on, mitä mulla on, missä on kokoukseni, milloin on kokoukseni, mikä huone minulla on, varaukseni, omat varaukset, omat varaukseni, varauksiani, missä palaverini on, milloin palaverini on, onko minulla varaus, onko minulla varauksia, onko mulla varauksia',
      sv: 'vilka bokningar, vad har jag, mina bokningar, när är mitt möte, var är mitt möte, min bokning är, har jag en bokning, har jag bokningar',
      en: "what do i have, what bookings, which bookings, my bookings, when is my, where is my, what's my, do i have a booking, do i have a room, what have i booked, do i have any bookings",
    },
  ],
]);

/** Verbs that a word further on makes into an act: "bring the meeting forward", "ställ mötet in". */
export const SPLIT_ACTS: readonly { readonly verb: RegExp; readonly particle: RegExp; readonly act: Act }[] = [
  { verb: /^bring$/, particle: /^(?:forward|up)$/, act: 'move' },
  { verb: /^(?:push|put|shift)$/, particle: /^(?:back|out|off|forward)$/, act: 'move' },
  { verb: /^(?:skjut|skjuta|lagg|lagga)$/, particle: /^(?:upp|fram|om)$/, act: 'move' },
  { verb: /^call$/, particle: /^off$/, act: 'cancel' },
  { verb: /^(?:stall|stalla|staller)$/, particle: /^in$/, act: 'cancel' },
  { verb: /^(?:boka|bokar)$/, particle: /^av$/, act: 'cancel' },
  { verb: /^(?:boka|bokar)$/, particle: /^om$/, act: 'move' },
  { verb: /^(?:do|have|make)$/, particle: /^instead$/, act: 'move' },
  { verb: /^(?:ta|ha|halla)$/, particle: /^istallet$/, act: 'move' },
  { verb: /^lisaa$/, particle: /^(?:kokoukse|palaveri|tapaamise|neuvottelu|varaukse)(?:en|in|un)$/, act: 'edit' },
  { verb: /^lagg$/, particle: /^till$/, act: 'edit' },
  { verb: /^add$/, particle: /^to$/, act: 'edit' },
  { verb: /^cut$/, particle: /^short$/, act: 'shorten' },
];

/**
 * Says that nothing is to be booked. `need`: so it does where a room or a day stands behind it; "we don't need a printer"
 * takes back the printer alone.
 */
export const readNoBooking = lexicon<'book' | 'need'>([
  [
    'book',
    {
      fi: 'älä varaa, älä vielä varaa, älä tee varausta, en varaa, en halua varata, ei varata, ei tarvitse varata, ei tarvii varata, älkää varatko, ei varausta, älä buukkaa, ei varaa, ei kannata varata, älä varaakaan, älä varaile, emme varaa',
      sv: 'boka inte, boka ej, bokar inte, boka inget, boka inga, boka ingen, inte boka, reservera inte, inte bokas, vill inte boka, ingen bokning, behöver inte boka',
      en: "don't book, do not book, dont book, not book, don't reserve, do not reserve, dont reserve, never book, stop booking, no booking, not to book, no need to book, don't make a booking, don't schedule",
    },
  ],
  [
    'need',
    {
      fi: 'en tarvitse, ei tarvita, emme tarvitse, en tarvii, en haluakaan, en halua, ei tartte, ei tarvi, en tarviikaan, en tarvitsekaan enää',
      sv: 'behöver inte, behöver ingen, behöver inget, behövs inte, behövs ingen, vill inte ha, behöver inga, behöver inte något, behöver inte någon',
      en: "don't need, do not need, dont need, no need for, don't want, do not want, dont want, not needed, isn't needed, don't need any",
    },
  ],
]);

/** Says that an act is not to be done: "don't cancel". */
export const readNot = lexicon<'not'>([
  [
    'not',
    {
      fi: 'ei, älä, en, ilman, eikä, emme, älkää, ei ole, ei oo, paitsi, lukuun ottamatta, lukuunottamatta, poislukien, pois lukien, muttei, muu kuin, kuin, ei mitään, ei mikään, muuta kuin, muualla kuin, muualta kuin, ei kai, ei tarvita',
      sv: 'inte, ej, utan, ingen, inga, inget, icke, förutom, utom, med undantag av, med undantag för, undantaget, bortsett från, aldrig, annat än, annan än, någon annanstans än, annanstans än, annan dag än, en annan dag än, någon annan dag än, annat rum än, ett annat rum än, något annat rum än',
      en: "not, no, without, don't, do not, dont, except, except for, apart from, aside from, with the exception of, leaving out, save for, other than, never, doesn't need, isn't, excluding, but not, anything but, any day but, anywhere but, anywhere except, anywhere other than, somewhere other than, other day than, another day than, some other day than, any other day than, a different day than, other room than, another room than, w/o",
    },
  ],
]);
