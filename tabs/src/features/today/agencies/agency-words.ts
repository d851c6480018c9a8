import type { Wording } from '../../../i18n/use-text.tsx';
import { type Agency, bestStanding, type Standing, type Way } from './agencies.ts';

type Words = Pick<Wording, 't' | 'time' | 'day'>;

/** "until 15.00", "from 12.00", "ended 15.00", "next Tue 24.11." */
export const standingText = (standing: Standing, zone: string, { t, time, day }: Words): string => {
  if (standing.state === 'now') return t('tab.today.until', { time: time(standing.until, zone) });
  if (standing.state === 'later')
    return t('tab.today.from', { from: time(standing.from, zone), until: time(standing.until, zone) });
  if (standing.state === 'over') return t('tab.today.over', { time: time(standing.since, zone) });
  return standing.nextDay === undefined ? t('tab.today.off') : t('tab.today.next', { day: day(standing.nextDay) });
};

export const wayKey = (way: Way): string => `tab.today.way.${way}`;

export const isClosed = (agency: Agency): boolean => {
  const { state } = bestStanding(agency);
  return state === 'over' || state === 'off';
};
