import { expect, it } from '@jest/globals';
import type { Caller } from './api-client.ts';
import { BOOKINGS, book, bookingsOn, expectEachSucceeds, ifMatch, pathOf, type Wish } from './make-bookings.ts';
import { allowedBy, type BookingBody, bookingIn, decisionIn, foundIn, problemIn, refusals } from './read-replies.ts';
import { at, during, TUESDAY } from './site-clock.ts';
import { tellStories } from './tell-stories.ts';

const ROOM = 'pori-service-room-1';
const wish = (times: string, resourceId = ROOM): Wish => ({
  siteId: 'pori',
  resourceIds: [resourceId],
  ...during(TUESDAY, times),
  purpose: 'customerService',
});

const act = async (caller: Caller, made: BookingBody, name: string): Promise<BookingBody> =>
  bookingIn(await caller.post(`${pathOf(made)}/${name}`), [200]);

tellStories('the time that a booking takes', (api) => {
  const vero = () => api().as('vero-virkailija');
  const te = () => api().as('te-virkailija');
  const clock = (time: string) => api().clock.set(TUESDAY, time);

  /** Booked, checked in and checked out by vero at these times. */
  const used = async (times: string, from: string, to: string): Promise<BookingBody> => {
    const made = await book(vero(), wish(times));
    clock(from);
    await act(vero(), made, 'check-in');
    clock(to);
    return act(vero(), made, 'check-out');
  };

  it('stays taken after an early end, with the changing time behind it', async () => {
    await used('15:30–16:00', '15:30', '15:32');
    const problem = problemIn(await te().post(BOOKINGS, wish('15:30–16:00')), 409);
    expect(refusals(problem)).toEqual(['conflict occupied']);
    expect(allowedBy(problem, 'occupied')).toEqual({ fromAt: at(TUESDAY, '15:30'), untilAt: at(TUESDAY, '15:32') });
    await expectEachSucceeds(te(), wish('15:30–16:00'), problem.alternatives);
    const tooClose = problemIn(await te().post(BOOKINGS, wish('15:35–16:00')), 409);
    expect(refusals(tooClose)).toEqual(['buffer too-close']);
    expect(allowedBy(tooClose, 'too-close')).toMatchObject({ fromAt: at(TUESDAY, '15:40') });
    await book(te(), wish('15:40–16:00'));
    expect(await bookingsOn(vero(), 'pori', TUESDAY, ROOM)).toHaveLength(2);
  });

  it('is followed by one’s own agency without a changing time, on the grid', async () => {
    await used('15:30–16:00', '15:30', '15:32');
    const own = { ...wish('15:30–15:45'), attendees: 1 };
    expect(refusals(problemIn(await vero().post(BOOKINGS, own), 409))).toEqual(['conflict occupied']);
    await book(vero(), wish('15:35–15:45'));
  });

  it('is what a search and a dry run go by as well', async () => {
    await used('15:30–16:00', '15:30', '15:32');
    const { siteId: _, resourceIds: __, start: from, end: to, ...need } = wish('15:30–16:00');
    const search = { ...need, siteIds: ['pori'], from, to, minutes: 20, limit: 100 };
    const { offers } = foundIn(await te().post('/api/availability', search));
    expect(offers.filter(({ resourceId }) => resourceId === ROOM).map(({ start }) => start)).toEqual([
      at(TUESDAY, '15:40'),
    ]);
    const check = decisionIn(await te().post(`${BOOKINGS}/check`, wish('15:30–16:00')));
    expect(check.allowed).toBe(false);
  });

  it('keeps the changing time after a customer who did not come', async () => {
    const made = await book(vero(), wish('10:00–10:30'));
    clock('10:07');
    await act(vero(), made, 'customer-absent');
    expect(refusals(problemIn(await te().post(BOOKINGS, wish('10:10–10:30')), 409))).toEqual(['buffer too-close']);
    await book(te(), wish('10:15–10:30'));
  });

  it('begins with an early check-in: nobody else books or reaches into it', async () => {
    const made = await book(vero(), wish('10:00–10:30'));
    clock('09:46');
    expect(await act(vero(), made, 'check-in')).toMatchObject({ start: at(TUESDAY, '10:00'), status: 'checkedIn' });
    const problem = problemIn(await te().post(BOOKINGS, wish('09:45–10:00')), 409);
    expect(refusals(problem)).toEqual(['conflict occupied']);
    expect(allowedBy(problem, 'occupied')).toMatchObject({ fromAt: at(TUESDAY, '09:46') });
    const [seen] = await bookingsOn(te(), 'pori', TUESDAY, ROOM);
    expect(seen).toMatchObject({ visibility: 'redacted', start: at(TUESDAY, '09:46'), end: at(TUESDAY, '10:30') });
  });

  it('cannot begin early while the predecessor and its changing time run; the refusal says from when', async () => {
    const before = await book(te(), wish('09:30–09:50'));
    const made = await book(vero(), wish('10:00–10:30'));
    clock('09:46');
    await act(te(), before, 'check-in');
    const early = problemIn(await vero().post(`${pathOf(made)}/check-in`), 409);
    expect(early.code).toBe('not-possible-now');
    expect(allowedBy(early, 'still-taken')).toEqual({ fromAt: at(TUESDAY, '09:55') });
    clock('09:47:30');
    await act(te(), before, 'check-out');
    clock('09:51:59');
    const still = problemIn(await vero().post(`${pathOf(made)}/check-in`), 409);
    expect(allowedBy(still, 'still-taken')).toEqual({ fromAt: at(TUESDAY, '09:52') });
    clock('09:52');
    await act(vero(), made, 'check-in');
  });

  it('can begin early right after one’s own agency', async () => {
    const before = await book(vero(), wish('09:30–10:00'));
    const made = await book(api().as('vero-paakayttaja'), wish('10:00–10:30'));
    clock('09:50');
    await act(vero(), before, 'check-in');
    problemIn(await vero().post(`${pathOf(made)}/check-in`), 409);
    await act(vero(), before, 'check-out');
    await act(vero(), made, 'check-in');
  });

  it('is the real use where that is over before the start', async () => {
    const made = await used('10:00–10:30', '09:47:20', '09:53:40');
    const record = { start: at(TUESDAY, '09:47'), end: at(TUESDAY, '09:53') };
    expect(made).toMatchObject({
      ...record,
      status: 'completed',
      bookedStart: at(TUESDAY, '10:00'),
      bookedEnd: at(TUESDAY, '10:30'),
    });
    expect(bookingIn(await vero().get(pathOf(made)))).toEqual(made);
    expect(refusals(problemIn(await te().post(BOOKINGS, wish('09:55–10:30')), 409))).toEqual(['buffer too-close']);
    await book(te(), wish('10:00–10:30'));
  });

  it('lasts a minute at least', async () => {
    const made = await used('10:00–10:30', '09:50:10', '09:50:20');
    expect(made).toMatchObject({ start: at(TUESDAY, '09:50'), end: at(TUESDAY, '09:51') });
  });

  it('is asked of a move into another room that was used until just now: the booking begins there now', async () => {
    const other = 'pori-service-room-2';
    const made = await book(vero(), wish('10:00–11:00'));
    const before = await book(te(), wish('09:30–10:30', other));
    clock('10:00');
    await act(te(), before, 'check-in');
    await act(vero(), made, 'check-in');
    clock('10:04');
    await act(te(), before, 'customer-absent');
    clock('10:08');
    const current = bookingIn(await vero().get(pathOf(made)));
    const early = problemIn(await vero().patch(pathOf(made), { resourceIds: [other] }, ifMatch(current)), 409);
    expect(refusals(early)).toContain('conflict occupied');
    clock('10:10');
    const check = { ...wish('10:00–11:00', other), replaces: made.id };
    expect(decisionIn(await vero().post(`${BOOKINGS}/check`, check)).allowed).toBe(true);
    const moved = bookingIn(await vero().patch(pathOf(made), { resourceIds: [other] }, ifMatch(current)), [200]);
    expect(moved).toMatchObject({
      status: 'checkedIn',
      resourceIds: [other],
      ...during(TUESDAY, '10:10–11:00'),
      bookedStart: at(TUESDAY, '10:00'),
    });
  });

  it('of a booking that is in use and moves to later ends: it is to be checked in anew', async () => {
    const made = await book(vero(), wish('10:00–10:30'));
    clock('09:50');
    const inUse = await act(vero(), made, 'check-in');
    const later = bookingIn(await vero().patch(pathOf(made), during(TUESDAY, '13:00–13:30'), ifMatch(inUse)), [200]);
    expect(later).toMatchObject({ status: 'confirmed', checkInBy: at(TUESDAY, '13:10') });
    expect(later.checkedInAt).toBeUndefined();
    await book(te(), wish('10:00–11:30'));
  });
});
