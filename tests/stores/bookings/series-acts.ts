import { describe, expect, it } from '@jest/globals';
import type { Deps } from '@yhteistila/api/src/use-cases/deps.ts';
import { cancelSeries } from '@yhteistila/api/src/use-cases/series/cancel-series.ts';
import { approveSeries, declineSeries } from '@yhteistila/api/src/use-cases/series/decide-series.ts';
import { reinstateSeries } from '@yhteistila/api/src/use-cases/series/reinstate-series.ts';
import { type BookingEvent, noticesOf } from '@yhteistila/core/notice/notices-of.ts';
import { between, exampleDirectory, MONDAY } from '../../fixtures/facts.ts';
import type { OpenStores } from '../open-stores.ts';
import { OWNER } from './crash-scenarios.ts';
import { CONTEXT, callerOf } from './process.ts';
import { answered, bookedBy, codeOf, meeting, ROOM } from './scene.ts';
import { ALL, setSeriesStage, states, WEEKS, week, weekly } from './series-stage.ts';

const COORDINATOR = callerOf('pori-koordinaattori');
const FOUR_FEASTS = {
  booking: { ...meeting(MONDAY, ['pori.ceremony-room']), purpose: 'event' },
  recurrence: 'FREQ=WEEKLY;COUNT=4',
} as const;

/** Everything that has happened. */
const eventsOf = async ({ changes }: Deps): Promise<readonly BookingEvent[]> => {
  const events: BookingEvent[] = [];
  for (let cursor: string | undefined; ; ) {
    const followed = await changes.store.follow(cursor, 500);
    if (followed.events.length === 0) return events;
    events.push(...followed.events.map(({ event }) => event));
    cursor = followed.cursor;
  }
};

/** The keys of what people are told of it, each once. */
const toldBy = async (deps: Deps): Promise<readonly string[]> => {
  const notices = (await eventsOf(deps)).flatMap((event) => noticesOf(event, exampleDirectory()));
  return [...new Set(notices.map(({ key }) => key))];
};

export const describeSeriesActs = (open: OpenStores): void => {
  describe('an act on a whole series', () => {
    const { deps, send, read, cancel, sound } = setSeriesStage(open);
    const takeBack = (seriesId: string, scope?: typeof ALL) =>
      reinstateSeries(deps())(callerOf(OWNER), { seriesId, scope }, CONTEXT);

    it('takes back the last cancellation, and leaves what was cancelled before it', async () => {
      const { id } = answered(await send(weekly()));
      answered(await cancel(id, { scope: 'one', occurrence: week(3) }));
      answered(await cancel(id, ALL));
      expect(states(answered(await takeBack(id)))).toBe('bbbcbbbbbb');
      expect(states(answered(await takeBack(id)))).toBe('bbbcbbbbbb');
      expect(states(answered(await takeBack(id, ALL)))).toBe('b'.repeat(WEEKS));
      await sound();
    });

    it('tells of each date that cannot be had again, and takes back the others', async () => {
      const { id } = answered(await send(weekly()));
      answered(await cancel(id, ALL));
      await bookedBy(deps(), 'te-staff', meeting(week(4), [ROOM], between('10.30', '11', week(4))));
      const after = answered(await takeBack(id));
      expect(states(after)).toBe('bbbbcbbbbb');
      expect(after.occurrences[4]?.findings).toMatchObject([{ code: 'occupied' }]);
      expect(after.occurrences[4]?.alternative).toBeDefined();
      expect(states(await read(id))).toBe('bbbbcbbbbb');
      await sound();
    });

    it('takes back what a repeat of the cancellation came after', async () => {
      const { id } = answered(await send(weekly()));
      const first = answered(await cancel(id, ALL));
      expect(answered(await cancel(id, ALL))).toEqual(first);
      expect(states(answered(await takeBack(id)))).toBe('b'.repeat(WEEKS));
    });

    it('is told to each person once, whoever does it, and by date where it is one date', async () => {
      const { id } = answered(await send(weekly()));
      const other = { seriesId: id, scope: ALL };
      answered(await cancelSeries(deps())(COORDINATOR, { ...other, reason: 'roomNeeded' }, CONTEXT));
      expect(await toldBy(deps())).toEqual([`series.${id}.00002.cancelled.${OWNER}`]);
      const cancelled = (await eventsOf(deps())).filter(({ type }) => type === 'cancelled');
      expect(cancelled).toHaveLength(WEEKS);
      expect(new Set(cancelled.map(({ after }) => after.changedBecause))).toEqual(new Set(['roomNeeded']));
      answered(await reinstateSeries(deps())(COORDINATOR, { seriesId: id }, CONTEXT));
      const one = { seriesId: id, scope: { scope: 'one', occurrence: week(1) } } as const;
      answered(await cancelSeries(deps())(COORDINATOR, one, CONTEXT));
      expect((await toldBy(deps())).map((key) => key.split('.')[0])).toEqual(['series', 'series', 'event']);
    });

    it('is asked for once, and granted or declined at once', async () => {
      const ask = () => send(weekly([], FOUR_FEASTS));
      const { id } = answered(await ask());
      const asked = await toldBy(deps());
      expect(asked.filter((key) => key.includes('approvalWanted')).length).toBe(new Set(asked).size);
      expect(new Set(asked.map((key) => key.slice(0, key.indexOf('.approvalWanted'))))).toEqual(
        new Set([`series.${id}.00001`]),
      );
      expect(codeOf(await approveSeries(deps())(callerOf(OWNER), { seriesId: id }, CONTEXT))).toBe('forbidden');
      const granted = answered(await approveSeries(deps())(COORDINATOR, { seriesId: id }, CONTEXT));
      expect(granted.occurrences.map(({ booking }) => booking?.status)).toEqual(Array(4).fill('confirmed'));
      expect(answered(await approveSeries(deps())(COORDINATOR, { seriesId: id }, CONTEXT))).toEqual(granted);
      expect((await toldBy(deps())).filter((key) => key.includes('.confirmed.'))).toEqual([
        `series.${id}.00002.confirmed.${OWNER}`,
      ]);
    });

    it('declines with a reason, and nothing with one that may not be kept', async () => {
      const { id: seriesId } = answered(await send(weekly([], FOUR_FEASTS)));
      const decline = (reason: string) => declineSeries(deps())(COORDINATOR, { seriesId, reason }, CONTEXT);
      expect(codeOf(await decline('131052-308T'))).toBe('rules');
      expect((await read(seriesId)).occurrences[0]?.booking?.status).toBe('requested');
      const declined = answered(await decline('No'));
      expect(declined.occurrences.map(({ booking }) => booking?.status)).toEqual(Array(4).fill('declined'));
      expect((await read(seriesId)).acts.map(({ days }) => days)).toEqual(
        Array(2).fill([0, 1, 2, 3].map((index) => week(index, MONDAY))),
      );
    });
  });
};
