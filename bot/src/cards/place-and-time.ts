import { clockTime, dayText, timeText } from '@yhteistila/core/i18n/format-time.ts';
import { dayOf, parseIso } from '@yhteistila/core/time/site-time.ts';
import type { SiteView, Viewer } from './viewer.ts';

/** A time of the contract as epoch milliseconds. Ours are always well formed; one that is not counts as long past. */
export const instantOf = (time: string): number => parseIso(time) ?? 0;

/** Names of the spaces among the resources. Equipment and people are not for a card to name. */
export const roomsOf = (site: SiteView, resourceIds: readonly string[], { language }: Viewer): string =>
  site.resources
    .filter(({ id, kind }) => kind === 'space' && resourceIds.includes(id))
    .map(({ name }) => name[language])
    .join(', ');

/** "ma 23.11. klo 10.00–10.30" */
export const timesText = (from: string, to: string, { timeZone }: SiteView, { language, t }: Viewer): string => {
  const start = instantOf(from);
  return t('bot.card.times', {
    day: dayText(dayOf(start, timeZone), language),
    start: clockTime(start, timeZone, language),
    end: clockTime(instantOf(to), timeZone, language),
  });
};

/** From one day's time to another's: "ma 23.11. klo 10.00 – to 26.11. klo 16.00" */
export const spanText = (from: string, to: string, site: SiteView, viewer: Viewer): string => {
  const { timeZone } = site;
  const { language, t } = viewer;
  const moment = (time: number) =>
    t('bot.card.moment', { day: dayText(dayOf(time, timeZone), language), time: clockTime(time, timeZone, language) });
  const [start, end] = [instantOf(from), instantOf(to)];
  if (dayOf(start, timeZone) === dayOf(end - 1, timeZone)) return timesText(from, to, site, viewer);
  return `${moment(start)} – ${moment(end)}`;
};

/** A clock time, with its date where that is not the day of `beside`. */
export const clockText = (time: string, beside: string, { timeZone }: SiteView, { language }: Viewer): string =>
  timeText(instantOf(time), timeZone, language, dayOf(instantOf(beside), timeZone));
