import { firstFreeSlots, suitingRows } from '@yhteistila/core/availability/plain-search.ts';
import { type SearchQuery, search } from '@yhteistila/core/availability/search.ts';
import { type SearchFacts, searchDayOf } from '@yhteistila/core/availability/search-facts.ts';
import { takenRows } from '@yhteistila/core/availability/taken.ts';
import { type Day, emptyDay, partitionOf } from '@yhteistila/core/booking/day.ts';
import type { Person } from '@yhteistila/core/site/person.ts';
import type { Purpose } from '@yhteistila/core/site/purpose.ts';
import { dayInterval, toIso } from '@yhteistila/core/time/site-time.ts';
import { requestBytes } from './connection.ts';
import { median, runLoad } from './load.ts';
import type { Stage } from './stage.ts';
import { digits, type Figure } from './table.ts';
import type { WideWorld } from './wide-world.ts';

const ZONE = 'Europe/Helsinki';
const MINUTES = 30;
const SLOTS = MINUTES / 5;
const REPEATS = 200;
const SEARCHES = 12;
const MAX_PLAIN_MICROSECONDS = 100;
const MAX_MS = 50;
const AIM_MS = 10;
const PURPOSES: readonly Purpose[] = ['customerService', 'meeting'];

const windowOf = ({ days }: WideWorld): { from: number; to: number } => ({
  from: dayInterval(days[0] ?? '', ZONE).start,
  to: dayInterval(days.at(-1) ?? '', ZONE).end,
});

const timed = (work: () => unknown): number => {
  const started = performance.now();
  work();
  return performance.now() - started;
};

const factsOf = (world: WideWorld, organiser: Person, now: number): SearchFacts => ({
  ...{ now, directory: world.directory, organiser },
  dayOf: (siteId, day) => world.contents.get(partitionOf(siteId, day)) ?? emptyDay(siteId, day),
});

/** As read from a store: nothing that was derived from a day is known. */
const freshly = (world: WideWorld): WideWorld => {
  const copied = ([partition, day]: [string, Day]): [string, Day] => {
    const resourceDays = new Map([...day.resourceDays].map(([id, resourceDay]) => [id, { ...resourceDay }]));
    return [partition, { ...day, resourceDays }];
  };
  return { ...world, contents: new Map([...world.contents].map(copied)) };
};

/** Type, size and free time alone, over bitmaps that are kept with the days. */
const measurePlain = (world: WideWorld, facts: SearchFacts): Figure => {
  const sites = world.siteIds.flatMap((id) => world.directory.siteById.get(id) ?? []);
  const on = sites.flatMap((site) =>
    world.days.flatMap((day) => {
      const searched = searchDayOf(site, day, facts, []);
      const contents = facts.dayOf(site.id, day);
      if (searched === undefined || contents === undefined) return [];
      return [
        { site, from: searched.from, to: searched.to, taken: takenRows(contents, site, searched.interval.start) },
      ];
    }),
  );
  const filter = { capacity: 2 };
  const once = () => {
    const rows = new Map(sites.map((site) => [site, suitingRows(site, filter)]));
    return on.reduce((sum, day) => sum + firstFreeSlots(rows.get(day.site) ?? [], day, SLOTS).length, 0);
  };
  const looked = once();
  const microseconds = median(Array.from({ length: REPEATS }, () => timed(once))) * 1000;
  return {
    name: 'search, 1 000 spaces × 5 days, plain filters',
    value: `${digits(microseconds)} µs`,
    yardstick: `${digits(looked)} rows looked at`,
    goal: { measured: microseconds, wants: 'at most', limit: MAX_PLAIN_MICROSECONDS, unit: ' µs' },
  };
};

const queryOf = (world: WideWorld, purpose: Purpose, organisationId: string): SearchQuery => ({
  ...{ siteIds: world.siteIds, ...windowOf(world), minutes: MINUTES, purpose, organisationId, attendees: 2, needs: [] },
  ...{ confidential: false, externalParticipants: purpose === 'customerService', also: [], limit: 20 },
});

const measureRules = (world: WideWorld, purpose: Purpose, organiser: Person, now: number): Figure[] => {
  const query = queryOf(world, purpose, organiser.organisationId);
  const known = factsOf(world, organiser, now);
  const { offers } = search(query, known);
  const again = median(Array.from({ length: SEARCHES }, () => timed(() => search(query, known))));
  const first = median(
    Array.from({ length: SEARCHES / 2 }, () => {
      const facts = factsOf(freshly(world), organiser, now);
      return timed(() => search(query, facts));
    }),
  );
  const name = `search, 1 000 spaces × 5 days, all rules, ${purpose}`;
  const goal = { wants: 'at most', limit: MAX_MS, aim: AIM_MS, unit: ' ms' } as const;
  const found = `${offers.length} offers`;
  return [
    { name, value: `${digits(again)} ms`, yardstick: found, goal: { ...goal, measured: again } },
    { name: `${name}, days just read`, value: `${digits(first)} ms`, goal: { ...goal, measured: first } },
  ];
};

/** The search by itself, in this process. */
export const measureSearch = (world: WideWorld, organiser: Person, now: number): Figure[] => [
  measurePlain(world, factsOf(world, organiser, now)),
  ...PURPOSES.flatMap((purpose) => measureRules(world, purpose, organiser, now)),
];

/** The same over HTTP, by one client alone. */
export const measureAvailability = async (stage: Stage, world: WideWorld, person: Person): Promise<Figure[]> => {
  const { from, to } = windowOf(world);
  const figures: Figure[] = [];
  for (const purpose of PURPOSES) {
    const window = { from: toIso(from, ZONE), to: toIso(to, ZONE), minutes: MINUTES };
    const body = { siteIds: world.siteIds, ...window, purpose, attendees: 2 };
    const path = '/api/availability';
    const request = requestBytes({ method: 'POST', path, headers: stage.headersOf(person), body });
    let bytes = 0;
    const milliseconds = stage.settings.roundMs * 2;
    const load = await runLoad({
      ...{ url: stage.server.url, clients: 1, milliseconds, next: () => request },
      onAnswer: ({ status, body: answered }) => {
        if (status !== 200) throw new Error(`a search was answered ${status}: ${answered}`);
        bytes = answered.length;
      },
    });
    figures.push({
      name: `POST /api/availability, the same, ${purpose}`,
      value: `${digits(load.medianMs)} ms`,
      yardstick: `${Math.round(bytes / 1024)} KB answered`,
    });
  }
  return figures;
};
