import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DirectoryContents } from '@yhteistila/core/site/directory.ts';
import type { Caller } from './api-client.ts';
import { bookingsOn } from './make-bookings.ts';
import { STORES } from './open-empty-stores.ts';
import {
  expectSideBySide,
  identicalRounds,
  idsOf,
  overlappingRounds,
  type Round,
  race,
  workingDays,
} from './racing-rounds.ts';
import { TUESDAY } from './site-clock.ts';
import { type Api, startApi } from './start-api.ts';

const ROUNDS = 200;
const POINTS = 7;
const PATIENCE_MS = 120_000;
const DAYS = workingDays(TUESDAY, 20);

/** A site of screened points alone: what losers are offered instead is found quickly, so that many can race. */
const onlyPoints = (demo: DirectoryContents): DirectoryContents => ({
  ...demo,
  sites: demo.sites.map((site) => ({
    ...site,
    resources: site.resources.filter(({ type }) => type === 'servicePointScreened'),
  })),
});

describe.each(STORES)('sixteen who book at the same moment, on %s', (_, open) => {
  let api: Api;
  let callers: readonly Caller[];
  beforeAll(async () => {
    api = await startApi(open, { directory: onlyPoints });
    callers = ['pori-neuvoja', 'pori-koordinaattori'].map((id) => api.as(id));
  });
  afterAll(async () => {
    await api.close();
    expect(api.failures).toEqual([]);
  });

  const stored = ({ day, resourceId }: Round) => bookingsOn(api.as('pori-neuvoja'), 'pori', day, resourceId);

  it(
    'for the same have exactly one winner',
    async () => {
      const won: string[] = [];
      const rounds = identicalRounds('pori', POINTS, DAYS, ROUNDS);
      for (const round of rounds) {
        const winners = await race(callers, round);
        expect(winners).toHaveLength(1);
        won.push(...idsOf(winners));
      }
      const places = new Map(rounds.map((round) => [`${round.day} ${round.resourceId}`, round]));
      const there = await Promise.all([...places.values()].map(stored));
      expect(idsOf(there.flat())).toEqual([...won].sort());
    },
    PATIENCE_MS,
  );

  it(
    'for overlapping times have winners that do not overlap',
    async () => {
      const days = workingDays('2027-01-11', 30);
      for (const round of overlappingRounds('pori', POINTS, days, ROUNDS)) {
        const winners = await race(callers, round);
        expect(winners.length).toBeGreaterThan(0);
        expectSideBySide(winners);
        expect(idsOf(await stored(round))).toEqual(idsOf(winners));
      }
    },
    PATIENCE_MS,
  );
});
