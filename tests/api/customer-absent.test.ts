import { expect, it } from '@jest/globals';
import { BOOKINGS, book, bookingsOn, pathOf, type Wish } from './make-bookings.ts';
import { bookingIn, bookingsIn, problemIn } from './read-replies.ts';
import { at, during, TUESDAY } from './site-clock.ts';
import { tellStories } from './tell-stories.ts';

const ROOM = 'pori-service-room-1';
const visit = (times: string): Wish => ({
  siteId: 'pori',
  resourceIds: [ROOM],
  ...during(TUESDAY, times),
  purpose: 'customerService',
});
const absentPath = (booking: Parameters<typeof pathOf>[0]): string => `${pathOf(booking)}/customer-absent`;

tellStories('a customer who does not come', (api) => {
  const vero = () => api().as('vero-virkailija');
  const adviser = () => api().as('pori-neuvoja');

  it('is marked by the adviser at the desk, and the rest of the time is free at once', async () => {
    const made = await book(vero(), visit('10:00–11:00'));
    api().clock.set(TUESDAY, '10:20');
    problemIn(await api().as('te-virkailija').post(BOOKINGS, visit('10:25–11:00')), 409);
    const reply = await adviser().post(absentPath(made));
    expect(bookingIn(reply, [200])).toMatchObject({ status: 'completed', end: at(TUESDAY, '10:20') });
    const ends = { end: at(TUESDAY, '10:20'), bookedEnd: at(TUESDAY, '11:00') };
    const marked = { status: 'completed', version: 2, customerAbsent: true, ...ends };
    expect(bookingIn(await vero().get(pathOf(made)))).toMatchObject(marked);
    expect(bookingsIn(await vero().get(`/api/me/bookings?from=${TUESDAY}&to=${TUESDAY}`))).toMatchObject([marked]);
    await book(api().as('te-virkailija'), visit('10:25–11:00'));
  });

  it('is nothing that others are told', async () => {
    const made = await book(vero(), visit('10:00–10:30'));
    api().clock.set(TUESDAY, '10:05');
    bookingIn(await vero().post(absentPath(made)), [200]);
    for (const person of ['pori-neuvoja', 'pori-host', 'pori-koordinaattori', 'pori-vartija', 'te-virkailija']) {
      expect((await api().as(person).get(pathOf(made))).text).not.toContain('customerAbsent');
    }
    const day = await api().as('te-virkailija').get(`/api/sites/pori/days/${TUESDAY}`);
    expect(day.text).not.toContain('customerAbsent');
    const [seen] = await bookingsOn(api().as('vero-paakayttaja'), 'pori', TUESDAY, ROOM);
    expect(seen).toMatchObject({ id: made.id, customerAbsent: true });
  });

  it('is marked from the start to the end, once, also where staff had checked in', async () => {
    const made = await book(vero(), visit('10:00–10:30'));
    api().clock.set(TUESDAY, '09:59');
    expect(problemIn(await vero().post(absentPath(made)), 409).code).toBe('not-possible-now');
    bookingIn(await vero().post(`${pathOf(made)}/check-in`), [200]);
    api().clock.set(TUESDAY, '10:00');
    const marked = bookingIn(await vero().post(absentPath(made)), [200]);
    expect(marked).toMatchObject({ customerAbsent: true, end: at(TUESDAY, '10:01'), version: 3 });
    api().clock.set(TUESDAY, '10:15');
    expect(bookingIn(await vero().post(absentPath(made)))).toEqual(marked);
    const later = await book(vero(), visit('11:00–11:30'));
    api().clock.set(TUESDAY, '11:30');
    problemIn(await vero().post(absentPath(later)), 409);
  });

  it('cannot be marked where the customer was served, or where there is none', async () => {
    const served = await book(vero(), visit('10:00–10:30'));
    const room = { resourceIds: ['pori-meeting-room-1'], purpose: 'meeting' as const };
    const meeting = await book(vero(), { ...visit('11:00–11:30'), ...room });
    api().clock.set(TUESDAY, '10:00');
    bookingIn(await vero().post(`${pathOf(served)}/check-in`), [200]);
    bookingIn(await vero().post(`${pathOf(served)}/check-out`), [200]);
    problemIn(await vero().post(absentPath(served)), 409);
    api().clock.set(TUESDAY, '11:05');
    problemIn(await vero().post(absentPath(meeting)), 409);
    expect(bookingIn(await vero().get(pathOf(meeting))).status).toBe('confirmed');
  });

  it('is not for others to mark, nor for time: a room left unused is released, and counted apart', async () => {
    const made = await book(vero(), visit('10:00–10:30'));
    api().clock.set(TUESDAY, '10:05');
    for (const person of ['te-virkailija', 'pori-host', 'lahti-neuvoja']) {
      problemIn(await api().as(person).post(absentPath(made)), 403);
    }
    api().clock.set(TUESDAY, '10:10');
    await api().runJobs();
    const released = await vero().get(pathOf(made));
    expect(bookingIn(released).status).toBe('released');
    expect(released.text).not.toContain('customerAbsent');
    problemIn(await vero().post(absentPath(made)), 409);
  });
});
