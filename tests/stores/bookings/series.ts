import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { SeriesView } from '@yhteistila/api/src/use-cases/answers.ts';
import { cancelBooking } from '@yhteistila/api/src/use-cases/cancel-booking.ts';
import type { Deps } from '@yhteistila/api/src/use-cases/deps.ts';
import type { BookingChanges, SeriesScope, SeriesWish } from '@yhteistila/api/src/use-cases/inputs.ts';
import type { Outcome } from '@yhteistila/api/src/use-cases/outcome.ts';
import { addOccurrence } from '@yhteistila/api/src/use-cases/series/add-occurrence.ts';
import { bookSeries } from '@yhteistila/api/src/use-cases/series/book-series.ts';
import { cancelSeries } from '@yhteistila/api/src/use-cases/series/cancel-series.ts';
import { changeSeries } from '@yhteistila/api/src/use-cases/series/change-series.ts';
import { readSeries } from '@yhteistila/api/src/use-cases/series/read-series.ts';
import { addDays, type LocalDay, toIso } from '@yhteistila/core/time/site-time.ts';
import { at, between, MONDAY, ZONE } from '../../fixtures/facts.ts';
import type { OpenedStores, OpenStores } from '../open-stores.ts';
import { clockAt } from '../sample-documents.ts';
import { change, OWNER } from './crash-scenarios.ts';
import { CONTEXT, callerOf, crashingAt, startProcess, survived } from './process.ts';
import { answered, bookedBy, codeOf, EXPERT, meeting, passDeadline, ROOM } from './scene.ts';
import { createHistory, expectSound, type Found } from './verdict.ts';

const WEEKS = 10;
const CLASHING = [2, 5];
const week = (index: number, first: LocalDay = MONDAY): LocalDay => addDays(first, 7 * index);
const ALL: SeriesScope = { scope: 'all' };
const PATIENCE_MS = 60_000;

const weekly = (resourceIds: readonly string[] = [ROOM], more: Partial<SeriesWish> = {}): SeriesWish => ({
  booking: meeting(MONDAY, resourceIds),
  recurrence: `FREQ=WEEKLY;COUNT=${WEEKS}`,
  except: [],
  onConflict: 'skip',
  ...more,
});

const states = (series: SeriesView): string => series.occurrences.map(({ state }) => state.charAt(0)).join('');

export const describeSeries = (open: OpenStores): void => {
  describe('a series', () => {
    const clock = clockAt(at('8'));
    let stores: OpenedStores;
    let deps: Deps;
    beforeEach(async () => {
      clock.set(at('8'));
      stores = await open(clock);
      deps = startProcess(stores, clock);
    });
    afterEach(() => stores.close());

    const send = (series: SeriesWish, key?: string, process = deps): Promise<Outcome<SeriesView>> => {
      const idempotency = key === undefined ? {} : { idempotency: { key, bodyHash: 'body' } };
      return bookSeries(process)(callerOf(OWNER), { series, ...idempotency }, CONTEXT);
    };
    const read = async (seriesId: string, scope = ALL): Promise<SeriesView> =>
      answered(await readSeries(startProcess(stores, clock))(callerOf(OWNER), { seriesId, scope }, CONTEXT));
    const edit = (seriesId: string, scope: SeriesScope, changes: BookingChanges) =>
      changeSeries(deps)(callerOf(OWNER), { seriesId, scope, changes }, CONTEXT);
    const cancel = (seriesId: string, scope: SeriesScope) =>
      cancelSeries(deps)(callerOf(OWNER), { seriesId, scope }, CONTEXT);
    const sound = (): Promise<Found> => {
      passDeadline(clock);
      const partitions = Array.from({ length: 7 * WEEKS }, (_, i) => addDays(MONDAY, i)).flatMap((day) => [
        `pori|${day}`,
        `etapalvelu|${day}`,
      ]);
      return expectSound(startProcess(stores, clock), createHistory(stores.days), partitions);
    };
    const takeTwo = async (): Promise<readonly string[]> => [
      await bookedBy(deps, 'te-staff', meeting(week(2), [ROOM])),
      await bookedBy(deps, 'te-staff', meeting(week(5), [ROOM], between('10.30', '11.30', week(5)))),
    ];

    it('books what can be had, tells what stood in the way of the rest, and offers something else', async () => {
      await takeTwo();
      const series = answered(await send(weekly()));
      expect(states(series)).toBe('bbsbbsbbbb');
      for (const index of CLASHING) {
        const skipped = series.occurrences[index];
        expect(skipped?.findings).toMatchObject([{ code: 'occupied' }]);
        expect(skipped?.alternative).toBeDefined();
      }
      expect(states(await read(series.id))).toBe('bbsbbsbbbb');
      expect((await sound()).bookings.size).toBe(WEEKS);
    });

    it('adds a date that was skipped, once its time is free', async () => {
      const [taken = ''] = await takeTwo();
      const { id: seriesId } = answered(await send(weekly()));
      const add = () => addOccurrence(deps)(callerOf(OWNER), { seriesId, occurrence: { day: week(2) } }, CONTEXT);
      expect(codeOf(await add())).toBe('conflict');
      expect(states(await read(seriesId))).toBe('bbsbbsbbbb');
      const te = callerOf('te-staff');
      answered(await cancelBooking(deps)(te, { bookingId: taken, expectedVersion: 'any' }, CONTEXT));
      expect(answered(await add())).toMatchObject({ state: 'booked', day: week(2) });
      expect(answered(await add())).toMatchObject({ state: 'booked', day: week(2) });
      expect(states(await read(seriesId))).toBe('bbbbbsbbbb');
      await sound();
    });

    it('has dates that move by themselves, also to another day', async () => {
      const series = answered(await send(weekly([ROOM, EXPERT])));
      const moving = series.occurrences[3]?.booking?.id ?? '';
      answered(await change(deps, moving, between('13', '14', addDays(week(3), 1))));
      const after = await read(series.id);
      expect(after.occurrences[3]).toMatchObject({
        day: week(3),
        state: 'booked',
        start: at('13', addDays(week(3), 1)),
      });
      await sound();
    });

    it('is cancelled in a range, from a date on, and as a whole', async () => {
      const { id } = answered(await send(weekly([ROOM, EXPERT])));
      expect(states(answered(await cancel(id, { scope: 'range', from: week(1), to: week(2) })))).toBe('bccbbbbbbb');
      expect(states(answered(await cancel(id, { scope: 'following', occurrence: week(7) })))).toBe('bccbbbbccc');
      expect(states(answered(await cancel(id, ALL)))).toBe('c'.repeat(WEEKS));
      expect(states(await read(id))).toBe('c'.repeat(WEEKS));
      await sound();
    });

    it('changes from a date on, and leaves alone what is refused', async () => {
      await bookedBy(deps, 'te-staff', meeting(week(8), [ROOM], between('14', '15', week(8))));
      const { id } = answered(await send(weekly([ROOM, EXPERT])));
      const following: SeriesScope = { scope: 'following', occurrence: week(6) };
      const changed = answered(await edit(id, following, between('14', '15', week(6))));
      expect(states(changed)).toBe('bbbbbbbbub');
      expect(changed.occurrences.map(({ day, start }) => start - at('10', day))).toEqual(
        [0, 0, 0, 0, 0, 0, 4, 4, 0, 4].map((hours) => hours * 3_600_000),
      );
      await sound();
    });

    it('keeps what was changed on one date alone when all are changed, and shifts by as much as was told', async () => {
      const { id, occurrences } = answered(await send(weekly([ROOM], { recurrence: 'FREQ=WEEKLY;COUNT=5' })));
      const bookingOn = (index: number): string => occurrences[index]?.booking?.id ?? '';
      const times = ({ occurrences: all }: SeriesView): readonly string[] =>
        all.map((each) => `${toIso(each.start, ZONE).slice(11, 16)}-${toIso(each.end, ZONE).slice(11, 16)}`);
      answered(await change(deps, bookingOn(1), between('15', '16', week(1))));
      answered(await change(deps, bookingOn(2), { title: 'Alone' }));

      const longer = answered(await edit(id, ALL, { end: at('11.15'), title: 'All' }));
      expect(times(longer)).toEqual(['10:00-11:15', '15:00-16:15', ...Array(3).fill('10:00-11:15')]);
      expect(longer.occurrences.map(({ kept = [] }) => kept.join())).toEqual(['', '', 'title', '', '']);
      const later = answered(await edit(id, ALL, between('10.30', '11.45')));
      expect(times(later)).toEqual(['10:30-11:45', '15:00-16:15', ...Array(3).fill('10:30-11:45')]);
      expect(later.occurrences[1]).toMatchObject({ state: 'booked', kept: ['time'] });

      const following: SeriesScope = { scope: 'following', occurrence: week(1) };
      const fromMoved = answered(await edit(id, following, between('16', '17.15', week(1))));
      expect(times(fromMoved)).toEqual(['10:30-11:45', '16:00-17:15', ...Array(3).fill('11:30-12:45')]);
      const told = { seriesId: id, scope: ALL, from: week(1), changes: between('15.30', '16.45', week(1)) };
      const fromNamed = answered(await changeSeries(deps)(callerOf(OWNER), told, CONTEXT));
      expect(times(fromNamed)).toEqual(['10:00-11:15', '15:30-16:45', ...Array(3).fill('11:00-12:15')]);
      const added = { seriesId: id, occurrence: { day: week(6) } };
      expect(answered(await addOccurrence(deps)(callerOf(OWNER), added, CONTEXT))).toMatchObject(
        between('10', '11.15', week(6)),
      );
      await sound();
    });

    it('brings a date that could not follow back to the others, and leaves it there when they come back', async () => {
      const { id } = answered(await send(weekly([ROOM], { recurrence: 'FREQ=WEEKLY;COUNT=3' })));
      await bookedBy(deps, 'te-staff', meeting(week(1), [ROOM], between('13', '14', week(1))));
      const starts = ({ occurrences }: SeriesView) => occurrences.map(({ start }) => toIso(start, ZONE).slice(11, 16));
      expect(starts(answered(await edit(id, ALL, between('13', '14'))))).toEqual(['13:00', '10:00', '13:00']);
      expect(starts(answered(await edit(id, ALL, between('10', '11'))))).toEqual(['10:00', '10:00', '10:00']);
      expect(starts(answered(await edit(id, ALL, between('13', '14'))))).toEqual(['13:00', '10:00', '13:00']);
      expect(starts(answered(await edit(id, ALL, between('15', '16'))))).toEqual(['15:00', '15:00', '15:00']);
      await sound();
    });

    it('moves by a day as a whole, also where its dates follow each other', async () => {
      const daily = weekly([ROOM], { recurrence: 'FREQ=DAILY;COUNT=4' });
      const { id } = answered(await send(daily));
      const changed = answered(await edit(id, ALL, between('10', '11', addDays(MONDAY, 1))));
      expect(states(changed)).toBe('bbbb');
      await sound();
    });

    it(
      'is complete and has no date twice after a crash and a repeat, before whichever call',
      async () => {
        for (let fatal = 1, crashed = true; crashed; fatal += 6) {
          await stores.close();
          clock.set(at('8'));
          stores = await open(clock);
          deps = startProcess(stores, clock);
          await takeTwo();
          const { around, calls } = crashingAt(fatal);
          await survived(send(weekly([ROOM, EXPERT]), 'key', startProcess(stores, clock, around)));
          crashed = calls() >= fatal;
          passDeadline(clock);
          const repeated = answered(await send(weekly([ROOM, EXPERT]), 'key', startProcess(stores, clock)));
          expect(states(repeated)).toBe('bbsbbsbbbb');
          expect(states(answered(await send(weekly([ROOM, EXPERT]), 'key')))).toBe('bbsbbsbbbb');
          expect((await sound()).bookings.size).toBe(WEEKS);
        }
      },
      PATIENCE_MS,
    );

    it('is booked once when the same request comes to two processes at once', async () => {
      const processes = [startProcess(stores, clock), startProcess(stores, clock)];
      const both = await Promise.all(
        processes.flatMap((each) => [send(weekly(), 'key', each), send(weekly(), 'key', each)]),
      );
      expect(new Set(both.map((outcome) => answered(outcome).id)).size).toBe(1);
      expect(both.map((outcome) => states(answered(outcome)))).toEqual(Array(4).fill('b'.repeat(WEEKS)));
      expect((await sound()).bookings.size).toBe(WEEKS);
    });

    it('stores nothing where it is to be had as a whole or not at all', async () => {
      await takeTwo();
      const outcome = await send(weekly([ROOM], { onConflict: 'fail' }));
      expect(codeOf(outcome)).toBe('conflict');
      expect((await sound()).bookings.size).toBe(2);
      expect(codeOf(await send(weekly([ROOM], { booking: meeting(MONDAY, [EXPERT]), onConflict: 'fail' })))).toBe('ok');
    });

    it(
      'has at most 366 dates',
      async () => {
        const daily = (count: number) => weekly([ROOM], { recurrence: `FREQ=DAILY;COUNT=${count}` });
        expect(await send(daily(367))).toMatchObject({
          refusal: { code: 'malformed', errors: [{ path: 'recurrence' }] },
        });
        const year = answered(await send(daily(366)));
        expect(year.occurrences).toHaveLength(366);
        expect(states(answered(await cancel(year.id, ALL)))).not.toContain('b');
        expect(states(await read(year.id))).not.toContain('b');
      },
      PATIENCE_MS,
    );

    it.each(['2026-10-19', '2027-03-15'])(
      'keeps its time on the wall clock over the change of clocks after %s',
      async (first) => {
        clock.set(at('8', first));
        const wish = { ...weekly(), booking: meeting(first, [ROOM]), recurrence: 'FREQ=WEEKLY;COUNT=4' };
        const series = answered(await send(wish));
        const times = series.occurrences.map(
          ({ start, end }) => `${toIso(start, ZONE).slice(11, 16)} ${toIso(end, ZONE).slice(11, 16)}`,
        );
        expect(times).toEqual(Array(4).fill('10:00 11:00'));
        expect(new Set(series.occurrences.map(({ start }) => toIso(start, ZONE).slice(-6))).size).toBe(2);
      },
    );

    it('forgets what its dates needed once the last one is over', async () => {
      const wish = { ...weekly(), booking: { ...meeting(MONDAY, [ROOM]), needs: ['video'] as const } };
      const { id } = answered(await send(wish));
      const stored = async () => JSON.stringify(await stores.projections.list(`series|${id}`, { prefix: '' }));
      expect(await stored()).toContain('"video"');
      clock.set(at('11', week(WEEKS - 1)));
      expect(await stored()).not.toContain('"video"');
      expect((await read(id)).occurrences).toHaveLength(WEEKS);
    });
  });
};
