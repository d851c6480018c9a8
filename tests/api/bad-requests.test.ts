import { expect, it } from '@jest/globals';
import type { Reply } from './api-client.ts';
import { BOOKINGS, book, bookingsOn, ifMatch, pathOf, storedAt, type Wish } from './make-bookings.ts';
import { bookingIn, bookingsIn, problemIn, refusals } from './read-replies.ts';
import { at, during, MONDAY, TUESDAY, WEDNESDAY } from './site-clock.ts';
import { tellStories } from './tell-stories.ts';

const ROOM = 'pori-meeting-room-1';
const wish: Wish = {
  siteId: 'pori',
  resourceIds: [ROOM],
  ...during(TUESDAY, '10:00–11:00'),
  purpose: 'meeting',
};
const CHECK = '0123456789ABCDEFHJKLMNPRSTUVWXY';
/** Codes of nobody: individual numbers from 900 on are given to none. One for each sign of a century. */
const IDENTITY_CODES = [...'+-YXWVUABCDEF'].map((sign, index) => {
  const digits = `0101${String(10 + index)}`;
  const individual = String(900 + index);
  return `${digits}${sign}${individual}${CHECK[Number(digits + individual) % 31]}`;
});

/** What is wrong, the request, the status, and where the mistake is told to be. */
const BAD: readonly (readonly [what: string, body: object, status: number, path: string | undefined])[] = [
  ['an unknown site', { ...wish, siteId: 'turku' }, 404, 'siteId'],
  ['an unknown resource', { ...wish, resourceIds: [ROOM, 'pori-pool-1'] }, 404, 'resourceIds.1'],
  ['a resource of another site', { ...wish, resourceIds: [ROOM, 'lahti-meeting-room-1'] }, 400, 'resourceIds.1'],
  ['an unknown organisation', { ...wish, organisationId: 'nobody' }, 404, 'organisationId'],
  ['another organisation', { ...wish, organisationId: 'te' }, 403, 'organisationId'],
  ['a time across midnight', { ...wish, start: at(TUESDAY, '20:00'), end: at(WEDNESDAY, '06:30') }, 400, 'end'],
  ['the year 1', { ...wish, start: '0001-01-01T10:00:00+02:00', end: '0001-01-01T11:00:00+02:00' }, 400, 'start'],
  ['the year 9999', { ...wish, start: '9999-12-31T10:00:00+02:00', end: '9999-12-31T11:00:00+02:00' }, 400, 'start'],
  ['an end before its start', { ...wish, ...during(TUESDAY, '11:00–10:00') }, 400, 'end'],
  ['no length', { ...wish, ...during(TUESDAY, '10:00–10:00') }, 400, 'end'],
  ['a time off the grid', { ...wish, ...during(TUESDAY, '10:02–11:00') }, 400, 'start'],
  ['a time without an offset', { ...wish, start: '2026-11-24T10:00:00' }, 400, 'start'],
  ['a time that has passed', { ...wish, ...during(MONDAY, '06:00–06:30') }, 422, undefined],
  ['the same resource twice', { ...wish, resourceIds: [ROOM, ROOM] }, 400, 'resourceIds'],
  [
    'a thousand resources',
    { ...wish, resourceIds: Array.from({ length: 1000 }, (_, i) => `r-${i}`) },
    400,
    'resourceIds',
  ],
  ['an unknown field', { ...wish, owner: 'me' }, 400, ''],
];

tellStories('a bad request', (api) => {
  const vero = () => api().as('vero-virkailija');
  const mine = async () => bookingsIn(await vero().get('/api/me/bookings?from=2026-11-01&to=2027-01-31'));

  /** A booking that stands: after the bad request the day and the person's list must be as before. */
  const expectNothingStored = async (send: () => Promise<Reply>): Promise<Reply> => {
    await book(vero(), { ...wish, ...during(TUESDAY, '14:00–15:00') });
    const before = { day: await storedAt(api(), 'pori', TUESDAY), mine: await mine() };
    const reply = await send();
    expect({ day: await storedAt(api(), 'pori', TUESDAY), mine: await mine() }).toEqual(before);
    expect(before.mine).toHaveLength(1);
    return reply;
  };

  it.each(BAD)('with %s is refused, and nothing is stored', async (_, body, status, path) => {
    const reply = await expectNothingStored(() => vero().post(BOOKINGS, body));
    const problem = problemIn(reply, status);
    if (path !== undefined) {
      expect(problem.errors?.map((error) => error.path)).toContain(path);
      for (const { message } of problem.errors ?? []) expect(message).not.toMatch(/invalid\.|[{}]|Invalid/);
    }
    if (status === 400 || status === 404) problemIn(await vero().post(`${BOOKINGS}/check`, body), status);
  });

  it('with an identity code in its title is refused, and the code told nowhere', async () => {
    const made = await book(vero(), { ...wish, title: 'Planning' });
    for (const code of IDENTITY_CODES) {
      const title = `Meeting with ${code.toLowerCase()} at ten`;
      const posted = await vero().post(BOOKINGS, { ...wish, ...during(TUESDAY, '12:00–13:00'), title });
      const patched = await vero().patch(pathOf(made), { title: code }, ifMatch(made));
      for (const reply of [posted, patched]) {
        expect(refusals(problemIn(reply, 422))).toEqual(['customer-data identity-code']);
        expect(reply.text.toUpperCase()).not.toContain(code.slice(0, 6));
      }
    }
    expect(await mine()).toEqual([made]);
    expect(await bookingsOn(vero(), 'pori', TUESDAY, ROOM)).toEqual([made]);
  });

  it('with a title for a customer’s meeting is refused', async () => {
    const titled: Wish = { ...wish, resourceIds: ['pori-service-room-1'], purpose: 'customerService', title: 'Matti' };
    const reply = await expectNothingStored(() => vero().post(BOOKINGS, titled));
    expect(refusals(problemIn(reply, 422))).toEqual(['customer-data no-title']);
    expect(reply.text).not.toContain('Matti');
  });

  it('that is too large is refused', async () => {
    const reply = await expectNothingStored(() => vero().post(BOOKINGS, { ...wish, title: 'x'.repeat(1_000_000) }));
    problemIn(reply, 413);
    problemIn(await vero().post(BOOKINGS, { ...wish, title: 'x'.repeat(100_000) }), 400);
  });

  it('that is not JSON is refused', async () => {
    const token = await api().tokenOf({ id: 'vero-virkailija', organisationId: 'vero' }, api().clock.now());
    const send = (type: string, body: string) => () =>
      api().send('POST', BOOKINGS, { headers: { authorization: `Bearer ${token}`, 'content-type': type }, body });
    problemIn(await expectNothingStored(send('text/plain', JSON.stringify(wish))), 415);
    problemIn(await send('application/x-www-form-urlencoded', 'siteId=pori')(), 415);
    problemIn(await send('application/json', '{"siteId": "pori",')(), 400);
    problemIn(await send('application/json', '[]')(), 400);
  });

  it('about what does not exist is not found', async () => {
    for (const path of [
      '/api/sites/turku',
      `/api/sites/turku/days/${TUESDAY}`,
      '/api/sites/turku/today',
      `${BOOKINGS}/none`,
      `${BOOKINGS}/pori.20261124.01aaaaaaaaaaaaaaaaaaaaaaaa`,
      '/api/series/none',
      '/api/nowhere',
    ]) {
      problemIn(await vero().get(path), 404);
    }
    problemIn(await vero().post(`${BOOKINGS}/none/check-in`), 404);
    problemIn(await vero().patch(`${BOOKINGS}/none`, { title: 'x' }, { 'if-match': '*' }), 404);
    problemIn(await vero().patch('/api/me', { homeSiteId: 'turku' }), 404);
    problemIn(await vero().get('/api/sites/pori/days/2026-02-30'), 400);
    problemIn(await vero().get('/api/me/bookings'), 400);
  });

  it('to change a booking leaves it as it is', async () => {
    const made = await book(vero(), wish);
    const patch = (changes: object) => vero().patch(pathOf(made), changes, ifMatch(made));
    problemIn(await patch({ end: at(WEDNESDAY, '10:00') }), 400);
    problemIn(await patch({ resourceIds: ['lahti-meeting-room-1'] }), 400);
    problemIn(await patch({ resourceIds: ['pori-pool-1'] }), 404);
    problemIn(await patch({}), 400);
    problemIn(await patch({ organisationId: 'te' }), 400);
    problemIn(await vero().post(`${pathOf(made)}/extend`, { minutes: -30 }), 400);
    problemIn(await vero().post(`${pathOf(made)}/extend`, { end: at(TUESDAY, '10:30') }), 400);
    expect(bookingIn(await vero().get(pathOf(made)))).toEqual(made);
    expect(await bookingsOn(vero(), 'pori', TUESDAY, ROOM)).toEqual([made]);
  });
});

tellStories('a title', (api) => {
  it.each(['Kakkukahvit 🎂👩‍🏫🇫🇮', 'اجتماع الفريق', 'ישיבת צוות', 'Ääkköset & <b>"quotes"</b>', 'e\u0301 é 日本'])(
    'stays as it was written: %s',
    async (title) => {
      const vero = api().as('vero-virkailija');
      const made = await book(vero, { ...wish, title });
      expect(made.title).toBe(title);
      expect(bookingIn(await vero.get(pathOf(made))).title).toBe(title);
      expect((await bookingsOn(vero, 'pori', TUESDAY, ROOM))[0]?.title).toBe(title);
    },
  );

  it('has no control characters', async () => {
    const problem = problemIn(
      await api()
        .as('vero-virkailija')
        .post(BOOKINGS, { ...wish, title: 'a\u0000b' }),
      400,
    );
    expect(problem.errors?.[0]?.path).toBe('title');
  });
});
