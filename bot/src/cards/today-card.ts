import type { today } from '@yhteistila/core/contract/schemas/site.ts';
import { clockTime, dayText } from '@yhteistila/core/i18n/format-time.ts';
import type { z } from 'zod';
import { type Card, card, heading, line, open } from './card.ts';
import { instantOf } from './place-and-time.ts';
import type { SiteView, Viewer } from './viewer.ts';

type TodayView = z.output<typeof today>;
type Hours = TodayView['hours']['customer'];

/** What the card's refresh calls. */
export const TODAY_VERB = 'today.show';

/** "klo 15.00 asti", "klo 12.00–15.00"; undefined when all of it is over. */
const hoursText = (hours: Hours, { timeZone }: SiteView, { t, language, now }: Viewer): string | undefined => {
  const left = hours.filter(({ end }) => instantOf(end) > now);
  if (left.length === 0) return undefined;
  const clock = (time: string) => clockTime(instantOf(time), timeZone, language);
  return left
    .map(({ start, end }) =>
      instantOf(start) <= now
        ? t('bot.today.until', { until: clock(end) })
        : t('bot.today.from', { from: clock(start), until: clock(end) }),
    )
    .join(', ');
};

const serviceText = ({ onSite, remote }: TodayView['organisations'][number], site: SiteView, viewer: Viewer) => {
  const here = hoursText(onSite?.hours ?? [], site, viewer);
  if (here !== undefined) return here;
  const remotely = hoursText(remote?.hours ?? [], site, viewer);
  return remotely === undefined ? undefined : viewer.t('bot.today.remote', { hours: remotely });
};

/** The next day on which anybody serves here, in either way. */
const nextDay = ({ organisations }: TodayView): string | undefined =>
  organisations.flatMap(({ onSite, remote }) => [onSite?.nextDay ?? [], remote?.nextDay ?? []].flat()).sort()[0];

const nobodyText = (day: TodayView, { t, language }: Viewer): string => {
  if (day.hours.customer.length > 0) return t('bot.today.none');
  const next = nextDay(day);
  return [
    t('bot.today.closed'),
    ...(next === undefined ? [] : [t('bot.today.next', { day: dayText(next, language) })]),
  ].join(' ');
};

/** Which agencies serve at the site today, from now on. */
export const todayCard = (day: TodayView, site: SiteView, viewer: Viewer): Card => {
  const { t, language, link, userId } = viewer;
  const title = t('bot.today.title', { site: site.name[language], day: dayText(day.day, language) });
  const facts = day.organisations.flatMap((each) => {
    const value = serviceText(each, site, viewer);
    return value === undefined ? [] : [{ title: each.organisation.name[language], value }];
  });
  const closed = day.closedBecause === undefined ? [] : [day.closedBecause[language]];
  const words = [...closed, facts.length === 0 ? nobodyText(day, viewer) : t('bot.today.serve')].join(' ');
  return card({
    lang: language,
    summary: `${title}. ${words} ${facts.map(({ title: agency, value }) => `${agency}: ${value}.`).join(' ')}`.trim(),
    body: [heading(title), line(words), ...(facts.length === 0 ? [] : [{ type: 'FactSet', facts }])],
    actions: [open(t('bot.act.open'), link('/today'))],
    refresh: { verb: TODAY_VERB, data: {}, userIds: [userId] },
  });
};
