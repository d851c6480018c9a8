import { describe, expect, it } from '@jest/globals';
import type { SeriesView } from '@yhteistila/api/src/use-cases/answers.ts';
import type { NewSeries, SeriesScope } from '@yhteistila/api/src/use-cases/inputs.ts';
import { addOccurrence } from '@yhteistila/api/src/use-cases/series/add-occurrence.ts';
import { changeSeries } from '@yhteistila/api/src/use-cases/series/change-series.ts';
import { addDays, toIso } from '@yhteistila/core/time/site-time.ts';
import { at, between, MONDAY, ZONE } from '../../fixtures/facts.ts';
import type { OpenStores } from '../open-stores.ts';
import { change, OWNER } from './crash-scenarios.ts';
import { CONTEXT, callerOf } from './process.ts';
import { answered, bookedBy, codeOf, EXPERT, meeting, ROOM } from './scene.ts';
import { ALL, CLASHING, setSeriesStage, states, WEEKS, week, weekly } from './series-stage.ts';

export const describeSeriesChanges = (open: OpenStores): void => {
  describe('a change of a series', () => {
    const { deps, send, read, edit, cancel, sound, takeTwo } = setSeriesStage(open);

    it('changes from a date on, and leaves alone what is refused', async () => {
      await bookedBy(deps(), 'te-staff', meeting(week(8), [ROOM], between('14', '15', week(8))));
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
      answered(await change(deps(), bookingOn(1), between('15', '16', week(1))));
      answered(await change(deps(), bookingOn(2), { title: 'Alone' }));

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
      const fromNamed = answered(await changeSeries(deps())(callerOf(OWNER), told, CONTEXT));
      expect(times(fromNamed)).toEqual(['10:00-11:15', '15:30-16:45', ...Array(3).fill('11:00-12:15')]);
      const added = { seriesId: id, occurrence: { day: week(6) } };
      expect(answered(await addOccurrence(deps())(callerOf(OWNER), added, CONTEXT))).toMatchObject(
        between('10', '11.15', week(6)),
      );
      await sound();
    });

    it('brings a date that could not follow back to the others, and leaves it there when they come back', async () => {
      const { id } = answered(await send(weekly([ROOM], { recurrence: 'FREQ=WEEKLY;COUNT=3' })));
      await bookedBy(deps(), 'te-staff', meeting(week(1), [ROOM], between('13', '14', week(1))));
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

    it('begins with a booking that is there, and takes it along when all are cancelled', async () => {
      const startsWith = await bookedBy(deps(), OWNER, meeting(MONDAY, [ROOM]));
      const wish = weekly([ROOM], { startsWith, recurrence: 'FREQ=WEEKLY;COUNT=4' });
      const series = answered(await send(wish, 'key'));
      expect(states(series)).toBe('bbbb');
      expect(series.occurrences[0]?.booking).toMatchObject({ id: startsWith, seriesId: series.id, occurrence: MONDAY });
      expect(answered(await send(wish, 'key')).id).toBe(series.id);
      expect(codeOf(await send(wish, 'another'))).toBe('not-possible-now');
      expect((await sound()).bookings.size).toBe(4);
      expect(states(answered(await cancel(series.id, ALL)))).toBe('cccc');
      expect(codeOf(await send(wish, 'third'))).toBe('not-possible-now');
    });

    it('leaves the booking that it was to begin with as it was where nothing comes of it', async () => {
      const startsWith = await bookedBy(deps(), OWNER, meeting(MONDAY, [ROOM]));
      await takeTwo();
      expect(codeOf(await send(weekly([ROOM], { startsWith, onConflict: 'fail' })))).toBe('conflict');
      const taken = weekly([ROOM], { startsWith, recurrence: 'FREQ=WEEKLY;INTERVAL=2;COUNT=2' });
      expect(codeOf(await send(taken))).toBe('conflict');
      const found = [...(await sound()).bookings.values()].find(({ id }) => id === startsWith);
      expect(found).toMatchObject({ status: 'confirmed', version: 1 });
    });

    it('begins with nobody else’s booking, and with none at another place or time', async () => {
      const theirs = await bookedBy(deps(), 'te-staff', meeting(week(2), [ROOM]));
      const own = await bookedBy(deps(), OWNER, meeting(MONDAY, [ROOM]));
      const from = (startsWith: string, more: Partial<NewSeries> = {}) => send(weekly([ROOM], { startsWith, ...more }));
      expect(codeOf(await from(theirs))).toBe('forbidden');
      expect(await from('pori.20261123.none')).toMatchObject({ refusal: { errors: [{ key: 'unknown-booking' }] } });
      const elsewhere = { booking: meeting(week(1), [ROOM]) };
      expect(await from(own, elsewhere)).toMatchObject({ refusal: { errors: [{ key: 'other-than-series' }] } });
      expect(await from(own, { except: [MONDAY] })).toMatchObject({ refusal: { errors: [{ path: 'startsWith' }] } });
    });

    it('takes in bookings elsewhere or at another time, which stay so', async () => {
      await takeTwo();
      const instead = await Promise.all(
        CLASHING.map(async (index) => {
          const there = meeting(week(index), [ROOM], between('13', '14', week(index)));
          return { day: week(index), bookingId: await bookedBy(deps(), OWNER, there) };
        }),
      );
      const series = answered(await send(weekly([ROOM], { instead })));
      expect(states(series)).toBe('b'.repeat(WEEKS));
      expect(series.occurrences[2]).toMatchObject({ day: week(2), start: at('13', week(2)) });
      const changed = answered(await edit(series.id, ALL, between('10.30', '11.30')));
      expect(changed.occurrences[2]).toMatchObject({ start: at('13', week(2)), kept: ['time'] });
      expect(states(answered(await cancel(series.id, ALL)))).toBe('c'.repeat(WEEKS));
      const nowhere = [{ day: addDays(MONDAY, 1), bookingId: instead[0]?.bookingId ?? '' }];
      expect(await send(weekly([ROOM], { instead: nowhere }))).toMatchObject({
        refusal: { errors: [{ path: 'instead.0.day' }] },
      });
      await sound();
    });

    it('begins anew with the one booking that another series has left', async () => {
      const startsWith = await bookedBy(deps(), OWNER, meeting(MONDAY, [ROOM]));
      const wish = weekly([ROOM], { startsWith, recurrence: 'FREQ=WEEKLY;COUNT=3' });
      const first = answered(await send(wish));
      expect(codeOf(await send(wish))).toBe('not-possible-now');
      answered(await cancel(first.id, { scope: 'following', occurrence: week(1) }));
      const second = answered(await send(wish));
      expect(states(second)).toBe('bbb');
      expect(states(await read(first.id))).toBe('scc');
      await sound();
    });
  });
};
