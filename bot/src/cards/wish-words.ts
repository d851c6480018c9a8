import { clockTime, dayText } from '@yhteistila/core/i18n/format-time.ts';
import { dayInterval } from '@yhteistila/core/time/site-time.ts';
import type { PartWish } from '../actions/wish.ts';
import type { Window } from '../understanding/window-of.ts';
import type { SiteView, Viewer } from './viewer.ts';

/** What is wanted: the kinds of space, else what it is for. */
const whatText = ({ purpose, types = [] }: PartWish, { t }: Viewer): string => {
  if (types.length > 0) return types.map((type) => t(`resourceType.${type}`)).join(` ${t('bot.book.or')} `);
  return purpose === undefined ? t('bot.book.space') : t(`purpose.${purpose}`);
};

/** "to 19.11. klo 10.00–11.00", or the stretch of the day in which so many minutes are looked for. */
export const whenText = (window: Window, { timeZone }: Pick<SiteView, 'timeZone'>, { t, language }: Viewer): string => {
  const day = dayText(window.day, language);
  const clock = (instant: number) => clockTime(instant, timeZone, language);
  if (window.exact) return t('bot.card.times', { day, start: clock(window.from), end: clock(window.to) });
  const { start, end } = dayInterval(window.day, timeZone);
  const { minutes } = window;
  if (window.from === start && window.to === end) return t('bot.book.anyTime', { day, minutes });
  if (window.to === end) return t('bot.book.fromThenOn', { day, minutes, start: clock(window.from) });
  return t('bot.book.within', { day, minutes, start: clock(window.from), end: clock(window.to) });
};

/** How many, what is needed, and the rest that was asked for. */
const furtherTexts = (wish: PartWish, { t }: Viewer): readonly string[] => [
  ...(wish.attendees === undefined ? [] : [t('bot.book.people', { count: wish.attendees })]),
  ...(wish.needs ?? []).map((need) => t(`feature.${need}`)),
  ...(wish.externalParticipants === true ? [t('bot.book.customer')] : []),
  ...(wish.confidential === true ? [t('bot.book.confidential')] : []),
];

/** The wish in one line: what, where, when and with what. */
export const wishText = (wish: PartWish, when: string, site: Pick<SiteView, 'name'>, viewer: Viewer): string =>
  [whatText(wish, viewer), site.name[viewer.language], when, ...furtherTexts(wish, viewer)].join(' · ');
