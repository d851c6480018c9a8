import { dayText } from '@yhteistila/core/i18n/format-time.ts';
import { addDays, dayOf, type LocalDay } from '@yhteistila/core/time/site-time.ts';
import type { SiteView } from '../../cards/viewer.ts';
import type { Turn } from '../../turn.ts';
import { readOf, readSite } from '../read-placed.ts';
import type { PartWish } from '../wish.ts';
import type { KeptDoubt } from './kept-question.ts';

/** How many days before and after a closed one are looked at for open ones. */
const LOOKED_AT = 5;
const MAX_BEFORE = 1;
const MAX_AFTER = 2;

interface DayAtSite {
  readonly isOpen: boolean;
  readonly because?: string;
}

const servesCustomers = ({ purpose }: PartWish): boolean =>
  purpose === 'customerService' || purpose === 'remoteService';

/** Whether the site is open that day to what is wished for; undefined where that cannot be told now. */
const dayAt = async (turn: Turn, wish: PartWish, site: SiteView, date: LocalDay): Promise<DayAtSite | undefined> => {
  const read = readOf(await turn.api.today({ params: { siteId: site.id }, query: { date } }));
  if (!read.ok) return undefined;
  const { hours, closedBecause } = read.value;
  const isOpen = (servesCustomers(wish) ? hours.customer : hours.building).length > 0;
  return { isOpen, ...(closedBecause && { because: closedBecause[turn.language] }) };
};

const openDays = async (turn: Turn, wish: PartWish, site: SiteView, days: readonly LocalDay[], most: number) => {
  const found: LocalDay[] = [];
  for (const day of days) {
    if (found.length >= most) break;
    const at = await dayAt(turn, wish, site, day);
    if (at?.isOpen === true) found.push(day);
  }
  return found;
};

const distances = Array.from({ length: LOOKED_AT }, (_, index) => index + 1);

/** A day on which the site is closed is told, with its name, and another one is asked for. */
export const closedDay = async (turn: Turn, wish: PartWish): Promise<KeptDoubt | undefined> => {
  const { day } = wish;
  if (day === undefined) return undefined;
  const read = await readSite(turn, wish.siteId);
  if (!read.ok) return undefined;
  const site = read.value;
  const today = dayOf(turn.now, site.timeZone);
  const at = day < today ? undefined : await dayAt(turn, wish, site, day);
  if (at === undefined || at.isOpen) return undefined;
  const before = distances.map((distance) => addDays(day, -distance)).filter((each) => each >= today);
  const days = [
    ...(await openDays(turn, wish, site, before, MAX_BEFORE)),
    ...(await openDays(
      turn,
      wish,
      site,
      distances.map((distance) => addDays(day, distance)),
      MAX_AFTER,
    )),
  ];
  const name = dayText(day, turn.language);
  const words = at.because === undefined ? name : `${name}, ${at.because}`;
  return { about: 'day', why: 'closed', words, options: days.map((each) => ({ day: each })) };
};
