import type { Language } from '../language/texts.ts';
import type { Instant } from '../time/interval.ts';
import { dayOf, type LocalDay, minutesOfDay, type TimeZone } from '../time/site-time.ts';
import { monthName, weekdayName } from './day-names.ts';

const HOUR_MINUTES = 60;

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** Between the hours and the minutes. */
export const clockSeparator = (language: Language): string => (language === 'en' ? ':' : '.');

/** The site's wall clock as the language writes it: 10.30 in Finnish and Swedish of Finland, 10:30 in English. */
export const clockTime = (instant: Instant, zone: TimeZone, language: Language): string => {
  const minutes = minutesOfDay(instant, zone);
  return `${twoDigits(Math.floor(minutes / HOUR_MINUTES))}${clockSeparator(language)}${twoDigits(minutes % HOUR_MINUTES)}`;
};

/** The time of an end: the midnight that ends a day is its 24.00. */
export const endTime = (instant: Instant, zone: TimeZone, language: Language): string =>
  minutesOfDay(instant, zone) === 0 ? `24${clockSeparator(language)}00` : clockTime(instant, zone, language);

/** Weekday and date, without the year: "ma 23.11.", "mån 23.11", "Mon 23 Nov". Throws RangeError as `weekdayName` does. */
export const dayText = (day: LocalDay, language: Language): string => {
  const weekday = weekdayName(day, language);
  const [month = 0, date = 0] = day.split('-').slice(1).map(Number);
  if (language === 'en') return `${weekday} ${date} ${monthName(month)}`;
  return `${weekday} ${date}.${month}${language === 'fi' ? '.' : ''}`;
};

/** The time, with its day behind it where that is not `day`: "10.30 (ma 23.11.)". */
export const timeText = (instant: Instant, zone: TimeZone, language: Language, day?: LocalDay): string => {
  const time = clockTime(instant, zone, language);
  const its = dayOf(instant, zone);
  return its === day ? time : `${time} (${dayText(its, language)})`;
};
