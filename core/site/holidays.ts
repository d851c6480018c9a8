import { easter } from 'date-easter';
import type { HoursException } from '../time/opening.ts';
import { addDays, dayOf, type Instant, type LocalDay, weekdayOf } from '../time/site-time.ts';

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

const FINNISH_ZONE = 'Europe/Helsinki';

const yearOf = (now: Instant): number => Number(dayOf(now, FINNISH_ZONE).slice(0, 4));

/** Days closed for customers in the years, both inclusive, in order of time. */
const holidaysBetween = (first: number, last: number): readonly HoursException[] =>
  Array.from({ length: last - first + 1 }, (_, index) => holidaysOf(first + index))
    .flat()
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([day, [fi, sv, en]]) => ({ day, hours: [], reason: { fi, sv, en } }));

/** A series may reach 366 days ahead (N12), and a host may run for a long time. */
const YEARS_AHEAD = 3;

/** Days closed for customers, from the year before `now` to three years after it, in order of time. */
export const holidays = (now: Instant): readonly HoursException[] =>
  holidaysBetween(yearOf(now) - 1, yearOf(now) + YEARS_AHEAD);

/** Holidays are kept in sight for so many years. */
const YEARS_KEPT_AHEAD = 2;

/**
 * The holidays that a site shall get which keeps them until some day, up to two years ahead. What was taken out before
 * that day stays out, and a day with hours of its own keeps them; a site that never had any gets none.
 */
export const holidaysLacking = (exceptions: readonly HoursException[], now: Instant): readonly HoursException[] => {
  const days = new Set(exceptions.map(({ day }) => day));
  const [earliest] = [...days].sort();
  if (earliest === undefined) return [];
  const all = holidaysBetween(Math.min(yearOf(now), Number(earliest.slice(0, 4))), yearOf(now) + YEARS_KEPT_AHEAD);
  const last = all.findLast(({ day, reason }) =>
    exceptions.some((each) => each.day === day && each.reason?.fi === reason?.fi),
  );
  return last === undefined ? [] : all.filter(({ day }) => day > last.day && !days.has(day));
};
