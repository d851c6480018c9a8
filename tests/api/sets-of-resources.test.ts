import { expect, it } from '@jest/globals';
import { BOOKINGS, book, bookingsOn, expectEachSucceeds, storedAt, type Wish } from './make-bookings.ts';
import { foundIn, problemIn, refusals } from './read-replies.ts';
import { at, during, TUESDAY } from './site-clock.ts';
import { tellStories } from './tell-stories.ts';

const INTERPRETER = 'pori-interpreter-1';
const KIT = 'pori-video-kit-1';

/** A room without video of its own, an interpreter on site and the kit that brings video. */
const set = (room: string, times = '10:00–11:00', others: readonly string[] = [INTERPRETER, KIT]): Wish => ({
  siteId: 'pori',
  resourceIds: [room, ...others],
  ...during(TUESDAY, times),
  purpose: 'customerService',
  needs: ['video', 'interpreter'],
  languages: ['ru'],
});

tellStories('a room, an interpreter on site and a portable video kit', (api) => {
  it('are booked together, and given back together', async () => {
    const vero = api().as('vero-virkailija');
    const made = await book(vero, set('pori-service-room-2'));
    for (const id of ['pori-service-room-2', INTERPRETER, KIT]) {
      expect(await bookingsOn(vero, 'pori', TUESDAY, id)).toMatchObject([{ id: made.id }]);
    }
    await vero.del(`${BOOKINGS}/${made.id}`, { 'if-match': '"1"' });
    expect(await storedAt(api(), 'pori', TUESDAY)).toEqual([]);
  });

  it('are refused together when one of them is taken, and each alternative succeeds', async () => {
    await book(api().as('vero-virkailija'), set('pori-service-room-2', '10:00–11:00', [INTERPRETER, KIT]));
    const te = api().as('te-virkailija');
    const wish = set('pori-service-room-4', '10:30–11:30', ['pori-interpreter-1', 'pori-video-kit-2']);
    const before = await storedAt(api(), 'pori', TUESDAY);
    const problem = problemIn(await te.post(BOOKINGS, wish), 409);
    expect(refusals(problem)).toEqual(['conflict occupied']);
    expect(problem.reasons?.map(({ resourceId }) => resourceId)).toEqual([INTERPRETER]);
    expect(await storedAt(api(), 'pori', TUESDAY)).toEqual(before);
    await expectEachSucceeds(te, wish, problem.alternatives);
  });

  it('are refused together when the interpreter does not speak the language', async () => {
    const wish = set('pori-service-room-2', '10:00–11:00', ['pori-interpreter-2', KIT]);
    const problem = problemIn(await api().as('vero-virkailija').post(BOOKINGS, wish), 422);
    expect(refusals(problem)).toEqual(['needs language-missing']);
    expect(await storedAt(api(), 'pori', TUESDAY)).toEqual([]);
  });

  it('are found together by the search, and each offer succeeds', async () => {
    const vero = api().as('vero-virkailija');
    const { needs, languages, purpose } = set('pori-service-room-2');
    const also = [
      { kind: 'person', type: 'interpreter' },
      { kind: 'equipment', type: 'videoKit' },
    ];
    const times = { from: at(TUESDAY, '09:00'), to: at(TUESDAY, '12:00'), minutes: 60 };
    const query = { siteIds: ['pori'], ...times, purpose, needs, languages, also, limit: 6 };
    const { offers } = foundIn(await vero.post('/api/availability', query));
    expect(offers).toHaveLength(6);
    for (const { alsoResourceIds } of offers) expect(alsoResourceIds).toHaveLength(2);
    await expectEachSucceeds(vero, set('pori-service-room-2'), offers);
  });

  it('go to exactly one of two sets that race for them, whole', async () => {
    const vero = api().as('vero-virkailija');
    const te = api().as('te-virkailija');
    for (let round = 0; round < 12; round += 1) {
      const minutes = String((round % 2) * 30).padStart(2, '0');
      const hour = String(9 + Math.floor(round / 2)).padStart(2, '0');
      const start = at(TUESDAY, `${hour}:${minutes}`);
      const end = new Date(Date.parse(start) + 25 * 60_000).toISOString();
      const wishes = [
        { caller: vero, room: 'pori-service-room-2', others: [INTERPRETER, KIT] },
        { caller: te, room: 'pori-service-room-4', others: [KIT, INTERPRETER] },
      ].map(({ caller, room, others }) => ({
        caller,
        room,
        wish: { ...set(room, '09:00–10:00', others), start, end },
      }));
      const replies = await Promise.all(
        wishes.map(async ({ caller, room, wish }) => ({ room, reply: await caller.post(BOOKINGS, wish) })),
      );
      expect(replies.map(({ reply }) => reply.status).sort()).toEqual([201, 409]);
      for (const { room, reply } of replies) {
        const there = await bookingsOn(vero, 'pori', TUESDAY, room);
        const now = there.filter((each) => each.start === start);
        expect(now).toHaveLength(reply.status === 201 ? 1 : 0);
      }
    }
    for (const id of [INTERPRETER, KIT]) {
      const seen = await Promise.all([vero, te].map((caller) => bookingsOn(caller, 'pori', TUESDAY, id)));
      const own = seen.flat().filter(({ visibility }) => visibility === 'full');
      expect(own.map(({ start }) => start).sort()).toHaveLength(12);
    }
  });
});
