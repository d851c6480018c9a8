import { type Random, randomOf } from '@yhteistila/api/src/demo/bookings/random.ts';
import { isPresent, type PeopledDirectory } from '@yhteistila/core/site/directory.ts';
import { customerHours } from '@yhteistila/core/site/hours.ts';
import type { Person } from '@yhteistila/core/site/person.ts';
import type { Purpose } from '@yhteistila/core/site/purpose.ts';
import type { ResourceType } from '@yhteistila/core/site/resource.ts';
import type { Site } from '@yhteistila/core/site/site.ts';
import { addDays, atLocal, dayOf, type LocalDay, toIso } from '@yhteistila/core/time/site-time.ts';

/** A booking that the rules allow and that clashes with none of the others. */
export interface Bookable {
  readonly person: Person;
  readonly body: {
    readonly siteId: string;
    readonly resourceIds: readonly string[];
    readonly start: string;
    readonly end: string;
    readonly purpose: Purpose;
    readonly title?: string;
    readonly attendees?: number;
  };
}

/** How spaces of a type are used: so many bookings of so many minutes, one every `step` minutes from `first` on. */
interface Use {
  readonly purpose: Purpose;
  readonly first: number;
  readonly step: number;
  readonly minutes: number;
  readonly count: number;
}

const SERVICE = { purpose: 'customerService', first: 9 * 60 } as const;
const MEETING: Use = { purpose: 'meeting', first: 8 * 60, step: 60, minutes: 55, count: 9 };
const WORK: Use = { purpose: 'backgroundWork', first: 7 * 60, step: 60, minutes: 60, count: 9 };
const CALLS: Use = { purpose: 'backgroundWork', first: 8 * 60, step: 35, minutes: 30, count: 10 };

const USES: { readonly [type in ResourceType]?: Use } = {
  servicePointScreened: { ...SERVICE, step: 30, minutes: 25, count: 10 },
  serviceRoom: { ...SERVICE, step: 45, minutes: 40, count: 8 },
  meetingRoom: MEETING,
  negotiationRoom: MEETING,
  projectRoom: WORK,
  workArea: WORK,
  touchdown: WORK,
  phoneService: WORK,
  withdrawalRoom: CALLS,
  phoneRoom: CALLS,
};

/** The demo's bookings end fourteen days ahead. */
const FIRST_DAY_AHEAD = 16;
/** Serve at every large site of the demo during all customer hours. */
const ALWAYS_SERVING = ['vero', 'te'];

/** The next days on which customers are received, which are ordinary workdays; none of them has bookings of the demo. */
export const workdaysAhead = (site: Site, now: number, count: number, first = FIRST_DAY_AHEAD): readonly LocalDay[] => {
  const days: LocalDay[] = [];
  for (let ahead = first; days.length < count; ahead++) {
    const day = addDays(dayOf(now, site.timeZone), ahead);
    if (customerHours(site, day).length > 0) days.push(day);
  }
  return days;
};

/** The site's made-up staff, without those who have another role. */
export const staffAt = ({ people }: PeopledDirectory, siteId: string): readonly Person[] =>
  people.filter(({ homeSiteId, demo, roles }) => {
    return homeSiteId === siteId && demo !== true && roles.every(({ role }) => role === 'staff');
  });

/** The site's staff by organisation: each space gets somebody of its own, who is never at two places at once (N20). */
const sharedOut = (
  site: Site,
  directory: PeopledDirectory,
): { serving: readonly Person[]; others: readonly Person[] } => {
  const here = staffAt(directory, site.id);
  const of = (organisationId: string) => here.filter((person) => person.organisationId === organisationId);
  const [some = [], more = []] = ALWAYS_SERVING.map(of);
  const serving = some.flatMap((person, index) => [person, more[index] ?? person]);
  const others = here.filter(
    ({ organisationId }) => !ALWAYS_SERVING.includes(organisationId) && isPresent(directory, site.id, organisationId),
  );
  return { serving, others };
};

const titleOf = (purpose: Purpose) => (purpose === 'meeting' ? { title: 'Tiimin palaveri', attendees: 3 } : {});

const bookablesAt = (site: Site, directory: PeopledDirectory, days: readonly LocalDay[]): Bookable[] => {
  const staff = sharedOut(site, directory);
  const serving = staff.serving[Symbol.iterator]();
  const others = staff.others[Symbol.iterator]();
  const earmarked = new Set(
    directory.rules.flatMap(({ kind, scope }) => (kind === 'earmark' && scope.resourceIds) || []),
  );
  return site.resources.flatMap(({ id, type }) => {
    const use = USES[type];
    if (use === undefined || earmarked.has(id)) return [];
    const next = use.purpose === 'customerService' ? serving.next() : others.next();
    if (next.done === true) return [];
    const person = next.value;
    const { purpose, first, step, minutes, count } = use;
    return days.flatMap((day) =>
      Array.from({ length: count }, (_, index): Bookable => {
        const at = (minute: number) => toIso(atLocal(day, minute, site.timeZone), site.timeZone);
        const start = first + index * step;
        const times = { start: at(start), end: at(start + minutes) };
        return { person, body: { siteId: site.id, resourceIds: [id], ...times, purpose, ...titleOf(purpose) } };
      }),
    );
  });
};

const shuffle = <T>(items: readonly T[], random: Random): T[] => {
  const keyed = items.map((item) => ({ item, key: random() }));
  return keyed.sort((a, b) => a.key - b.key).map(({ item }) => item);
};

/**
 * Bookings at the large sites on so many workdays ahead, each in a slot of its own, in an order that jumps between
 * sites, days and spaces. The whole of them keeps to the rules, so that each is allowed whatever came before.
 */
export const bookables = (directory: PeopledDirectory, now: number, workdays: number): readonly Bookable[] => {
  const large = directory.sites.filter(({ size }) => size === 'L');
  const all = large.flatMap((site) => bookablesAt(site, directory, workdaysAhead(site, now, workdays)));
  return shuffle(all, randomOf('bench'));
};
