import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { eraseExpired } from '@yhteistila/api/src/use-cases/upkeep/erase-expired.ts';
import type { OpenedStores, OpenStores } from '../open-stores.ts';
import { clockAt, NOON } from '../sample-documents.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

export const describeErasing = (open: OpenStores): void => {
  describe('erasing what has expired', () => {
    const clock = clockAt(NOON);
    let stores: OpenedStores;
    let until: number[];
    beforeEach(async () => {
      clock.set(NOON);
      until = [];
      stores = await open(clock);
    });
    afterEach(() => stores.close());

    const erase = () =>
      eraseExpired({
        records: stores.records,
        clock,
        eraseExpired: async (instant) => {
          until.push(instant);
          return 1;
        },
      })();

    it('goes as far as it is', async () => {
      const days = [0, 1, 2, 20, 49].map((day) => NOON + day * DAY_MS);
      for (const now of days) {
        clock.set(now);
        expect(await erase()).toBe(1);
      }
      expect(until).toEqual(days);
    });

    it('erases nothing of what a clock that is a year ahead for some minutes calls expired', async () => {
      await erase();
      for (let minute = 1; minute <= 30; minute += 1) {
        clock.set(NOON + 365 * DAY_MS + minute * MINUTE_MS);
        await erase();
      }
      expect(Math.max(...until)).toBeLessThanOrEqual(NOON + 30 * MINUTE_MS);
      clock.set(NOON + 31 * MINUTE_MS);
      await erase();
      expect(until.at(-1)).toBe(clock.now());
    });

    it('believes a clock that stays so far ahead for an hour: the server stood still', async () => {
      await erase();
      for (let minute = 1; minute <= 61; minute += 1) {
        clock.set(NOON + 365 * DAY_MS + minute * MINUTE_MS);
        await erase();
      }
      expect(until.at(-1)).toBe(clock.now());
    });

    it('goes back with the clock', async () => {
      await erase();
      clock.set(NOON - 365 * DAY_MS);
      await erase();
      expect(until.at(-1)).toBe(clock.now());
    });
  });
};
