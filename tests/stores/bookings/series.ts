import { describe, expect, it } from '@jest/globals';
import { listAll } from '@yhteistila/api/src/ports/records.ts';
import { cancelBooking } from '@yhteistila/api/src/use-cases/bookings/cancel-booking.ts';
import { addOccurrence } from '@yhteistila/api/src/use-cases/series/add-occurrence.ts';
import { addDays, toIso } from '@yhteistila/core/time/site-time.ts';
import { at, between, MONDAY, ZONE } from '../../fixtures/facts.ts';
import type { OpenStores } from '../open-stores.ts';
import { change, OWNER } from './crash-scenarios.ts';
import { CONTEXT, callerOf, crashingAt, startProcess, survived } from './process.ts';
import { answered, codeOf, EXPERT, meeting, passDeadline, ROOM } from './scene.ts';
import { ALL, CLASHING, setSeriesStage, states, WEEKS, week, weekly } from './series-stage.ts';

const PATIENCE_MS = 60_000;

export const describeSeries = (open: OpenStores): void => {
  describe('a series', () => {
    const { clock, deps, stores, reset, send, read, cancel, sound, takeTwo } = setSeriesStage(open);

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
      const add = () => addOccurrence(deps())(callerOf(OWNER), { seriesId, occurrence: { day: week(2) } }, CONTEXT);
      expect(codeOf(await add())).toBe('conflict');
      expect(states(await read(seriesId))).toBe('bbsbbsbbbb');
      const te = callerOf('te-staff');
      answered(await cancelBooking(deps())(te, { bookingId: taken, expectedVersion: 'any' }, CONTEXT));
      expect(answered(await add())).toMatchObject({ state: 'booked', day: week(2) });
      expect(answered(await add())).toMatchObject({ state: 'booked', day: week(2) });
      expect(states(await read(seriesId))).toBe('bbbbbsbbbb');
      await sound();
    });

    it('has dates that move by themselves, also to another day', async () => {
      const series = answered(await send(weekly([ROOM, EXPERT])));
      const moving = series.occurrences[3]?.booking?.id ?? '';
      answered(await change(deps(), moving, between('13', '14', addDays(week(3), 1))));
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

    it(
      'is complete and has no date twice after a crash and a repeat, before whichever call',
      async () => {
        for (let fatal = 1, crashed = true; crashed; fatal += 6) {
          await reset();
          await takeTwo();
          const { around, calls } = crashingAt(fatal);
          await survived(send(weekly([ROOM, EXPERT]), 'key', startProcess(stores(), clock, around)));
          crashed = calls() >= fatal;
          passDeadline(clock);
          const repeated = answered(await send(weekly([ROOM, EXPERT]), 'key', startProcess(stores(), clock)));
          expect(states(repeated)).toBe('bbsbbsbbbb');
          expect(states(answered(await send(weekly([ROOM, EXPERT]), 'key')))).toBe('bbsbbsbbbb');
          expect((await sound()).bookings.size).toBe(WEEKS);
        }
      },
      PATIENCE_MS,
    );

    it('is booked once when the same request comes to two processes at once', async () => {
      const processes = [startProcess(stores(), clock), startProcess(stores(), clock)];
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
      const stored = async () => JSON.stringify(await listAll(stores().records, `series|${id}`, { prefix: '' }));
      expect(await stored()).toContain('"video"');
      clock.set(at('11', week(WEEKS - 1)));
      expect(await stored()).not.toContain('"video"');
      expect((await read(id)).occurrences).toHaveLength(WEEKS);
    });
  });
};
