import type { Need } from '@yhteistila/core/booking/need.ts';
import { clockTime, dayText } from '@yhteistila/core/i18n/format-time.ts';
import { languageName } from '@yhteistila/core/i18n/language-name.ts';
import { dayInterval } from '@yhteistila/core/time/site-time.ts';
import type { PartWish } from '../../actions/wish.ts';
import type { Window } from '../../understanding/times/window-of.ts';
import { counted } from '../counted.ts';
import { roomsOf } from '../place-and-time.ts';
import type { SiteView, Viewer } from '../viewer.ts';

type Place = Pick<SiteView, 'name' | 'resources' | 'timeZone'>;

/** What is wanted: the room that was named, the kinds of space, else what it is for. */
const whatText = ({ purpose, types = [], room }: PartWish, site: Place, viewer: Viewer): string => {
  const { t } = viewer;
  if (room !== undefined) return roomsOf(site, [room], viewer);
  if (types.length > 0) return types.map((type) => t(`resourceType.${type}`)).join(` ${t('bot.book.or')} `);
  return purpose === undefined ? t('bot.book.space') : t(`purpose.${purpose}`);
};

/** "to 19.11. klo 10.00–11.00", or the stretch of the day in which so many minutes are looked for. */
export const whenText = (window: Window, { timeZone }: Pick<SiteView, 'timeZone'>, { t, language }: Viewer): string => {
  const day = dayText(window.day, language);
  const clock = (instant: number) => clockTime(instant, timeZone, language);
  if (window.exact) return t('bot.card.times', { day, start: clock(window.from), end: clock(window.to) });
  const { start, end } = dayInterval(window.day, timeZone);
  const { minutes, near } = window;
  if (near !== undefined) return t('bot.book.about', { day, minutes, start: clock(near) });
  if (window.from === start && window.to === end) return t('bot.book.anyTime', { day, minutes });
  if (window.from === start) return t('bot.book.upTo', { day, minutes, end: clock(window.to) });
  if (window.to === end) return t('bot.book.fromThenOn', { day, minutes, start: clock(window.from) });
  return t('bot.book.within', { day, minutes, start: clock(window.from), end: clock(window.to) });
};

/** "Tulkki: venäjä": an interpreter with what he speaks. */
const needText = (need: Need, { languages = [] }: PartWish, { t, language }: Viewer): string => {
  const text = t(`feature.${need}`);
  if (need !== 'interpreter' || languages.length === 0) return text;
  return `${text}: ${languages.map((code) => languageName(code, language)).join(', ')}`;
};

/** How many, what is needed, and the rest that was asked for. */
const furtherTexts = (wish: PartWish, viewer: Viewer): readonly string[] => [
  ...(wish.attendees === undefined ? [] : [counted(viewer, 'bot.book.people', wish.attendees)]),
  ...(wish.needs ?? []).map((need) => needText(need, wish, viewer)),
  ...(wish.externalParticipants === true ? [viewer.t('bot.book.customer')] : []),
  ...(wish.confidential === true ? [viewer.t('bot.book.confidential')] : []),
];

/** The wish in one line: what, where, when and with what. */
export const wishText = (wish: PartWish, when: string, site: Place, viewer: Viewer): string =>
  [whatText(wish, site, viewer), site.name[viewer.language], when, ...furtherTexts(wish, viewer)]
    .filter((part) => part !== '')
    .join(' · ');

/** A time of the wall clock as the language writes it. */
export const clockWords = (minutes: number, { language }: Pick<Viewer, 'language'>): string => {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60].map((each) => String(each).padStart(2, '0'));
  return `${hours}${language === 'en' ? ':' : '.'}${rest}`;
};

/** The time of the day, as far as it was said. */
const timeSaid = ({ start, end, from, near, part, now }: PartWish, viewer: Viewer): string => {
  const { t } = viewer;
  const clock = (minutes: number) => clockWords(minutes, viewer);
  if (now === true) {
    return end === undefined ? t('bot.said.now') : `${t('bot.said.now')} · ${t('bot.said.until', { end: clock(end) })}`;
  }
  if (start !== undefined) {
    return end === undefined
      ? t('bot.said.at', { start: clock(start) })
      : t('bot.said.stretch', { start: clock(start), end: clock(end) });
  }
  if (near !== undefined) return t('bot.said.near', { start: clock(near) });
  if (from !== undefined && end !== undefined) return t('bot.said.between', { start: clock(from), end: clock(end) });
  if (from !== undefined) return t('bot.said.from', { start: clock(from) });
  if (end !== undefined) return t('bot.said.until', { end: clock(end) });
  return part === undefined ? '' : t(`bot.said.${part}`);
};

/** Day, time and length, as far as they were said. */
export const whenSaid = (wish: PartWish, viewer: Viewer): string => {
  const { day, minutes, recurrence, except = [], start, end } = wish;
  const { t, language } = viewer;
  const isStretch = start !== undefined && end !== undefined;
  return [
    day === undefined ? '' : dayText(day, language),
    recurrence === undefined ? '' : t('bot.said.again'),
    except.length === 0 ? '' : t('bot.said.except', { days: except.map((each) => dayText(each, language)).join(', ') }),
    timeSaid(wish, viewer),
    minutes === undefined || isStretch ? '' : t('bot.said.minutes', { minutes }),
  ]
    .filter((part) => part !== '')
    .join(' · ');
};
