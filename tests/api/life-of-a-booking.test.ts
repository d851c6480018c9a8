import { expect, it } from '@jest/globals';
import {
  BOOKINGS,
  book,
  bookingsOn,
  cancel,
  expectEachSucceeds,
  ifMatch,
  pathOf,
  someOffered,
  type Wish,
} from './make-bookings.ts';
import { bookingIn, bookingsIn, problemIn, refusals } from './read-replies.ts';
import { at, during, FRIDAY, TUESDAY, WEDNESDAY } from './site-clock.ts';
import { tellStories } from './tell-stories.ts';

const ROOM = 'pori-service-room-1';
const wish = (times: string, resourceId = ROOM): Wish => ({
  siteId: 'pori',
  resourceIds: [resourceId],
  ...during(TUESDAY, times),
  purpose: 'customerService',
});

tellStories('a booking', (api) => {
  const vero = () => api().as('vero-virkailija');
  const te = () => api().as('te-virkailija');
  const inRoom = (day = TUESDAY, id = ROOM) => bookingsOn(vero(), 'pori', day, id);

  it('moves to another time, another room and another day under its id, and leaves nothing behind', async () => {
    const made = await book(vero(), wish('10:00–10:30'));
    const later = bookingIn(await vero().patch(pathOf(made), during(TUESDAY, '10:15–11:00'), ifMatch(made)), [200]);
    expect(later).toMatchObject({ id: made.id, version: 2, checkInBy: at(TUESDAY, '10:25') });
    const room = { resourceIds: ['pori-service-room-2'] };
    const elsewhere = bookingIn(await vero().patch(pathOf(made), room, ifMatch(later)), [200]);
    expect(await inRoom()).toEqual([]);
    const day = during(FRIDAY, '13:00–13:30');
    const moved = bookingIn(await vero().patch(pathOf(made), day, ifMatch(elsewhere)), [200]);
    expect(moved).toMatchObject({ id: made.id, version: 4, ...day, ...room });
    expect(await inRoom(TUESDAY, 'pori-service-room-2')).toEqual([]);
    expect(await inRoom(FRIDAY, 'pori-service-room-2')).toMatchObject([{ id: made.id }]);
    expect(bookingIn(await vero().get(pathOf(made)))).toEqual(moved);
    const mine = bookingsIn(await vero().get(`/api/me/bookings?from=${TUESDAY}&to=${FRIDAY}`));
    expect(mine).toEqual([moved]);
  });

  it('does not move onto another; each alternative succeeds as a move', async () => {
    await book(te(), wish('11:00–11:30'));
    const made = await book(vero(), wish('10:00–10:30'));
    const refused = await vero().patch(pathOf(made), during(TUESDAY, '11:00–11:30'), ifMatch(made));
    const { alternatives = [], ...problem } = problemIn(refused, 409);
    expect(refusals(problem)).toEqual(['conflict occupied']);
    expect(alternatives).not.toEqual([]);
    let current = made;
    for (const { resourceId, alsoResourceIds, start, end } of alternatives) {
      const to = { resourceIds: [resourceId, ...alsoResourceIds], start, end };
      const moved = bookingIn(await vero().patch(pathOf(made), to, ifMatch(current)), [200]);
      expect(moved).toMatchObject(to);
      const { resourceIds, ...home } = wish('10:00–10:30');
      const back = { resourceIds, start: home.start, end: home.end };
      current = bookingIn(await vero().patch(pathOf(made), back, ifMatch(moved)), [200]);
    }
  });

  it('is extended as far as the next agency’s buffer, and told what else could be had', async () => {
    const made = await book(vero(), wish('10:00–10:30'));
    await book(te(), wish('11:00–11:30'));
    const extended = bookingIn(
      await vero().post(`${pathOf(made)}/extend`, { minutes: 25 }, { 'idempotency-key': 'a' }),
      [200],
    );
    expect(extended).toMatchObject({ version: 2, end: at(TUESDAY, '10:55') });
    const again = bookingIn(await vero().post(`${pathOf(made)}/extend`, { end: at(TUESDAY, '10:55') }), [200]);
    expect(again).toEqual(extended);
    const problem = problemIn(
      await vero().post(`${pathOf(made)}/extend`, { minutes: 5 }, { 'idempotency-key': 'b' }),
      409,
    );
    expect(refusals(problem)).toEqual(['buffer too-close-before']);
    expect(someOffered(problem.alternatives).length).toBeGreaterThan(0);
    const long = problemIn(
      await vero().post(`${pathOf(made)}/extend`, { minutes: 120 }, { 'idempotency-key': 'c' }),
      422,
    );
    expect(refusals(long)).toContain('duration too-long');
    expect(bookingIn(await vero().get(pathOf(made)))).toEqual(extended);
  });

  it('is checked in from a quarter of an hour before, by a colleague too, once', async () => {
    const made = await book(vero(), wish('10:00–10:30'));
    api().clock.set(TUESDAY, '09:44');
    expect(problemIn(await vero().post(`${pathOf(made)}/check-in`), 409).code).toBe('not-possible-now');
    api().clock.set(TUESDAY, '09:45');
    const checkedIn = bookingIn(
      await api()
        .as('vero-paakayttaja')
        .post(`${pathOf(made)}/check-in`),
      [200],
    );
    expect(checkedIn).toMatchObject({ status: 'checkedIn', version: 2 });
    expect(bookingIn(await vero().post(`${pathOf(made)}/check-in`))).toEqual({ ...checkedIn, needs: [] });
    problemIn(await vero().del(pathOf(made), ifMatch(checkedIn)), 409);
    problemIn(await te().post(`${pathOf(made)}/check-in`), 403);
  });

  it('is checked in until its end, and not at it, though no job has ended it yet', async () => {
    const last = await book(vero(), wish('10:00–10:30'));
    const late = await book(te(), wish('10:00–10:30', 'pori-service-room-2'));
    api().clock.set(TUESDAY, '10:29');
    expect(bookingIn(await vero().post(`${pathOf(last)}/check-in`), [200]).status).toBe('checkedIn');
    api().clock.set(TUESDAY, '10:30');
    const problem = problemIn(await te().post(`${pathOf(late)}/check-in`), 409);
    expect(problem.errors).toMatchObject([{ message: 'The time of the booking is already over.' }]);
    expect(bookingIn(await te().get(pathOf(late)))).toMatchObject({ status: 'confirmed', version: 1 });
  });

  it('that is checked out early frees its time at once', async () => {
    const made = await book(vero(), wish('10:00–11:00'));
    api().clock.set(TUESDAY, '10:00');
    bookingIn(await vero().post(`${pathOf(made)}/check-in`), [200]);
    api().clock.set(TUESDAY, '10:20');
    problemIn(await te().post(BOOKINGS, wish('10:25–11:00')), 409);
    const out = bookingIn(await vero().post(`${pathOf(made)}/check-out`), [200]);
    const ends = { end: at(TUESDAY, '10:20'), bookedEnd: at(TUESDAY, '11:00') };
    expect(out).toMatchObject({ status: 'completed', ...ends });
    expect(bookingIn(await vero().post(`${pathOf(made)}/check-out`))).toEqual(out);
    await book(te(), wish('10:25–11:00'));
    expect(await inRoom()).toHaveLength(2);
  });

  it('that nobody checks in is released to others, and can be taken back while it is free', async () => {
    const made = await book(vero(), wish('10:00–10:30'));
    const second = await book(vero(), wish('11:00–11:30'));
    api().clock.set(TUESDAY, '10:09');
    await api().runJobs();
    expect(bookingIn(await vero().get(pathOf(made))).status).toBe('confirmed');
    api().clock.set(TUESDAY, '10:10');
    await api().runJobs();
    expect(bookingIn(await vero().get(pathOf(made))).status).toBe('released');
    expect(bookingIn(await vero().get(pathOf(second))).status).toBe('confirmed');
    problemIn(await vero().post(`${pathOf(made)}/check-in`), 409);
    const back = bookingIn(await vero().post(`${pathOf(made)}/reinstate`), [200]);
    expect(back).toMatchObject({ id: made.id, status: 'confirmed', checkInBy: at(TUESDAY, '10:20') });
    bookingIn(await vero().post(`${pathOf(made)}/check-in`), [200]);
  });

  it('that is released stays so once another has taken the time; each alternative succeeds', async () => {
    const made = await book(vero(), wish('10:00–10:30'));
    api().clock.set(TUESDAY, '10:10');
    await api().runJobs();
    await book(te(), wish('10:15–10:45'));
    const problem = problemIn(await vero().post(`${pathOf(made)}/reinstate`), 409);
    expect(refusals(problem)).toEqual(['conflict occupied']);
    await expectEachSucceeds(vero(), wish('10:15–10:45'), problem.alternatives);
    expect(bookingIn(await vero().get(pathOf(made))).status).toBe('released');
  });

  it('that was cancelled is taken back until its time is over', async () => {
    const made = await book(vero(), wish('10:00–10:30'));
    const cancelled = await cancel(vero(), made);
    expect(cancelled).toMatchObject({ status: 'cancelled', version: 2 });
    expect(bookingIn(await vero().del(pathOf(made), ifMatch(made)))).toEqual(cancelled);
    expect(await inRoom()).toEqual([]);
    const back = bookingIn(await vero().post(`${pathOf(made)}/reinstate`), [200]);
    expect(back).toMatchObject({ id: made.id, status: 'confirmed', version: 3, ...during(TUESDAY, '10:00–10:30') });
    expect(bookingIn(await vero().post(`${pathOf(made)}/reinstate`))).toEqual(back);
    await cancel(vero(), back);
    api().clock.set(TUESDAY, '10:30');
    problemIn(await vero().post(`${pathOf(made)}/reinstate`), 409);
  });

  it('is completed at its end, and needs are forgotten with it', async () => {
    const room = 'pori-service-room-1';
    const made = await book(vero(), { ...wish('10:00–10:30', room), needs: ['hearingLoop'] });
    expect(made.needs).toEqual(['hearingLoop']);
    api().clock.set(TUESDAY, '10:00');
    bookingIn(await vero().post(`${pathOf(made)}/check-in`), [200]);
    api().clock.set(TUESDAY, '10:30');
    await api().runJobs();
    const reply = await vero().get(pathOf(made));
    expect(bookingIn(reply).status).toBe('completed');
    expect(reply.text).not.toContain('hearingLoop');
    expect((await api().as('pori-neuvoja').get(pathOf(made))).text).not.toContain('hearingLoop');
    problemIn(await vero().patch(pathOf(made), during(WEDNESDAY, '10:00–10:30'), { 'if-match': '*' }), 409);
  });
});
