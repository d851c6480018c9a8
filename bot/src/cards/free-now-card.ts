import { isSpecial } from '@yhteistila/core/availability/ranking/proper-types.ts';
import { clockTime } from '@yhteistila/core/i18n/format-time.ts';
import type { Instant } from '@yhteistila/core/time/interval.ts';
import { dayOf } from '@yhteistila/core/time/site-time.ts';
import { type Card, card, heading, line, open } from './card.ts';
import { counted } from './counted.ts';
import type { SiteView, Viewer } from './viewer.ts';

/** What the card's refresh calls. */
export const FREE_NOW_VERB = 'free.now';

/** A space that the person could book now. */
export interface FreeSpace {
  readonly space: SiteView['resources'][number];
  readonly until: Instant;
}

/**
 * The spaces by their type, the longest free first among types and within each; those that are kept for what they were
 * made for last, as in every list of offers.
 */
const byType = (spaces: readonly FreeSpace[]): readonly (readonly [FreeSpace, ...FreeSpace[]])[] => {
  const groups = new Map<string, [FreeSpace, ...FreeSpace[]]>();
  for (const each of [...spaces].sort((one, other) => other.until - one.until)) {
    const group = groups.get(each.space.type);
    if (group === undefined) groups.set(each.space.type, [each]);
    else group.push(each);
  }
  const inOrder = [...groups.values()];
  const isLast = ([{ space }]: readonly [FreeSpace, ...FreeSpace[]]) => space.kind === 'space' && isSpecial(space.type);
  return [...inOrder.filter((group) => !isLast(group)), ...inOrder.filter(isLast)];
};

/** Which kinds of space are free now at the site, and until when. */
export const freeNowCard = (site: SiteView, spaces: readonly FreeSpace[], viewer: Viewer): Card => {
  const { t, language, now, link, userId } = viewer;
  const clock = (time: Instant) => clockTime(time, site.timeZone, language);
  const title = t('bot.free.title', { site: site.name[language], time: clock(now) });
  const facts = byType(spaces).map(([{ space, until }, ...others]) => ({
    title: space.name[language],
    value: [
      t('bot.free.until', { time: clock(until) }),
      ...(isSpecial(space.type) ? [t('why.special-room')] : []),
      ...(others.length === 0 ? [] : [counted(viewer, 'bot.free.others', others.length)]),
    ].join(', '),
  }));
  const words = t(facts.length === 0 ? 'bot.free.none' : 'bot.free.some');
  return card({
    lang: language,
    summary: `${title}. ${words} ${facts.map(({ title: name, value }) => `${name}: ${value}.`).join(' ')}`.trim(),
    body: [heading(title), line(words), ...(facts.length === 0 ? [] : [{ type: 'FactSet', facts }])],
    actions: [open(t('bot.act.open'), link(`/site/${site.id}/day/${dayOf(now, site.timeZone)}`))],
    refresh: { verb: FREE_NOW_VERB, data: {}, userIds: [userId] },
  });
};
