import { clockSeparator } from '@yhteistila/core/i18n/format-time.ts';
import type { TextParams } from '@yhteistila/core/i18n/text-of.ts';
import { writeClock } from '@yhteistila/core/i18n/typed-clock.ts';
import type { Language } from '@yhteistila/core/language/texts.ts';
import type { Instant } from '@yhteistila/core/time/interval.ts';
import { dayOf, minutesOfDay, type TimeZone } from '@yhteistila/core/time/site-time.ts';
import type { When } from './need.ts';
import { dayWanted, gridBefore } from './need-request.ts';

interface Wanted {
  readonly when: When;
  readonly minutes: number;
  readonly now: Instant;
  readonly zone: TimeZone;
  readonly language: Language;
}

/**
 * Why nothing that long can lie within the span, as a text's key and what it names; undefined where it can. What the person said
 * is not stretched in silence.
 */
export const spanProblem = ({
  when,
  minutes,
  now,
  zone,
  language,
}: Wanted): { readonly key: string; readonly params: TextParams } | undefined => {
  if (when.mode === 'now') return undefined;
  const { from, to } = when.span;
  const clock = (of: number) => writeClock(of, clockSeparator(language));
  if (to <= from) return { key: 'tab.time.notAfter', params: { time: clock(from) } };
  const isToday = dayWanted(when, now, zone) === dayOf(now, zone);
  const begins = isToday ? Math.max(from, minutesOfDay(gridBefore(now), zone)) : from;
  if (begins >= to) return { key: 'tab.time.past', params: { time: clock(to) } };
  return to - begins < minutes
    ? { key: 'tab.time.tooShort', params: { from: clock(begins), to: clock(to), minutes } }
    : undefined;
};
