import type { Purpose } from '@yhteistila/core/site/purpose.ts';
import { dayOf, toIso } from '@yhteistila/core/time/site-time.ts';
import { z } from 'zod';
import { inWords } from '../actions/outcome-card.ts';
import { type Read, readOf } from '../actions/read-placed.ts';
import { cardAction } from '../card-action.ts';
import { FREE_NOW_VERB, type FreeSpace, freeNowCard } from '../cards/free-now-card.ts';
import { freeUntil } from '../cards/free-until.ts';
import type { SiteView } from '../cards/viewer.ts';
import type { Command } from '../command.ts';
import { readHomeSite } from '../home-site.ts';
import type { Answer, Turn } from '../turn.ts';

const MINUTE_MS = 60_000;
const GRID_MS = 5 * MINUTE_MS;
/** A space that is free for less is of no use to anybody. */
const MINUTES = 15;
/** Together they reach every kind of space that people walk into. */
const PURPOSES: readonly Purpose[] = ['customerService', 'remoteService', 'meeting', 'backgroundWork'];
const MAX_OFFERS = 100;

/** The spaces that the rules would let the person book from now on, for something. */
const bookableNow = async ({ api, now }: Turn, { id, timeZone }: SiteView): Promise<Read<ReadonlySet<string>>> => {
  const from = Math.floor(now / GRID_MS) * GRID_MS;
  const window = { from: toIso(from, timeZone), to: toIso(from + MINUTES * MINUTE_MS, timeZone), minutes: MINUTES };
  const found = new Set<string>();
  for (const purpose of PURPOSES) {
    const body = { siteIds: [id], ...window, purpose, limit: MAX_OFFERS };
    const read = readOf(await api.availability({ body }));
    if (!read.ok) return read;
    for (const { resourceId } of read.value.offers) found.add(resourceId);
  }
  return { ok: true, value: found };
};

const freeNow = async (turn: Turn): Promise<Answer> => {
  const { api, now } = turn;
  const home = await readHomeSite(turn);
  if (!home.ok) return inWords(home.problem);
  const site = home.value;
  const bookable = await bookableNow(turn, site);
  if (!bookable.ok) return inWords(bookable.problem);
  const day = readOf(await api.day({ params: { siteId: site.id, day: dayOf(now, site.timeZone) } }));
  if (!day.ok) return inWords(day.problem);
  const spaces = site.resources.flatMap((space): readonly FreeSpace[] => {
    const until = bookable.value.has(space.id) ? freeUntil(day.value, space, now) : undefined;
    return until === undefined ? [] : [{ space, until }];
  });
  return { card: freeNowCard(site, spaces, turn) };
};

/** Which spaces of the home site are free now, of those that the person may book. */
export const freeNowCommand: Command = {
  id: 'freeNow',
  words: {
    fi: ['vapaana nyt', 'vapaat tilat', 'vapaana', 'mitä on vapaana'],
    sv: ['ledigt nu', 'lediga utrymmen', 'ledigt'],
    en: ['free now', 'free', 'what is free'],
  },
  helpKey: 'bot.help.freeNow',
  alone: true,
  run: (turn) => freeNow(turn),
};

export const freeNowAction = cardAction({ verb: FREE_NOW_VERB, data: z.object({}), run: (turn) => freeNow(turn) });
