import { rmSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { today } from '@yhteistila/core/contract/schemas/site.ts';
import { overlaps } from '@yhteistila/core/time/interval.ts';
import { addDays, dayOf, type LocalDay } from '@yhteistila/core/time/site-time.ts';
import { copyDemo } from '../fixtures/demo/demo-copy.ts';
import type { Caller, Reply } from './api-client.ts';
import { BOOKINGS, bookingsOn, type Wish } from './make-bookings.ts';
import { expectSideBySide, identicalRounds, idsOf, overlappingRounds, type Round, race } from './racing-rounds.ts';
import { bookingIn, bookingsIn, dayIn } from './read-replies.ts';
import { buildProgram } from './run-program.ts';
import { during, ZONE } from './site-clock.ts';
import { morningNow, type ServerProcess, startOnDemo } from './start-process.ts';

jest.setTimeout(600_000);

const ROUNDS = 200;
const POINTS = 7;
/** Long after the last booking of the demo. */
const DAYS_AHEAD = 60;
const KILLED_AFTER = [25, 150, 400];
const CLIENTS = 8;

describe('servers in processes of their own, on one SQLite file', () => {
  let folder: string;
  const running = new Set<ServerProcess>();
  let days: readonly LocalDay[];

  const start = async (): Promise<ServerProcess> => {
    const server = await startOnDemo(folder);
    running.add(server);
    return server;
  };

  /** So many days, far ahead, on which Pori serves customers from nine to four. */
  const openDays = async (caller: Caller, count: number): Promise<readonly LocalDay[]> => {
    const found: LocalDay[] = [];
    for (let day = addDays(dayOf(morningNow(), ZONE), DAYS_AHEAD); found.length < count; day = addDays(day, 1)) {
      const { hours } = today.parse((await caller.get(`/api/sites/pori/today?date=${day}`)).body);
      if (hours.customer.length > 0) found.push(day);
    }
    return found;
  };

  beforeAll(async () => {
    await buildProgram();
    folder = await copyDemo();
    const server = await start();
    days = await openDays(server.as('pori-neuvoja'), 60);
    expect(await server.stop()).toBe(0);
  });
  afterEach(async () => {
    for (const server of running) await server.kill();
    running.clear();
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const onBoth = async () => {
    const left = await start();
    const right = await start();
    const callers = [left, right].flatMap((server) => [server.as('pori-neuvoja'), server.as('pori-koordinaattori')]);
    const stored = async ({ day, resourceId }: Round) => {
      const seen = await Promise.all(callers.map((caller) => bookingsOn(caller, 'pori', day, resourceId)));
      const [first = [], ...others] = seen.map(idsOf);
      for (const other of others) expect(other).toEqual(first);
      return first;
    };
    return { callers, stored };
  };

  it('give what sixteen want at the same moment to exactly one', async () => {
    const { callers, stored } = await onBoth();
    const rounds = identicalRounds('pori', POINTS, days.slice(0, 20), ROUNDS);
    const won: string[] = [];
    for (const round of rounds) {
      const winners = await race(callers, round);
      expect(winners).toHaveLength(1);
      won.push(...idsOf(winners));
    }
    const places = new Map(rounds.map((round) => [`${round.day} ${round.resourceId}`, round]));
    const there: string[] = [];
    for (const round of places.values()) there.push(...(await stored(round)));
    expect(there.sort()).toEqual(won.sort());
  });

  it('give overlapping times to winners that do not overlap', async () => {
    const { callers, stored } = await onBoth();
    for (const round of overlappingRounds('pori', POINTS, days.slice(20, 50), ROUNDS)) {
      const winners = await race(callers, round);
      expect(winners.length).toBeGreaterThan(0);
      expectSideBySide(winners);
      expect(await stored(round)).toEqual(idsOf(winners));
    }
  });

  /** The n-th of 1,440 short team days, side by side on ten days. */
  const wishOf = (n: number): Wish => {
    const half = Math.floor(n / 60) % 24;
    const hour = String(7 + Math.floor(half / 2)).padStart(2, '0');
    return {
      siteId: 'pori',
      resourceIds: [`pori-touchdown-${1 + (Math.floor(n / 10) % 6)}`],
      ...during(days[50 + (n % 10)] ?? '', half % 2 === 0 ? `${hour}:00–${hour}:30` : `${hour}:30–${hour}:55`),
      purpose: 'teamDay',
    };
  };

  const expectNoOverlaps = async (caller: Caller): Promise<void> => {
    for (const day of days.slice(50)) {
      for (const { bookings } of dayIn(await caller.get(`/api/sites/pori/days/${day}`)).resources) {
        const times = bookings.map((each) => ({ start: Date.parse(each.start), end: Date.parse(each.end) }));
        const clashes = times.filter((one, i) => times.slice(i + 1).some((other) => overlaps(one, other)));
        expect(clashes).toEqual([]);
      }
    }
  };

  /** Books without end, and kills the server as soon as so many more have been answered with success. */
  const loadUntilKilled = async (answered: Map<string, Wish>, killAfter: number, wishes: Iterator<Wish>) => {
    const server = await start();
    const caller = server.as('vero-virkailija');
    const most = answered.size + killAfter;
    const note = (reply: Reply, wish: Wish): void => {
      expect(reply.status).toBe(201);
      answered.set(bookingIn(reply).id, wish);
      if (answered.size === most) void server.kill();
    };
    const client = async (): Promise<void> => {
      for (;;) {
        const wish: Wish = wishes.next().value;
        const reply = await caller.post(BOOKINGS, wish).catch(() => undefined);
        if (reply === undefined) return;
        note(reply, wish);
      }
    };
    await Promise.all(Array.from({ length: CLIENTS }, client));
    expect(answered.size).toBeGreaterThanOrEqual(most);
  };

  it('lose nothing that was answered with success when they are killed', async () => {
    const answered = new Map<string, Wish>();
    function* allWishes(): Generator<Wish, Wish> {
      for (let n = 0; n < 1440; n += 1) yield wishOf(n);
      throw new Error('every time is booked');
    }
    const wishes = allWishes();
    for (const killAfter of KILLED_AFTER) await loadUntilKilled(answered, killAfter, wishes);

    const restarted = await start();
    const caller = restarted.as('vero-virkailija');
    for (const [id, { start: from, end }] of answered) {
      expect(bookingIn(await caller.get(`${BOOKINGS}/${id}`), [200])).toMatchObject({ id, start: from, end });
    }
    await expectNoOverlaps(caller);
    const [first = '', last = first] = [days[50], days.at(-1)];
    const missing = async (): Promise<number> => {
      const listed = new Set(
        bookingsIn(await caller.get(`/api/me/bookings?from=${first}&to=${last}`)).map(({ id }) => id),
      );
      return [...answered.keys()].filter((id) => !listed.has(id)).length;
    };
    // The list is repaired after the start, beside the calls.
    while ((await missing()) > 0);
    expect(await restarted.stop()).toBe(0);
  });
});
