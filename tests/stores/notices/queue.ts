import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { undelivered } from '@yhteistila/api/src/use-cases/notices/undelivered.ts';
import { changeSettings } from '@yhteistila/api/src/use-cases/settings.ts';
import { createFakeMessenger } from '../../fixtures/fake-messenger.ts';
import { CONTEXT, callerOf } from '../bookings/process.ts';
import { codeOf } from '../bookings/scene.ts';
import type { OpenedStores, OpenStores } from '../open-stores.ts';
import { clockAt, NOON } from '../sample-documents.ts';
import { COORDINATOR, type MailRoom, news, openMailRoom } from './mail-room.ts';

const VERO = 'vero-staff';
const TE = 'te-staff';
const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;

export const describeQueue = (open: OpenStores): void => {
  describe('the outbox to people', () => {
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
      await room.opens(TE);
    });
    afterEach(() => stores.close());

    const pass = (ms: number): void => clock.set(clock.now() + ms);

    it('shows each notice once, however often it is queued and sent', async () => {
      for (let time = 0; time < 3; time += 1) {
        await room.enqueue(news('n1', VERO, NOON));
        expect(await room.send()).toBe(time === 0 ? 1 : 0);
      }
      const other = openMailRoom(await stores.another(), clock, messenger);
      await Promise.all([room.enqueue(news('n1', VERO, NOON)), other.enqueue(news('n1', VERO, NOON))]);
      await other.send();
      expect(messenger.keysOf(VERO)).toEqual(['n1']);
      expect(messenger.shown[0]).toMatchObject({ person: { id: VERO }, conversation: { conversationOf: VERO } });
    });

    it('tells staff whom the directory does not list, once they have written', async () => {
      const person = { ...callerOf(VERO).person, id: 'o-new', name: 'New', roles: [{ role: 'coordinator' as const }] };
      await room.enqueue(news('n1', person.id, NOON));
      await room.send();
      expect(await room.undelivered()).toMatchObject([{ notice: { key: 'n1' }, trouble: 'noConversation' }]);
      await room.opens(person.id, person);
      await room.send();
      expect(messenger.keysOf(person.id)).toEqual(['n1']);
      // What they may see is not kept from the chat: they are staff, as everybody is.
      expect(messenger.shown[0]?.person).toMatchObject({ organisationId: 'vero', roles: [{ role: 'staff' }] });
    });

    it('tells each person in the order in which things happened', async () => {
      for (const [key, minutes] of [
        ['late', 3],
        ['event.b.00010', 2],
        ['event.b.00009', 2],
        ['early', 1],
      ] as const) {
        await room.enqueue(news(key, VERO, NOON + minutes));
      }
      await room.send();
      expect(messenger.keysOf(VERO)).toEqual(['early', 'event.b.00009', 'event.b.00010', 'late']);
    });

    it('tries again after pauses that grow, and sends nothing later before', async () => {
      messenger.react(() => ({ outcome: 'later' }));
      await room.enqueue(news('first', VERO, NOON));
      await room.enqueue(news('second', VERO, NOON + 1));
      const pauses: number[] = [];
      for (let second = 0; second <= 40; second += 1) {
        const before = messenger.asked.length;
        await room.send();
        if (messenger.asked.length > before) pauses.push(second);
        pass(SECOND_MS);
      }
      expect(pauses).toEqual([0, 5, 15, 35]);
      expect(new Set(messenger.asked.map(({ notice }) => notice.key))).toEqual(new Set(['first']));
      messenger.react();
      pass(MINUTE_MS);
      await room.send();
      expect(messenger.keysOf(VERO)).toEqual(['first', 'second']);
    });

    it('waits as long as the channel asks', async () => {
      messenger.react(() => ({ outcome: 'later', retryAfterSeconds: 90 }));
      await room.enqueue(news('n', VERO, NOON));
      await room.send();
      messenger.react();
      pass(89 * SECOND_MS);
      await room.send();
      expect(messenger.shown).toEqual([]);
      pass(SECOND_MS);
      await room.send();
      expect(messenger.keysOf(VERO)).toEqual(['n']);
    });

    it('lets the trouble of one person hold up nobody else', async () => {
      messenger.react(({ person, notice }) => {
        if (person.id === VERO) return new Promise(() => undefined);
        return { outcome: 'sent', messageId: notice.key };
      });
      await room.enqueue(news('stuck', VERO, NOON));
      await room.enqueue(news('free', TE, NOON + 1));
      const sending = room.send();
      while (messenger.shown.length === 0) await new Promise(setImmediate);
      expect(messenger.keysOf(TE)).toEqual(['free']);
      expect(await Promise.race([sending, 'still at it'])).toBe('still at it');
    });

    it('lets calls overtake everything, and wait for nothing', async () => {
      const { ok } = await changeSettings(room.deps)(
        callerOf(VERO),
        { quietHours: { from: 0, to: 23 * 60 }, notices: { changed: false } },
        CONTEXT,
      );
      expect(ok).toBe(true);
      await room.enqueue(news('news', VERO, NOON));
      await room.enqueue(news('ring', VERO, NOON + 1, { kind: 'call', code: 'ring', callId: 'c' }));
      await room.send('call');
      expect(messenger.keysOf(VERO)).toEqual(['ring']);
    });

    it('gives up after a day, and tells the coordinator why', async () => {
      messenger.react(() => ({ outcome: 'later' }));
      await room.enqueue(news('n', VERO, NOON));
      for (let hour = 0; hour < 24; hour += 1) {
        await room.send();
        expect(await room.undelivered()).toMatchObject([{ state: 'waiting', trouble: 'channelSilent' }]);
        pass(HOUR_MS);
      }
      await room.send();
      expect(await room.undelivered()).toMatchObject([
        { notice: { key: 'n' }, state: 'failed', trouble: 'channelSilent', attempts: 25 },
      ]);
      messenger.react();
      await room.enqueue(news('n', VERO, NOON));
      await room.send();
      expect(messenger.shown).toEqual([]);
    });

    it('gives up at once what the channel refuses, and goes on with the next', async () => {
      messenger.react(({ notice }) => ({ outcome: notice.key === 'bad' ? 'refused' : 'sent' }));
      await room.enqueue(news('bad', VERO, NOON));
      await room.enqueue(news('good', VERO, NOON + 1));
      await room.send();
      expect(messenger.keysOf(VERO)).toEqual(['good']);
      expect(await room.undelivered()).toMatchObject([{ state: 'failed', trouble: 'channelRefused', attempts: 1 }]);
    });

    it('drops what has become worthless, and what there is nothing left to tell of', async () => {
      messenger.react(({ notice }) => ({ outcome: notice.key === 'stale' ? 'nothing-to-tell' : 'later' }));
      await room.enqueue(news('stale', TE, NOON));
      await room.enqueue(news('short', VERO, NOON, { until: NOON + MINUTE_MS }));
      await room.send();
      pass(MINUTE_MS);
      await room.send();
      expect(messenger.asked).toHaveLength(2);
      expect(await room.undelivered()).toEqual([]);
      messenger.react();
      await room.enqueue(news('short', VERO, NOON));
      await room.send();
      expect(messenger.shown).toEqual([]);
    });

    it('replaces the message of the notice that it updates', async () => {
      await room.enqueue(news('ring', VERO, NOON, { kind: 'call', code: 'ring' }));
      await room.send('call');
      await room.enqueue(news('taken', VERO, NOON + 1, { kind: 'call', code: 'ring', updates: 'ring' }));
      await room.enqueue(news('other', VERO, NOON + 2, { kind: 'call', code: 'ring', updates: 'unheard of' }));
      await room.send('call');
      expect(messenger.shown.map(({ replaces }) => replaces)).toEqual([undefined, 'message of ring', undefined]);
    });

    it('sends no kind that the person has switched off', async () => {
      await changeSettings(room.deps)(callerOf(VERO), { notices: { changed: false } }, CONTEXT);
      await room.enqueue(news('unwanted', VERO, NOON));
      await room.enqueue(news('wanted', VERO, NOON, { kind: 'released', code: 'released' }));
      await room.send();
      expect(messenger.keysOf(VERO)).toEqual(['wanted']);
    });

    it('waits for quiet hours to end, or to be taken away', async () => {
      // Noon in UTC is two o'clock at the person's home site.
      const hours = { from: 13 * 60, to: 15 * 60 };
      for (const person of [VERO, TE])
        await changeSettings(room.deps)(callerOf(person), { quietHours: hours }, CONTEXT);
      await room.enqueue(news('v', VERO, NOON));
      await room.enqueue(news('t', TE, NOON));
      await room.send();
      expect(messenger.asked).toEqual([]);
      await changeSettings(room.deps)(callerOf(TE), { quietHours: null }, CONTEXT);
      await room.send();
      expect(messenger.shown.map(({ notice }) => notice.key)).toEqual(['t']);
      pass(HOUR_MS);
      await room.send();
      expect(messenger.keysOf(VERO)).toEqual(['v']);
    });

    it('lists whom it cannot tell yet, and tells them when they open the app', async () => {
      await room.enqueue(news('one', 'dvv-staff', NOON));
      await room.enqueue(news('two', 'dvv-staff', NOON + 1));
      await room.send();
      expect(await room.undelivered()).toMatchObject([
        { notice: { key: 'two' }, state: 'waiting', trouble: 'noConversation', attempts: 0 },
        { notice: { key: 'one' }, state: 'waiting', trouble: 'noConversation', attempts: 0 },
      ]);
      await room.opens('dvv-staff');
      await room.send();
      expect(messenger.keysOf('dvv-staff')).toEqual(['one', 'two']);
      expect(await room.undelivered()).toEqual([]);
    });

    it('is not kept from telling by an app that opens while it looks', async () => {
      const dying = openMailRoom(stores, clock, messenger, async (label, call) => {
        const answer = await call();
        // The sender has just heard that there is no conversation.
        if (label === 'reads a record' && answer === undefined) await room.opens('dvv-staff');
        return answer;
      });
      await room.enqueue(news('n', 'dvv-staff', NOON));
      await dying.send();
      await room.send();
      expect(messenger.keysOf('dvv-staff')).toEqual(['n']);
    });

    it('gives up after a day whom it cannot tell', async () => {
      await room.enqueue(news('n', 'dvv-staff', NOON));
      await room.send();
      pass(24 * HOUR_MS);
      await room.send();
      expect(await room.undelivered()).toMatchObject([{ state: 'failed', trouble: 'noConversation' }]);
    });

    it('keeps its troubles to the coordinators of the site', async () => {
      for (const [person, siteId, code] of [
        [COORDINATOR, 'pori', 'ok'],
        [COORDINATOR, 'reposaari', 'ok'],
        [COORDINATOR, 'etapalvelu', 'forbidden'],
        [VERO, 'pori', 'forbidden'],
        ['pori-host', 'pori', 'forbidden'],
        [COORDINATOR, 'nowhere', 'not-found'],
      ] as const) {
        expect(codeOf(await undelivered(room.deps)(callerOf(person), { siteId }))).toBe(code);
      }
      await room.enqueue(news('elsewhere', 'dvv-staff', NOON, { siteId: 'etapalvelu' }));
      await room.send();
      expect(await room.undelivered()).toEqual([]);
    });

    it('stops at once when another process may do its job', async () => {
      let sent = 0;
      messenger.react(() => {
        sent += 1;
        return { outcome: 'sent' };
      });
      for (const key of ['a', 'b', 'c']) await room.enqueue(news(key, VERO, NOON));
      await room.send('notice', () => sent < 1);
      expect(messenger.keysOf(VERO)).toEqual(['a']);
      await room.send();
      expect(messenger.keysOf(VERO)).toEqual(['a', 'b', 'c']);
    });
  });
};
