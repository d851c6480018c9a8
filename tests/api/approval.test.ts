import { expect, it } from '@jest/globals';
import type { DirectoryContents } from '@yhteistila/core/site/directory.ts';
import { BOOKINGS, book, bookingsOn, cancel, expectEachSucceeds, pathOf, type Wish } from './make-bookings.ts';
import { bookingIn, bookingsIn, problemIn, refusals } from './read-replies.ts';
import { during, TUESDAY } from './site-clock.ts';
import { tellStories } from './tell-stories.ts';

const ROOM = 'pori-ceremony-room-1';
const wish: Wish = {
  siteId: 'pori',
  resourceIds: [ROOM],
  ...during(TUESDAY, '12:00–13:00'),
  purpose: 'event',
  title: 'Harvest feast',
};

const withRegistrar = (demo: DirectoryContents): DirectoryContents => ({
  ...demo,
  people: [
    ...demo.people,
    {
      id: 'dvv-virkailija',
      name: 'DVV',
      organisationId: 'dvv',
      roles: [{ role: 'staff' }],
      homeSiteId: 'pori',
      locale: 'fi',
      demo: true,
    },
  ],
});

tellStories(
  'the ceremony room',
  (api) => {
    it('is requested, and holds its time meanwhile', async () => {
      const made = await book(api().as('vero-virkailija'), wish);
      expect(made.status).toBe('requested');
      const te = api().as('te-virkailija');
      const problem = problemIn(await te.post(BOOKINGS, wish), 409);
      expect(refusals(problem)).toEqual(['conflict occupied']);
      await expectEachSucceeds(te, wish, problem.alternatives);
    });

    it('is listed to the coordinators of its site until it is decided', async () => {
      const made = await book(api().as('vero-virkailija'), wish);
      const requests = '/api/sites/pori/requests';
      const coordinator = api().as('pori-koordinaattori');
      const idsOf = async () => bookingsIn(await coordinator.get(requests)).map(({ id }) => id);
      expect(await idsOf()).toContain(made.id);
      problemIn(await api().as('vero-virkailija').get(requests), 403);
      problemIn(await api().as('lahti-koordinaattori').get(requests), 403);
      bookingIn(await coordinator.post(`${pathOf(made)}/approve`), [200]);
      expect(await idsOf()).not.toContain(made.id);
    });

    it('is approved by a coordinator of the site, once and for all', async () => {
      const made = await book(api().as('vero-virkailija'), wish);
      const coordinator = api().as('pori-koordinaattori');
      const approved = bookingIn(await coordinator.post(`${pathOf(made)}/approve`), [200]);
      expect(approved.status).toBe('confirmed');
      expect(await coordinator.post(`${pathOf(made)}/approve`)).toMatchObject({ status: 200, body: approved });
      expect(bookingIn(await api().as('vero-virkailija').get(pathOf(made)))).toMatchObject({
        status: 'confirmed',
        version: 2,
        changedBy: { id: 'pori-koordinaattori' },
        approved: true,
      });
      problemIn(await coordinator.post(`${pathOf(made)}/decline`, { reason: 'late' }), 409);
    });

    it('is told as approved until something else is done to it', async () => {
      const made = await book(api().as('vero-virkailija'), wish);
      const coordinator = api().as('pori-koordinaattori');
      bookingIn(await coordinator.post(`${pathOf(made)}/approve`), [200]);
      const change = { attendees: 12 };
      bookingIn(await coordinator.patch(pathOf(made), change, { 'if-match': '*' }), [200]);
      const changed = bookingIn(await api().as('vero-virkailija').get(pathOf(made)));
      expect([changed.changedBy?.id, changed.approved]).toEqual(['pori-koordinaattori', undefined]);
    });

    it('is declined with a reason, and free at once', async () => {
      const made = await book(api().as('vero-virkailija'), wish);
      const coordinator = api().as('pori-koordinaattori');
      const declined = bookingIn(await coordinator.post(`${pathOf(made)}/decline`, { reason: 'Taken by a wedding' }));
      expect(declined.status).toBe('declined');
      expect(bookingIn(await coordinator.post(`${pathOf(made)}/decline`, {}))).toEqual(declined);
      expect(bookingIn(await api().as('vero-virkailija').get(pathOf(made)))).toMatchObject({
        changedBy: { id: 'pori-koordinaattori' },
        declinedBecause: 'Taken by a wedding',
      });
      expect(await bookingsOn(coordinator, 'pori', TUESDAY, ROOM)).toEqual([]);
      problemIn(await coordinator.post(`${pathOf(made)}/approve`), 409);
      await book(api().as('te-virkailija'), wish);
    });

    it('is decided by nobody else', async () => {
      const made = await book(api().as('vero-virkailija'), wish);
      for (const person of [
        'vero-virkailija',
        'vero-paakayttaja',
        'lahti-koordinaattori',
        'pori-host',
        'ohjausryhma',
      ]) {
        problemIn(
          await api()
            .as(person)
            .post(`${pathOf(made)}/approve`),
          403,
        );
        problemIn(
          await api()
            .as(person)
            .post(`${pathOf(made)}/decline`, {}),
          403,
        );
      }
      expect(bookingIn(await api().as('vero-virkailija').get(pathOf(made)))).toEqual(made);
    });

    it('is declined by itself when nobody has decided by its start', async () => {
      const made = await book(api().as('vero-virkailija'), wish);
      api().clock.set(TUESDAY, '11:59');
      await api().runJobs();
      expect(bookingIn(await api().as('vero-virkailija').get(pathOf(made))).status).toBe('requested');
      api().clock.set(TUESDAY, '12:00');
      problemIn(
        await api()
          .as('pori-koordinaattori')
          .post(`${pathOf(made)}/approve`),
        409,
      );
      await api().runJobs();
      expect(bookingIn(await api().as('vero-virkailija').get(pathOf(made))).status).toBe('declined');
    });

    it('needs no approval for a wedding of the registrar, who alone is let off', async () => {
      const made = await book(api().as('dvv-virkailija'), { ...wish, title: 'Wedding' });
      expect(made.status).toBe('confirmed');
      await cancel(api().as('dvv-virkailija'), made);
      const meeting = await book(api().as('dvv-virkailija'), { ...wish, purpose: 'meeting' });
      expect(meeting.status).toBe('requested');
    });
  },
  { directory: withRegistrar },
);
