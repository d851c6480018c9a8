import type { Interval } from '@yhteistila/core/time/interval.ts';
import { dayOf, type TimeZone } from '@yhteistila/core/time/site-time.ts';
import type { Wording } from '../../i18n/use-text.tsx';

/** "ma 23.11. 10.00–10.30" */
export const whenText = (window: Interval, zone: TimeZone, { day, times }: Pick<Wording, 'day' | 'times'>): string =>
  `${day(dayOf(window.start, zone))} ${times(window, zone)}`;
