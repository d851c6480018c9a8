import { expect, it } from '@jest/globals';
import { chain } from '@yhteistila/core/contract/schemas/chain.ts';
import { BOOKINGS, book, bookingsOn, cancel, pathOf, type Wish } from './make-bookings.ts';
import { bookingIn, problemIn, seriesIn } from './read-replies.ts';
import { during, TUESDAY, WEDNESDAY } from './site-clock.ts';
import { tellStories } from './tell-stories.ts';

const ROOM = 'pori-service-room-1';
const wish = (times: string): Wish => ({
  siteId: 'pori',
  resourceIds: [ROOM],
  ...during(TUESDAY, times),
  purpose: 'customerService',
});
const key = (value: string) => ({ 'idempotency-key': value });

tellStories('a request with an idempotency key', (api) => {
  const vero = () => api().as('vero-virkailija');
  const inRoom = () => bookingsOn(vero(), 'pori', TUESDAY, ROOM);

  it('gets the same answer when it is repeated', async () => {
    const first = await vero().post(BOOKINGS, wish('10:00–10:30'), key('once'));
    const second = await vero().post(BOOKINGS, wish('10:00–10:30'), key('once'));
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.text).toBe(first.text);
    expect(second.headers.get('location')).toBe(first.headers.get('location'));
    expect(await inRoom()).toHaveLength(1);
  });

  it('is a repeat however the same is written', async () => {
    const { siteId, resourceIds, start, end, purpose } = wish('10:00–10:30');
    const first = await vero().post(BOOKINGS, { siteId, resourceIds, start, end, purpose }, key('alike'));
    const written = { purpose, end, start: new Date(start).toISOString().toLowerCase(), resourceIds, siteId };
    const second = await vero().post(BOOKINGS, written, key('alike'));
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.text).toBe(first.text);
    expect(await inRoom()).toHaveLength(1);
  });

  it('is refused when the key comes with another body', async () => {
    bookingIn(await vero().post(BOOKINGS, wish('10:00–10:30'), key('once')), [201]);
    const problem = problemIn(await vero().post(BOOKINGS, wish('11:00–11:30'), key('once')), 422);
    expect(problem.code).toBe('idempotency-key-reused');
    expect(await inRoom()).toHaveLength(1);
  });

  it('makes one booking, however many come at the same time', async () => {
    const replies = await Promise.all(
      Array.from({ length: 16 }, () => vero().post(BOOKINGS, wish('10:00–10:30'), key('at-once'))),
    );
    expect(replies.map(({ status }) => status)).toEqual(Array(16).fill(201));
    expect(new Set(replies.map((reply) => bookingIn(reply).id)).size).toBe(1);
    expect(await inRoom()).toHaveLength(1);
  });

  it('is one person’s own: another’s with the same key is another request', async () => {
    bookingIn(await vero().post(BOOKINGS, wish('10:00–10:30'), key('shared')), [201]);
    bookingIn(await api().as('te-virkailija').post(BOOKINGS, wish('11:00–11:30'), key('shared')), [201]);
    expect(await inRoom()).toHaveLength(2);
  });

  it('that was refused may be repeated once the time is free', async () => {
    const taken = await book(api().as('te-virkailija'), wish('10:00–10:30'));
    problemIn(await vero().post(BOOKINGS, wish('10:00–10:30'), key('again')), 409);
    await cancel(api().as('te-virkailija'), taken);
    bookingIn(await vero().post(BOOKINGS, wish('10:00–10:30'), key('again')), [201]);
  });

  it('that is taken back before it arrives makes nothing', async () => {
    expect((await vero().del('/api/me/requests/early')).body).toEqual({});
    expect((await vero().del('/api/me/requests/early')).body).toEqual({});
    const late = problemIn(await vero().post(BOOKINGS, wish('10:00–10:30'), key('early')), 422);
    expect(late.code).toBe('idempotency-key-reused');
    expect(await inRoom()).toEqual([]);
  });

  it('that is taken back after it arrived is cancelled, and stays so', async () => {
    const made = bookingIn(await vero().post(BOOKINGS, wish('10:00–10:30'), key('arrived')), [201]);
    for (const reply of [await vero().del('/api/me/requests/arrived'), await vero().del('/api/me/requests/arrived')]) {
      expect(reply.body).toMatchObject({ booking: { id: made.id, status: 'cancelled' } });
    }
    bookingIn(await vero().post(BOOKINGS, wish('10:00–10:30'), key('arrived')), [201]);
    expect(await inRoom()).toEqual([]);
  });

  it('that is taken back was that person’s own', async () => {
    bookingIn(await vero().post(BOOKINGS, wish('10:00–10:30'), key('mine')), [201]);
    expect((await api().as('te-virkailija').del('/api/me/requests/mine')).body).toEqual({});
    expect(await inRoom()).toHaveLength(1);
  });

  it('that is taken back while it is on its way is cancelled or never made', async () => {
    const times = ['09:00–09:30', '10:00–10:30', '11:00–11:30', '12:00–12:30'];
    await Promise.all(
      times.map(async (each) => {
        const sent = vero().post(BOOKINGS, wish(each), key(each.slice(0, 2)));
        let taken = await vero().del(`/api/me/requests/${each.slice(0, 2)}`);
        while (taken.status === 503) taken = await vero().del(`/api/me/requests/${each.slice(0, 2)}`);
        expect(taken.status).toBe(200);
        await sent;
      }),
    );
    expect(await inRoom()).toEqual([]);
  });

  it('that was refused is taken back for good', async () => {
    const taken = await book(api().as('te-virkailija'), wish('10:00–10:30'));
    problemIn(await vero().post(BOOKINGS, wish('10:00–10:30'), key('refused')), 409);
    expect((await vero().del('/api/me/requests/refused')).body).toEqual({});
    await cancel(api().as('te-virkailija'), taken);
    problemIn(await vero().post(BOOKINGS, wish('10:00–10:30'), key('refused')), 422);
  });

  it('is forgotten after a day', async () => {
    const tuesday = bookingIn(await vero().post(BOOKINGS, wish('10:00–10:30'), key('old')), [201]);
    api().clock.set(TUESDAY, '07:30');
    const wednesday: Wish = { ...wish('10:00–10:30'), ...during(WEDNESDAY, '10:00–10:30') };
    const next = bookingIn(await vero().post(BOOKINGS, wednesday, key('old')), [201]);
    expect(next.id).not.toBe(tuesday.id);
  });
});

tellStories('a change of a booking', (api) => {
  const vero = () => api().as('vero-virkailija');

  it('must say which version it changes', async () => {
    const made = await book(vero(), wish('10:00–10:30'));
    const to = during(TUESDAY, '11:00–11:30');
    expect(problemIn(await vero().patch(pathOf(made), to), 428).code).toBe('if-match-missing');
    expect(problemIn(await vero().del(pathOf(made)), 428).code).toBe('if-match-missing');
    expect(bookingIn(await vero().get(pathOf(made)))).toEqual(made);
  });

  it.each(['"7"', 'W/"7"', '"pori-1"', '"abc"', ''])('is refused with the foreign ETag %s', async (tag) => {
    const made = await book(vero(), wish('10:00–10:30'));
    const headers = { 'if-match': tag };
    problemIn(await vero().patch(pathOf(made), during(TUESDAY, '11:00–11:30'), headers), 412);
    problemIn(await vero().del(pathOf(made), headers), 412);
    expect(bookingIn(await vero().get(pathOf(made)))).toEqual(made);
  });

  it('is made by exactly one of those who have seen the same version', async () => {
    const made = await book(vero(), wish('10:00–10:30'));
    const times = Array.from({ length: 8 }, (_, each) =>
      during(TUESDAY, `11:${each}0–12:${each}0`.replace(/[67]0/g, '05')),
    );
    const replies = await Promise.all(times.map((to) => vero().patch(pathOf(made), to, { 'if-match': '"1"' })));
    expect(replies.map(({ status }) => status).sort()).toEqual([200, ...Array(7).fill(412)]);
    expect(bookingIn(await vero().get(pathOf(made))).version).toBe(2);
    expect(await bookingsOn(vero(), 'pori', TUESDAY, ROOM)).toHaveLength(1);
  });
});

tellStories('an extension by minutes', (api) => {
  const vero = () => api().as('vero-virkailija');
  const extend = (made: { readonly id: string }, minutes: number, name: string, caller = vero()) =>
    caller.post(`${pathOf(made)}/extend`, { minutes }, key(name));

  it('needs an idempotency key; an end does not', async () => {
    const made = await book(vero(), wish('10:00–10:30'));
    const problem = problemIn(await vero().post(`${pathOf(made)}/extend`, { minutes: 15 }), 400);
    expect(problem).toMatchObject({ code: 'malformed', errors: [{ path: 'Idempotency-Key' }] });
    expect(bookingIn(await vero().get(pathOf(made)))).toEqual(made);
    problemIn(
      await api()
        .as('te-virkailija')
        .post(`${pathOf(made)}/extend`, { minutes: 15 }),
      403,
    );
    const end = during(TUESDAY, '10:00–10:45').end;
    for (let time = 0; time < 2; time += 1) {
      expect(bookingIn(await vero().post(`${pathOf(made)}/extend`, { end }), [200])).toMatchObject({ end, version: 2 });
    }
  });

  it('counts once under its key, and another key is another extension', async () => {
    const made = await book(vero(), wish('10:00–10:30'));
    const first = await extend(made, 15, 'once');
    expect(bookingIn(first, [200])).toMatchObject(during(TUESDAY, '10:00–10:45'));
    const again = await extend(made, 15, 'once');
    expect([again.status, again.text]).toEqual([200, first.text]);
    expect(bookingIn(await extend(made, 15, 'twice'), [200])).toMatchObject(during(TUESDAY, '10:00–11:00'));
    expect(bookingIn(await extend(made, 15, 'once'), [200])).toMatchObject({ version: 3 });
  });

  it('counts once, however many come at the same time, up to the very next booking', async () => {
    const made = await book(vero(), wish('10:00–10:30'));
    await book(vero(), wish('10:45–11:00'));
    const replies = await Promise.all(Array.from({ length: 12 }, () => extend(made, 15, 'at-once')));
    for (const reply of replies) {
      expect(bookingIn(reply, [200])).toMatchObject({ ...during(TUESDAY, '10:00–10:45'), version: 2 });
    }
  });

  it('is answered as done also when it would not be possible any more', async () => {
    api().clock.set(TUESDAY, '09:00');
    const made = await book(vero(), wish('10:00–10:30'));
    bookingIn(await extend(made, 15, 'once'), [200]);
    api().clock.set(TUESDAY, '10:00');
    bookingIn(await vero().post(`${pathOf(made)}/check-in`), [200]);
    api().clock.set(TUESDAY, '10:10');
    const out = bookingIn(await vero().post(`${pathOf(made)}/check-out`), [200]);
    expect(bookingIn(await extend(made, 15, 'once'), [200])).toEqual(out);
    problemIn(await extend(made, 15, 'never'), 409);
  });

  it('is refused when its key comes with other minutes or for another booking, and once refused may be tried again', async () => {
    const made = await book(vero(), wish('10:00–10:30'));
    const other = await book(vero(), wish('12:00–12:30'));
    bookingIn(await extend(made, 15, 'once'), [200]);
    expect(problemIn(await extend(made, 10, 'once'), 422).code).toBe('idempotency-key-reused');
    expect(problemIn(await extend(other, 15, 'once'), 422).code).toBe('idempotency-key-reused');
    const next = await book(vero(), wish('10:45–11:00'));
    problemIn(await extend(made, 15, 'later'), 409);
    await cancel(vero(), next);
    bookingIn(await extend(made, 15, 'later'), [200]);
  });
});

tellStories('a booking that is sent again without a key', (api) => {
  const vero = () => api().as('vero-virkailija');

  it('is told of the one that stands, also where a limit would refuse it first', async () => {
    const long: Wish = { ...wish('08:00–15:00'), resourceIds: ['pori-meeting-room-1'], purpose: 'meeting' };
    const made = await book(vero(), long);
    const problem = problemIn(await vero().post(BOOKINGS, long), 409);
    expect(problem).toMatchObject({ code: 'conflict', bookingId: made.id });
  });

  it('is told of the own booking that it meets, and never of another’s', async () => {
    const made = await book(vero(), wish('10:00–10:30'));
    expect(problemIn(await vero().post(BOOKINGS, wish('10:15–10:45')), 409).bookingId).toBe(made.id);
    const te = problemIn(await api().as('te-virkailija').post(BOOKINGS, wish('10:00–10:30')), 409);
    expect(te.bookingId).toBeUndefined();
    const colleague = problemIn(await api().as('vero-paakayttaja').post(BOOKINGS, wish('10:00–10:30')), 409);
    expect(colleague.bookingId).toBeUndefined();
  });

  it('is told of the own series that it meets, and of the booking on its first date', async () => {
    const series = { ...wish('10:00–10:30'), recurrence: 'FREQ=DAILY;COUNT=2', onConflict: 'skip' };
    const made = seriesIn(await vero().post('/api/series', series));
    const [first] = made.occurrences;
    expect(problemIn(await vero().post('/api/series', series), 409)).toMatchObject({
      code: 'conflict',
      seriesId: made.id,
      bookingId: first?.booking?.id,
    });
    const others = problemIn(await api().as('te-virkailija').post('/api/series', series), 409);
    expect([others.seriesId, others.bookingId]).toEqual([undefined, undefined]);
  });

  it('is told of the own visit that it meets', async () => {
    const steps = [
      { ...wish('10:00–10:30'), organisationId: 'vero' },
      { ...wish('10:35–11:00'), organisationId: 'te' },
    ].map(({ siteId: _, ...step }) => step);
    const adviser = api().as('pori-neuvoja');
    const visit = { siteId: 'pori', steps };
    const made = chain.parse((await adviser.post('/api/chains', visit)).body);
    const problem = problemIn(await adviser.post('/api/chains', visit), 409);
    expect(problem).toMatchObject({ code: 'conflict', bookingId: made.bookings[0]?.id });
  });
});
