import type { TextParams } from '@yhteistila/core/i18n/text-of.ts';
import type { Instant, Interval } from '@yhteistila/core/time/interval.ts';
import { freeIn, type Row } from '../rows.ts';
import { FINE } from '../timeline/axis.ts';
import { standingOf } from './free-until.ts';

/** Of a day's free stretches, the longest ones. */
const MAX_TOLD = 2;

interface Words {
  readonly t: (key: string, params?: TextParams) => string;
  readonly time: (at: number, zone: string) => string;
  readonly times: (interval: { start: number; end: number }, zone: string) => string;
}

interface About {
  readonly zone: string;
  readonly span: Interval;
}

/** The last instant on the five-minute grid: what is free is free from there. */
export const onGridBefore = (now: Instant): Instant => Math.floor(now / FINE) * FINE;

/** From when on the free time of a day can still be had: from now on today's, all of a day to come, none of a past one. */
export const freeFrom = (now: Instant, { start, end }: Interval): Instant =>
  now < start ? start : now < end ? onGridBefore(now) : end;

/** "Closed", with what is booked from then on all the same: an exhibition stays on a Sunday too. */
const closedText = (row: Row, from: Instant, zone: string, { t, times }: Words): string => {
  const ahead = row.bookings.filter(({ end }) => end > from).map((each) => times(each, zone));
  return ahead.length === 0
    ? t('tab.day.standing.closed')
    : t('tab.day.standing.closedTaken', { times: ahead.join(', ') });
};

const dayText = (row: Row, { zone, span }: About, words: Words): string => {
  const { t, times } = words;
  const free = freeIn(row, span);
  if (row.open.length === 0) return closedText(row, span.start, zone, words);
  if (free.length === 0) return t('tab.day.standing.fullDay');
  const longest = [...free].sort((a, b) => b.end - b.start - (a.end - a.start)).slice(0, MAX_TOLD);
  const told = longest.sort((a, b) => a.start - b.start).map((each) => times(each, zone));
  return t('tab.day.standing.freeAt', { times: told.join(', ') });
};

/** "Free until 13.15", "taken until 13.00, then free 45 min"; for another day than today, when it is free. */
export const standingText = (row: Row, about: About, now: Instant, words: Words): { text: string; isFree: boolean } => {
  const { zone, span } = about;
  const { t, time } = words;
  if (now >= span.end) return { text: t('tab.day.standing.past'), isFree: false };
  if (row.isPrivate) return { text: t('tab.day.standing.private'), isFree: false };
  if (now < span.start) return { text: dayText(row, about, words), isFree: false };
  const standing = standingOf(row, onGridBefore(now), span);
  switch (standing.state) {
    case 'free':
      return { text: t('tab.day.standing.free', { until: time(standing.until, zone) }), isFree: true };
    case 'taken': {
      const params = { until: time(standing.until, zone), minutes: standing.thenFreeMinutes };
      const isOpen = row.open.some(({ start, end }) => start <= now && now < end);
      if (isOpen) return { text: t('tab.day.standing.taken', params), isFree: false };
      // It opens to a booking: closed until then would not be true.
      const opens = row.open.find(({ start }) => start > now)?.start ?? standing.until;
      const key = opens === standing.until ? 'tab.day.standing.opens' : 'tab.day.standing.opensTaken';
      return { text: t(key, { ...params, opens: time(opens, zone) }), isFree: false };
    }
    case 'closed':
      return { text: closedText(row, now, zone, words), isFree: false };
    case 'full':
      return { text: t('tab.day.standing.full'), isFree: false };
  }
};
