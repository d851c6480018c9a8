import { expect, it } from '@jest/globals';
import { ROUTES } from '@yhteistila/core/contract/routes.ts';
import type { Reply } from './api-client.ts';
import { book, pathOf, type Wish } from './make-bookings.ts';
import { bookingIn, problemIn, seriesIn } from './read-replies.ts';
import { at, during, MONDAY, TUESDAY, WEDNESDAY } from './site-clock.ts';
import { tellStories } from './tell-stories.ts';

const meeting = (room: number, day: string, times: string): Wish => ({
  siteId: 'pori',
  resourceIds: [`pori-meeting-room-${room}`],
  ...during(day, times),
  purpose: 'meeting',
});

const WEEKLY = 'FREQ=WEEKLY;COUNT=2';
const ROOM = 'pori-service-room-1';

/** What each call that makes something is sent, and by whom; all of them may be repeated under a key. */
const MAKING: Readonly<Record<string, { readonly as: string; readonly path: string; readonly body: object }>> = {
  book: { as: 'vero-virkailija', path: '/api/bookings', body: meeting(1, TUESDAY, '10:00–10:30') },
  bookSeries: {
    as: 'vero-virkailija',
    path: '/api/series',
    body: { ...meeting(2, TUESDAY, '10:00–10:30'), recurrence: WEEKLY },
  },
  bookChain: {
    as: 'pori-neuvoja',
    path: '/api/chains',
    body: {
      siteId: 'pori',
      steps: [
        { organisationId: 'vero', resourceIds: [ROOM], ...during(TUESDAY, '10:00–10:30'), purpose: 'customerService' },
        { organisationId: 'te', resourceIds: [ROOM], ...during(TUESDAY, '10:35–11:00'), purpose: 'customerService' },
      ],
    },
  },
  startCall: { as: 'pori-neuvoja', path: '/api/calls', body: { siteId: 'pori', organisationId: 'vero' } },
  reportFault: {
    as: 'vero-virkailija',
    path: '/api/sites/pori/faults',
    body: { resourceId: 'pori-meeting-room-3', category: 'video' },
  },
  closeResource: {
    as: 'pori-host',
    path: '/api/resources/pori-meeting-room-4/closures',
    body: { ...during(MONDAY, '12:00–13:00'), category: 'cleaning' },
  },
};

tellStories('what is made', (api) => {
  const of = (reply: Reply, name: string): string => reply.headers.get(name) ?? '';

  const expectFound = async (as: string, made: Reply): Promise<void> => {
    expect([made.status, made.status === 201 ? '' : made.text]).toEqual([201, '']);
    expect(of(made, 'location')).toMatch(/^\/api\/\w+\/./);
    const found = await api().as(as).get(of(made, 'location'));
    expect(found.status).toBe(200);
    expect(of(made, 'etag')).toMatch(/^(W\/)?"[\w.-]+"$/);
    expect(of(found, 'etag')).toBe(of(made, 'etag'));
    const again = await api()
      .as(as)
      .get(of(made, 'location'), { 'if-none-match': of(made, 'etag') });
    expect([again.status, again.text]).toEqual([304, '']);
  };

  it('is what these calls make, and a date that is added to a series', () => {
    const making = Object.entries(ROUTES).filter(([, { replies }]) => replies.status === 201);
    expect(making.map(([id]) => id).sort()).toEqual([...Object.keys(MAKING), 'addOccurrence'].sort());
  });

  it.each(Object.keys(MAKING))('is found where the answer says, under its tag: %s', async (id) => {
    const { as, path, body } = MAKING[id] ?? { as: '', path: '', body: {} };
    await expectFound(as, await api().as(as).post(path, body));
  });

  it.each(Object.keys(MAKING))('is told to be made before in a repeat: %s', async (id) => {
    const { as, path, body } = MAKING[id] ?? { as: '', path: '', body: {} };
    const key = { 'idempotency-key': 'once' };
    const first = await api().as(as).post(path, body, key);
    const again = await api()
      .as(as)
      .post(path, Object.fromEntries(Object.entries(body).reverse()), key);
    expect([first.status, again.status]).toEqual([201, 201]);
    expect([of(first, 'idempotent-replayed'), of(again, 'idempotent-replayed')]).toEqual(['', 'true']);
    for (const name of ['location', 'etag']) expect(of(again, name)).toBe(of(first, name));
  });

  it('is a date that is added to a series, too', async () => {
    const vero = api().as('vero-virkailija');
    const body = { ...meeting(5, TUESDAY, '10:00–10:30'), recurrence: WEEKLY };
    const series = seriesIn(await vero.post('/api/series', body), [201]);
    const path = `/api/series/${series.id}/occurrences`;
    const key = { 'idempotency-key': 'date' };
    const made = await vero.post(path, { day: WEDNESDAY }, key);
    await expectFound('vero-virkailija', made);
    const again = await vero.post(path, { day: WEDNESDAY }, key);
    expect([of(made, 'idempotent-replayed'), of(again, 'idempotent-replayed')]).toEqual(['', 'true']);
    expect(of(await vero.post(path, { day: WEDNESDAY }), 'idempotent-replayed')).toBe('');
  });

  it('is told to be made longer before, but not where the first was refused', async () => {
    const vero = api().as('vero-virkailija');
    const booking = await book(vero, meeting(6, TUESDAY, '10:00–10:30'));
    const path = `${pathOf(booking)}/extend`;
    const longer = (key: string) => vero.post(path, { minutes: 15 }, { 'idempotency-key': key });
    const first = await longer('one');
    const again = await longer('one');
    expect([first, again].map((reply) => bookingIn(reply).end)).toEqual(Array(2).fill(at(TUESDAY, '10:45')));
    expect([of(first, 'idempotent-replayed'), of(again, 'idempotent-replayed')]).toEqual(['', 'true']);
    const other = await book(api().as('te-virkailija'), meeting(6, TUESDAY, '10:45–11:00'));
    problemIn(await longer('two'), 409);
    bookingIn(
      await api()
        .as('te-virkailija')
        .del(pathOf(other), { 'if-match': `"${other.version}"` }),
    );
    const late = await longer('two');
    expect([late.status, of(late, 'idempotent-replayed')]).toEqual([200, '']);
  });

  it('and read again is sent again once it has changed, also where only a date of a series has', async () => {
    const vero = api().as('vero-virkailija');
    const booking = await book(vero, meeting(3, TUESDAY, '10:00–10:30'));
    const tag = of(await vero.get(pathOf(booking)), 'etag');
    bookingIn(await vero.patch(pathOf(booking), { title: 'Changed' }, { 'if-match': `"99", ${tag}` }), [200]);
    expect((await vero.get(pathOf(booking), { 'if-none-match': tag })).status).toBe(200);

    const body = { ...meeting(4, TUESDAY, '11:00–11:30'), recurrence: WEEKLY };
    const made = await vero.post('/api/series', body);
    const [date] = seriesIn(made, [201]).occurrences;
    const path = of(made, 'location');
    const id = date?.booking?.id ?? '';
    bookingIn(await vero.patch(`/api/bookings/${id}`, { title: 'One date' }, { 'if-match': '*' }), [200]);
    const changed = await vero.get(path, { 'if-none-match': of(made, 'etag') });
    expect(changed.status).toBe(200);
    expect((await vero.get(path, { 'if-none-match': of(changed, 'etag') })).status).toBe(304);
    // Its version is the same: a change of the series goes by that.
    const title = { scope: 'all', title: 'All dates' };
    seriesIn(await vero.patch(path, title, { 'if-match': of(made, 'etag') }), [200]);
    problemIn(await vero.patch(path, title, { 'if-match': of(made, 'etag') }), 412);
  });

  it('is listed in as many parts as are asked for', async () => {
    const vero = api().as('vero-virkailija');
    for (const hour of ['08', '09', '10', '11', '12']) await book(vero, meeting(5, TUESDAY, `${hour}:00–${hour}:30`));
    const starts: unknown[] = [];
    let path: string | undefined = `/api/me/bookings?from=${TUESDAY}&to=${TUESDAY}&limit=2`;
    while (path !== undefined) {
      const part: Reply = await vero.get(path);
      expect(part.status).toBe(200);
      starts.push(...(part.body as { start: string }[]).map(({ start }) => start));
      path = /<([^>]+)>; rel="next"/.exec(of(part, 'link'))?.[1];
    }
    expect(starts).toEqual(['08', '09', '10', '11', '12'].map((hour) => at(TUESDAY, `${hour}:00`)));
  });
});
