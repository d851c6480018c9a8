import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { pullBackTimes } from '@yhteistila/api/src/use-cases/upkeep/pull-back-times.ts';
import { createFakeMessenger } from '../../fixtures/fake-messenger.ts';
import type { OpenedStores, OpenStores } from '../open-stores.ts';
import { clockAt, JUMPS, NOON, THERE_AND_BACK } from '../sample-documents.ts';
import { type MailRoom, news, openMailRoom } from './mail-room.ts';

const VERO = 'vero-staff';
const TE = 'te-staff';
const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

export const describeQueueClocks = (open: OpenStores): void => {
  describe('the outbox to people, when the clock jumps', () => {
    const messenger = createFakeMessenger();
    const clock = clockAt(NOON);
    let stores: OpenedStores;
    let room: MailRoom;
    beforeEach(async () => {
      messenger.reset();
      clock.set(NOON);
      stores = await open(clock);
      room = openMailRoom(stores, clock, messenger);
      await room.opens(VERO);
    });
    afterEach(() => stores.close());

    const pullBack = () => pullBackTimes(room.deps)();

    it.each(THERE_AND_BACK)('$jump, sends what was queued meanwhile at once, and once', async ({ ms }) => {
      clock.set(NOON + ms);
      await room.enqueue(news('n1', VERO, NOON));
      clock.set(NOON);
      expect(await room.send()).toBe(1);
      for (const now of [NOON, NOON + ms, NOON]) {
        clock.set(now);
        await pullBack();
        await room.send();
      }
      await room.enqueue(news('n1', VERO, NOON));
      await room.send();
      expect(messenger.keysOf(VERO)).toEqual(['n1']);
    });

    it.each(JUMPS)('ahead by $by and back, sends what the channel has put off meanwhile', async ({ ms }) => {
      clock.set(NOON + ms);
      messenger.react(() => ({ outcome: 'later' }));
      await room.enqueue(news('n1', VERO, NOON));
      await room.send();
      messenger.react();
      clock.set(NOON);
      expect(await pullBack()).toBe(1);
      expect(await pullBack()).toBe(0);
      await room.send();
      expect(messenger.keysOf(VERO)).toEqual(['n1']);
    });

    it.each(JUMPS)('ahead by $by and back, keeps nobody from hearing what comes next', async ({ ms }) => {
      clock.set(NOON + ms);
      messenger.react(() => ({ outcome: 'later' }));
      await room.enqueue(news('n1', VERO, NOON));
      await room.send();
      messenger.react();
      clock.set(NOON);
      await room.enqueue(news('n2', VERO, NOON + 1));
      await room.send();
      expect(messenger.keysOf(VERO)).toEqual(['n1', 'n2']);
    });

    it('leaves what waits by the clock as it is', async () => {
      messenger.react(() => ({ outcome: 'later', retryAfterSeconds: 3600 }));
      await room.enqueue(news('n1', VERO, NOON));
      await room.send();
      expect(await pullBack()).toBe(0);
      // So little that clocks may differ by as much.
      clock.set(NOON - MINUTE_MS);
      expect(await pullBack()).toBe(0);
      clock.set(NOON);
      await room.send();
      expect(messenger.asked).toHaveLength(1);
    });

    it.each(JUMPS)('ahead by $by and back, gives up a day after it is as it was, not later', async ({ ms }) => {
      clock.set(NOON + ms);
      messenger.react(() => ({ outcome: 'later' }));
      await room.enqueue(news('n1', VERO, NOON));
      await room.send();
      clock.set(NOON);
      await pullBack();
      await room.send();
      clock.set(NOON + DAY_MS - MINUTE_MS);
      await room.send();
      expect(await room.undelivered()).toMatchObject([{ state: 'waiting' }]);
      clock.set(NOON + DAY_MS + 10 * MINUTE_MS);
      await room.send();
      expect(await room.undelivered()).toMatchObject([{ state: 'failed' }]);
    });

    it.each(JUMPS)('ahead by $by and back, writes to where the person wrote last', async ({ ms }) => {
      clock.set(NOON + ms);
      await room.opens(TE);
      clock.set(NOON);
      await room.movesTo(TE, 'a new chat');
      await room.enqueue(news('n1', TE, NOON));
      await room.send();
      expect(messenger.shown).toMatchObject([{ conversation: { conversationOf: 'a new chat' } }]);
    });
  });
};
