import type { HoursException } from '@yhteistila/core/time/opening.ts';
import { addDays, dayOf, type Instant, type LocalDay, weekdayOf } from '@yhteistila/core/time/site-time.ts';
import { easter } from 'date-easter';
import { inThreeLanguages } from './in-three-languages.ts';

type Names = readonly [fi: string, sv: string, en: string];

/** Easter Sunday of the year. Every moving church holiday hangs on it. */
const easterOf = (year: number): LocalDay => {
  const { month, day } = easter(year);
  return addDays(`${year}-${String(month).padStart(2, '0')}-01`, day - 1);
};

/** The first Saturday on or after the date. */
const saturdayFrom = (day: LocalDay): LocalDay => (weekdayOf(day) === 'SA' ? day : saturdayFrom(addDays(day, 1)));

/** Finnish public holidays and the eves of Christmas and Midsummer. */
const holidaysOf = (year: number): readonly (readonly [LocalDay, Names])[] => {
  const sunday = easterOf(year);
  const midsummer = saturdayFrom(`${year}-06-20`);
  return [
    [`${year}-01-01`, ['Uudenvuodenpäivä', 'Nyårsdagen', 'New Year’s Day']],
    [`${year}-01-06`, ['Loppiainen', 'Trettondagen', 'Epiphany']],
    [addDays(sunday, -2), ['Pitkäperjantai', 'Långfredagen', 'Good Friday']],
    [sunday, ['Pääsiäispäivä', 'Påskdagen', 'Easter Sunday']],
    [addDays(sunday, 1), ['Toinen pääsiäispäivä', 'Annandag påsk', 'Easter Monday']],
    [`${year}-05-01`, ['Vappu', 'Första maj', 'May Day']],
    [addDays(sunday, 39), ['Helatorstai', 'Kristi himmelsfärdsdag', 'Ascension Day']],
    [addDays(sunday, 49), ['Helluntaipäivä', 'Pingstdagen', 'Whit Sunday']],
    [addDays(midsummer, -1), ['Juhannusaatto', 'Midsommarafton', 'Midsummer Eve']],
    [midsummer, ['Juhannuspäivä', 'Midsommardagen', 'Midsummer Day']],
    [saturdayFrom(`${year}-10-31`), ['Pyhäinpäivä', 'Alla helgons dag', "All Saints' Day"]],
    [`${year}-12-06`, ['Itsenäisyyspäivä', 'Självständighetsdagen', 'Independence Day']],
    [`${year}-12-24`, ['Jouluaatto', 'Julafton', 'Christmas Eve']],
    [`${year}-12-25`, ['Joulupäivä', 'Juldagen', 'Christmas Day']],
    [`${year}-12-26`, ['Tapaninpäivä', 'Annandag jul', 'St Stephen’s Day']],
  ];
};

/** A series may reach 366 days ahead (N12), and a host may run for a long time. */
const YEARS_AHEAD = 3;

/** Days closed for customers, from the year before `now` to three years after it, in order of time. */
export const holidays = (now: Instant): readonly HoursException[] => {
  const year = Number(dayOf(now, 'Europe/Helsinki').slice(0, 4));
  return Array.from({ length: YEARS_AHEAD + 2 }, (_, index) => holidaysOf(year - 1 + index))
    .flat()
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([day, names]) => ({ day, hours: [], reason: inThreeLanguages(...names) }));
};
