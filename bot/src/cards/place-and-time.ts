import { clockTime, dayText, endTime, timeText } from '@yhteistila/core/i18n/format-time.ts';
import { dayOf, isWholeDay, type LocalDay, parseIso } from '@yhteistila/core/time/site-time.ts';
import type { SiteView, Viewer } from './viewer.ts';

/** A time of the contract as epoch milliseconds. Ours are always well formed; one that is not counts as long past. */
export const instantOf = (time: string): number => parseIso(time) ?? 0;

/** Names of the spaces among the resources. Equipment and people are not for a card to name. */
export const roomsOf = (
  site: Pick<SiteView, 'resources'>,
  resourceIds: readonly string[],
  { language }: Viewer,
): string =>
  site.resources
    .filter(({ id, kind }) => kind === 'space' && resourceIds.includes(id))
    .map(({ name }) => name[language])
    .join(', ');

/** "ma 23.11. klo 10.00–10.30" */
export const timesText = (from: string, to: string, { timeZone }: SiteView, { language, t }: Viewer): string => {
  const start = instantOf(from);
  if (isWholeDay({ start, end: instantOf(to) }, timeZone)) {
    return `${dayText(dayOf(start, timeZone), language)} ${t('moment.wholeDay')}`;
  }
  return t('bot.card.times', {
    day: dayText(dayOf(start, timeZone), language),
    start: clockTime(start, timeZone, language),
    end: endTime(instantOf(to), timeZone, language),
  });
};

/** From one day's time to another's: "ma 23.11. klo 10.00 – to 26.11. klo 16.00" */
export const spanText = (from: string, to: string, site: SiteView, viewer: Viewer): string => {
  const { timeZone } = site;
  const { language, t } = viewer;
  const moment = (day: LocalDay, time: string) => t('bot.card.moment', { day: dayText(day, language), time });
  const [start, end] = [instantOf(from), instantOf(to)];
  const [firstDay, lastDay] = [dayOf(start, timeZone), dayOf(end - 1, timeZone)];
  if (firstDay === lastDay) return timesText(from, to, site, viewer);
  const begins = moment(firstDay, clockTime(start, timeZone, language));
  return `${begins} – ${moment(lastDay, endTime(end, timeZone, language))}`;
};

/** A clock time, with its date where that is not the day of `beside`. */
export const clockText = (time: string, beside: string, { timeZone }: SiteView, { language }: Viewer): string =>
  timeText(instantOf(time), timeZone, language, dayOf(instantOf(beside), timeZone));
