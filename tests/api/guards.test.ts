import { beforeEach, expect, it } from '@jest/globals';
import { createFakeMessenger } from '../fixtures/fake-messenger.ts';
import { book, bookingsOn, cancel, ifMatch, pathOf, type Wish } from './make-bookings.ts';
import { type BookingBody, bookingIn, problemIn } from './read-replies.ts';
import { during, MONDAY, TUESDAY, WEDNESDAY } from './site-clock.ts';
import { tellStories } from './tell-stories.ts';

const GUARD = 'pori-vartija';
const VERO = 'vero-virkailija';
const ROOM = 'pori-security-room-1';
const visit = (times: string, day = TUESDAY, resourceIds = [ROOM]): Wish => ({
  siteId: 'pori',
  resourceIds,
  ...during(day, times),
  purpose: 'customerService',
});

const messenger = createFakeMessenger();

tellStories(
  'a guard',
  (api) => {
    beforeEach(async () => {
      messenger.reset();
      for (const person of [GUARD, 'lahti-host', 'pori-host', 'pori-neuvoja']) await api().openApp(person);
    });
    const vero = () => api().as(VERO);
    const guard = () => api().as(GUARD);
    const told = async (): Promise<readonly string[]> => {
      await api().runJobs();
      await api().runJobs();
      const seen = messenger.shown.map(({ person, notice }) => `${person.id} ${notice.code}`);
      messenger.reset();
      return seen;
    };
    const knows = (booking: BookingBody) => `${pathOf(booking)}/guard-acknowledged`;

    it('is told of each new, moved and cancelled booking that needs one, and of no other', async () => {
      const made = await book(vero(), visit('10:00–10:30'));
      expect(await told()).toEqual([`${GUARD} guardBooked`]);
      const moved = bookingIn(await vero().patch(pathOf(made), during(TUESDAY, '11:00–11:30'), ifMatch(made)));
      expect(await told()).toEqual([`${GUARD} guardMoved`]);
      const more = bookingIn(await vero().patch(pathOf(made), { attendees: 2 }, ifMatch(moved)));
      await book(vero(), visit('13:00–13:30', TUESDAY, ['pori-service-room-1']));
      expect(await told()).toEqual([]);
      await cancel(vero(), more);
      expect(await told()).toEqual([`${GUARD} guardCancelled`]);
      bookingIn(await vero().post(`${pathOf(made)}/reinstate`));
      expect(await told()).toEqual([`${GUARD} guardBooked`]);
    });

    it('is not told that a use has ended, and not of what is not wanted', async () => {
      const made = await book(vero(), visit('10:00–10:30', MONDAY));
      expect(await told()).toEqual([`${GUARD} guardBooked`]);
      api().clock.set(MONDAY, '10:00');
      bookingIn(await vero().post(`${pathOf(made)}/check-in`));
      bookingIn(await vero().post(`${pathOf(made)}/check-out`));
      expect((await told()).filter((each) => !each.endsWith('guardDay'))).toEqual([]);
      expect((await guard().patch('/api/me', { notices: { guard: false } })).status).toBe(200);
      await book(vero(), visit('12:00–12:30'));
      expect(await told()).toEqual([]);
    });

    it('gets the day’s list in the morning, once, and only where there is something on it', async () => {
      await book(vero(), visit('10:00–10:30'));
      await book(vero(), visit('14:00–14:30'));
      expect(await told()).toEqual([`${GUARD} guardBooked`, `${GUARD} guardBooked`]);
      api().clock.set(TUESDAY, '07:29');
      expect(await told()).toEqual([]);
      api().clock.set(TUESDAY, '07:30');
      expect(await told()).toEqual([`${GUARD} guardDay`]);
      await book(vero(), visit('15:00–15:30'));
      api().clock.set(TUESDAY, '08:05');
      expect(await told()).toEqual([`${GUARD} guardBooked`]);
      api().clock.set(WEDNESDAY, '08:00');
      expect(await told()).toEqual([]);
      await book(vero(), visit('15:00–15:30', WEDNESDAY));
      api().clock.set(WEDNESDAY, '09:00');
      expect(await told()).toEqual([`${GUARD} guardBooked`]);
    });

    it('acknowledges a booking, which those know whose matter it is, until its room or time is another', async () => {
      const made = await book(vero(), visit('10:00–10:30'));
      const known = bookingIn(await guard().post(knows(made)));
      expect(known).toMatchObject({ visibility: 'site', guardNeeded: true, guardAcknowledged: true });
      expect(bookingIn(await guard().post(knows(made)))).toEqual(known);
      for (const [reader, sees] of [
        [VERO, true],
        [GUARD, true],
        ['pori-host', true],
        ['pori-koordinaattori', true],
        ['pori-neuvoja', undefined],
        ['te-virkailija', undefined],
        ['lahti-host', undefined],
      ] as const) {
        expect(bookingIn(await api().as(reader).get(pathOf(made))).guardAcknowledged).toBe(sees);
      }
      const now = bookingIn(await vero().get(pathOf(made)));
      expect(now).not.toHaveProperty('changedBy');
      const moved = bookingIn(await vero().patch(pathOf(made), during(TUESDAY, '10:05–10:35'), ifMatch(now)));
      expect(moved).not.toHaveProperty('guardAcknowledged');
      const [seen] = await bookingsOn(guard(), 'pori', TUESDAY, ROOM);
      expect(seen).toMatchObject({ guardNeeded: true });
      expect(seen).not.toHaveProperty('guardAcknowledged');
      expect(bookingIn(await guard().post(knows(made))).guardAcknowledged).toBe(true);
      const text = bookingIn(await vero().get(pathOf(made)));
      const larger = bookingIn(await vero().patch(pathOf(made), { attendees: 2 }, ifMatch(text)));
      expect(larger.guardAcknowledged).toBe(true);
    });

    it('is the one of the site, or the host who stands in; others may not, and nothing is to be known of the rest', async () => {
      const made = await book(vero(), visit('10:00–10:30'));
      for (const person of [VERO, 'pori-neuvoja', 'pori-koordinaattori', 'lahti-host', 'ohjausryhma']) {
        const { detail } = problemIn(await api().as(person).post(knows(made)), 403);
        expect(detail).toMatch(/guard of the site \(Pori\)/);
      }
      expect(bookingIn(await api().as('pori-host').post(knows(made))).guardAcknowledged).toBe(true);
      const room = await book(vero(), visit('12:00–12:30', TUESDAY, ['pori-service-room-1']));
      expect(problemIn(await guard().post(knows(room)), 409).code).toBe('not-possible-now');
      await cancel(vero(), bookingIn(await vero().get(pathOf(made))));
      problemIn(await guard().post(knows(made)), 409);
      problemIn(await guard().post(`/api/bookings/${made.id}x/guard-acknowledged`), 404);
    });
  },
  { messenger },
);
