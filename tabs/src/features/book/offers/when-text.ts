import type { Interval } from '@yhteistila/core/time/interval.ts';
import { dayOf, type TimeZone } from '@yhteistila/core/time/site-time.ts';
import type { Wording } from '../../../i18n/use-text.tsx';
import type { When } from '../need/need.ts';

/** "ma 23.11. 10.00–12.00", for now "ma 23.11. klo 10.00 alkaen". */
export const whenText = (
  mode: When['mode'],
  window: Interval,
  zone: TimeZone,
  { t, day, time, times }: Pick<Wording, 't' | 'day' | 'time' | 'times'>,
): string => {
  const hours = mode === 'now' ? t('tab.book.fromNow', { time: time(window.start, zone) }) : times(window, zone);
  return `${day(dayOf(window.start, zone))} ${hours}`;
};
