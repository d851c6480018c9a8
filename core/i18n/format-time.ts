import type { Instant } from '../time/interval.ts';
import { atLocal, dayOf, type LocalDay, minutesOfDay, type TimeZone } from '../time/site-time.ts';
import type { Language } from './texts.ts';

const HOUR_MINUTES = 60;
const LOCALES: { readonly [language in Language]: string } = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' };

const twoDigits = (value: number): string => String(value).padStart(2, '0');

const writers = new Map<Language, Intl.DateTimeFormat>();

/** Made when a day is first written: making one takes longer than all that a page draws with it. */
const dayWriter = (language: Language): Intl.DateTimeFormat => {
  const known = writers.get(language);
  if (known !== undefined) return known;
  const month = language === 'en' ? 'short' : 'numeric';
  const made = new Intl.DateTimeFormat(LOCALES[language], { weekday: 'short', day: 'numeric', month, timeZone: 'UTC' });
  writers.set(language, made);
  return made;
};

/** The site's wall clock as the language writes it: 10.30 in Finnish and Swedish of Finland, 10:30 in English. */
export const clockTime = (instant: Instant, zone: TimeZone, language: Language): string => {
  const minutes = minutesOfDay(instant, zone);
  const separator = language === 'en' ? ':' : '.';
  return `${twoDigits(Math.floor(minutes / HOUR_MINUTES))}${separator}${twoDigits(minutes % HOUR_MINUTES)}`;
};

/** Weekday and date, without the year: "ma 23.11." */
export const dayText = (day: LocalDay, language: Language): string =>
  dayWriter(language).format(atLocal(day, 0, 'UTC'));

/** The time, with its day behind it where that is not `day`: "10.30 (ma 23.11.)". */
export const timeText = (instant: Instant, zone: TimeZone, language: Language, day?: LocalDay): string => {
  const time = clockTime(instant, zone, language);
  const its = dayOf(instant, zone);
  return its === day ? time : `${time} (${dayText(its, language)})`;
};
