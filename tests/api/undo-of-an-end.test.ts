import { expect, it } from '@jest/globals';
import type { Caller } from './api-client.ts';
import { BOOKINGS, book, bookingsOn, expectEachSucceeds, pathOf, type Wish } from './make-bookings.ts';
import { type BookingBody, bookingIn, bookingsIn, problemIn, refusals } from './read-replies.ts';
import { at, during, TUESDAY } from './site-clock.ts';
import { tellStories } from './tell-stories.ts';

const ROOM = 'pori-service-room-1';
const wish = (times: string, more: Partial<Wish> = {}): Wish => ({
  siteId: 'pori',
  resourceIds: [ROOM],
  ...during(TUESDAY, times),
  purpose: 'customerService',
  ...more,
});

const act = async (caller: Caller, made: BookingBody, name: string): Promise<BookingBody> =>
  bookingIn(await caller.post(`${pathOf(made)}/${name}`), [200]);

tellStories('an end that came too early', (api) => {
  const vero = () => api().as('vero-virkailija');
  const te = () => api().as('te-virkailija');
  const clock = (time: string) => api().clock.set(TUESDAY, time);
  const back = (made: BookingBody, caller = vero()) => caller.post(`${pathOf(made)}/reinstate`);

  it('is taken back for ten seconds: the booking is in use until its booked end, needs and all', async () => {
    const made = await book(
      vero(),
      wish('10:00–10:30', { resourceIds: [ROOM, 'pori-interpreter-1'], needs: ['hearingLoop'], languages: ['ru'] }),
    );
    clock('09:55');
    const inUse = await act(vero(), made, 'check-in');
    clock('10:07');
    const out = await act(vero(), made, 'check-out');
    expect(out).toMatchObject({ status: 'completed', end: at(TUESDAY, '10:07') });
    expect(out.needs).toBeUndefined();
    expect((await vero().get(pathOf(made))).text).not.toContain('hearingLoop');
    clock('10:07:10');
    const { version: _, ...asBefore } = inUse;
    const again = bookingIn(await back(made), [200]);
    expect(again).toMatchObject(asBefore);
    expect(again).toMatchObject({ status: 'checkedIn', version: 4, needs: ['hearingLoop'], languages: ['ru'] });
    expect([again.bookedEnd, again.endedAt]).toEqual([undefined, undefined]);
    expect(bookingIn(await back(made), [200])).toEqual(again);
    expect(await bookingsOn(vero(), 'pori', TUESDAY, ROOM)).toEqual([again]);
    expect(bookingsIn(await vero().get(`/api/me/bookings?from=${TUESDAY}&to=${TUESDAY}`))).toEqual([again]);
    expect(await act(vero(), made, 'check-out')).toMatchObject({ status: 'completed', version: 5 });
  });

  it('stays after that; the refusal says so, and the needs are gone', async () => {
    const made = await book(vero(), wish('10:00–10:30', { needs: ['hearingLoop'] }));
    clock('10:00');
    await act(vero(), made, 'check-in');
    clock('10:07');
    const out = await act(vero(), made, 'check-out');
    clock('10:07:11');
    const problem = problemIn(await back(made), 409);
    expect(problem).toMatchObject({ code: 'not-possible-now', errors: [{ message: expect.stringContaining('10') }] });
    expect(bookingIn(await vero().get(pathOf(made)))).toEqual(out);
  });

  it('before its start is taken back with the start that was booked', async () => {
    const made = await book(vero(), wish('10:00–10:30'));
    clock('09:50');
    await act(vero(), made, 'check-in');
    clock('09:52');
    expect(await act(vero(), made, 'check-out')).toMatchObject({ start: at(TUESDAY, '09:50') });
    clock('09:52:05');
    const again = bookingIn(await back(made), [200]);
    expect(again).toMatchObject({ status: 'checkedIn', ...during(TUESDAY, '10:00–10:30') });
    expect(again.bookedStart).toBeUndefined();
    expect(refusals(problemIn(await te().post(BOOKINGS, wish('09:50–10:00')), 409))).toEqual(['conflict occupied']);
  });

  it('of a customer who did come after all is taken back by the adviser who marked it, and nobody else is told', async () => {
    const adviser = api().as('pori-neuvoja');
    const made = await book(vero(), wish('10:00–10:30'));
    clock('10:05');
    await act(adviser, made, 'customer-absent');
    problemIn(await back(made, te()), 403);
    clock('10:05:08');
    expect(bookingIn(await back(made, adviser), [200]).status).toBe('checkedIn');
    const again = bookingIn(await vero().get(pathOf(made)));
    expect(again).toMatchObject({ status: 'checkedIn', end: at(TUESDAY, '10:30') });
    expect(again.customerAbsent).toBeUndefined();
    await api().runJobs();
    expect(bookingIn(await vero().get(pathOf(made))).status).toBe('checkedIn');
  });

  it('stands where somebody has taken the time meanwhile; each alternative can be had', async () => {
    const made = await book(vero(), wish('10:00–11:00'));
    clock('10:00');
    await act(vero(), made, 'check-in');
    clock('10:07');
    await act(vero(), made, 'check-out');
    await book(te(), wish('10:15–10:45'));
    const problem = problemIn(await back(made), 409);
    expect(problem.code).toBe('conflict');
    expect(refusals(problem)).toEqual(['conflict occupied']);
    expect(bookingIn(await vero().get(pathOf(made))).status).toBe('completed');
    await expectEachSucceeds(vero(), wish('10:00–11:00'), problem.alternatives);
  });

  it('is none where time alone ended the booking', async () => {
    const made = await book(vero(), wish('10:00–10:30'));
    clock('10:00');
    await act(vero(), made, 'check-in');
    clock('10:30');
    await api().runJobs();
    clock('10:30:02');
    expect(problemIn(await back(made), 409).code).toBe('not-possible-now');
  });

  it('is none any more once the booked time is over', async () => {
    const made = await book(vero(), wish('10:00–10:30'));
    clock('10:00');
    await act(vero(), made, 'check-in');
    clock('10:29:55');
    await act(vero(), made, 'check-out');
    clock('10:30:01');
    expect(problemIn(await back(made), 409).code).toBe('not-possible-now');
  });
});
