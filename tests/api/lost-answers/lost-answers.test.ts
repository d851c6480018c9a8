import { describe, expect, it, jest } from '@jest/globals';
import type { DayStore } from '@yhteistila/api/src/ports/day-store.ts';
import { toIso } from '@yhteistila/core/time/site-time.ts';
import type { Reply } from '../api-client.ts';
import { STORES } from '../open-empty-stores.ts';
import { bookingIn, problemIn } from '../read-replies.ts';
import { during, TUESDAY, ZONE } from '../site-clock.ts';
import { type Api, startApi } from '../start-api.ts';
import { ACTORS, ACTS, type ActThatStores } from './acts.ts';
import { type Losing, losingStores } from './losing-stores.ts';

jest.setTimeout(180_000);

const ROOM_WISH = {
  siteId: 'pori',
  resourceIds: ['pori-service-room-1'],
  ...during(TUESDAY, '10:00–10:30'),
  purpose: 'customerService',
};
const MAX_CALLS = 100;
/** For what is known of the directory. */
const TOO_OLD_MS = 6000;

interface Stage {
  readonly api: Api;
  readonly losing: Losing;
  /** How many changes of bookings are stored. */
  readonly stored: () => Promise<number>;
}

const countEvents = async (days: DayStore): Promise<number> => {
  let count = 0;
  let followed = await days.follow(undefined, 500);
  while (followed.events.length > 0) {
    count += followed.events.length;
    followed = await days.follow(followed.cursor, 500);
  }
  return count;
};

describe.each(STORES)('an answer of %s that is lost after it wrote', (_, open) => {
  const onStage = async <T>(play: (stage: Stage) => Promise<T>): Promise<T> => {
    const opened: { days?: DayStore; losing?: Losing } = {};
    const api = await startApi(async (clock) => {
      const { stores, losing } = losingStores(await open(clock));
      Object.assign(opened, { days: stores.days, losing });
      return stores;
    });
    const { days, losing } = opened;
    if (days === undefined || losing === undefined) throw new Error('the stores were not opened');
    try {
      return await play({ api, losing, stored: () => countEvents(days) });
    } finally {
      losing.end();
      await api.close();
    }
  };

  /** Runs the act with the loss; the directory is as old as it may be before it is read again. */
  const lose = async ({ api, losing, stored }: Stage, { prepare, run }: ActThatStores, at: number, silent: boolean) => {
    const of = (await prepare?.(api)) ?? '';
    for (const person of ACTORS) await api.as(person).get('/api/me');
    const [day = '', clock = ''] = toIso(api.clock.now() + TOO_OLD_MS, ZONE).split(/[T+]/);
    api.clock.set(day, clock);
    const before = await stored();
    losing.begin({ at, silent });
    const reply = await run(api, of as never);
    const { calls, wasWrite } = losing.end();
    return { reply, calls, wasWrite, isStored: (await stored()) > before };
  };

  /** What is told to be unknown names what to look up, which tells what holds. */
  const expectLookedUp = async (
    api: Api,
    { reply, isStored }: { readonly reply: Reply; readonly isStored: boolean },
  ) => {
    const { code: told, bookingId, seriesId } = problemIn(reply, 503);
    expect(told).toBe('outcome-unknown');
    const path = seriesId === undefined ? `/api/bookings/${bookingId ?? ''}` : `/api/series/${seriesId}`;
    const { status } = await api.as('pori-koordinaattori').get(path);
    expect([path, status]).toEqual([path, isStored ? 200 : status === 404 ? 404 : 200]);
  };

  const code = ({ body }: { readonly body: unknown }): unknown =>
    typeof body === 'object' && body !== null && 'code' in body ? body.code : 'ok';

  it.each(ACTS)('is found out about while somebody $name', async (act) => {
    for (let at = 1; at < MAX_CALLS; at += 1) {
      const found = await onStage((stage) => lose(stage, act, at, false));
      const told = code(found.reply);
      if (found.wasWrite || told === 'ok') expect([at, told, found.isStored]).toEqual([at, 'ok', true]);
      else if (told === 'store-unreachable') expect([at, found.isStored]).toEqual([at, false]);
      else expect([at, told]).toEqual([at, 'outcome-unknown']);
      if (found.calls < at) return;
    }
    throw new Error('the act has no end');
  });

  it.each(ACTS)('and that never comes is not told as “nothing was stored” while somebody $name', async (act) => {
    for (let at = 1; at < MAX_CALLS; at += 1) {
      const calls = await onStage(async (stage) => {
        const lost = await lose(stage, act, at, true);
        const told = code(lost.reply);
        if (told === 'ok' || told === 'store-unreachable') expect([at, lost.isStored]).toEqual([at, told === 'ok']);
        else await expectLookedUp(stage.api, lost);
        return lost.calls;
      });
      if (calls < at) return;
    }
    throw new Error('the act has no end');
  });

  it('is found under the key by a repeat, which while the store is silent says no more than before', () =>
    onStage(async ({ api, losing }) => {
      const send = () => api.as('vero-virkailija').post('/api/bookings', ROOM_WISH, { 'idempotency-key': 'k' });
      await api.as('vero-virkailija').get('/api/me');
      // The key, the day, and then the booking: what was made of it is not heard.
      losing.begin({ at: 3, silent: true });
      const lost = problemIn(await send(), 503);
      expect(lost.code).toBe('outcome-unknown');
      losing.end();
      // The key can be read, and then nothing more.
      losing.begin({ at: 3, silent: true });
      expect(problemIn(await send(), 503)).toMatchObject({ code: 'outcome-unknown', bookingId: lost.bookingId });
      losing.end();
      expect(bookingIn(await send(), [201]).id).toBe(lost.bookingId);
    }));
});
