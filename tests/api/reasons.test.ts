import { expect, it } from '@jest/globals';
import { CHANGE_REASONS } from '@yhteistila/core/booking/change-reason.ts';
import { book, cancel, ifMatch, pathOf, type Wish } from './make-bookings.ts';
import { type BookingBody, bookingIn, bookingsIn, problemIn, refusals } from './read-replies.ts';
import { during, TUESDAY } from './site-clock.ts';
import { tellStories } from './tell-stories.ts';

const VERO = 'vero-virkailija';
const meeting: Wish = {
  ...{ siteId: 'pori', resourceIds: ['pori-meeting-room-1'], purpose: 'meeting' },
  ...during(TUESDAY, '10:00–11:00'),
};
const visit: Wish = {
  ...{ siteId: 'pori', resourceIds: ['pori-service-room-2'], purpose: 'customerService' },
  ...during(TUESDAY, '12:00–12:30'),
};
const remote: Wish = { ...visit, resourceIds: ['pori-remote-service-room-1'], purpose: 'remoteService' };

/** Valid identity codes of nobody. */
const CODES = ['131052-308T', '010594Y9032'];

tellStories('the reason for a change by somebody else', (api) => {
  const vero = () => api().as(VERO);
  const coordinator = () => api().as('pori-koordinaattori');
  const seen = async (booking: BookingBody, language = 'en') =>
    bookingIn(await vero().get(pathOf(booking), { 'accept-language': language }));

  it('is told to the organiser beside who did it, by role and agency, in the reader’s language', async () => {
    const made = await book(vero(), visit);
    bookingIn(await coordinator().del(pathOf(made), ifMatch(made), { reason: 'roomNeeded' }));
    expect(await seen(made)).toMatchObject({
      status: 'cancelled',
      changedBy: { id: 'pori-koordinaattori', role: 'coordinator', organisation: { name: { fi: expect.any(String) } } },
      changedBecause: { code: 'roomNeeded', text: 'The room is needed for something else' },
    });
    expect((await seen(made, 'fi')).changedBecause?.text).toBe('Tila tarvitaan muuhun käyttöön');
    const [listed] = bookingsIn(await vero().get(`/api/me/bookings?from=${TUESDAY}&to=${TUESDAY}`));
    expect(listed?.changedBecause?.code).toBe('roomNeeded');
  });

  it('is of a move too, and belongs to the last change alone', async () => {
    const made = await book(vero(), meeting);
    const body = { ...during(TUESDAY, '14:00–15:00'), reason: 'Ministerin vierailu' };
    const moved = bookingIn(await coordinator().patch(pathOf(made), body, ifMatch(made)));
    expect((await seen(made)).changedBecause).toEqual({ text: 'Ministerin vierailu' });
    const again = during(TUESDAY, '15:00–16:00');
    const later = bookingIn(await coordinator().patch(pathOf(made), again, ifMatch(moved)));
    expect(await seen(made)).toMatchObject({ changedBy: { id: 'pori-koordinaattori' } });
    expect(await seen(made)).not.toHaveProperty('changedBecause');
    await cancel(
      vero(),
      bookingIn(await coordinator().patch(pathOf(made), { ...body, end: undefined }, ifMatch(later))),
    );
    for (const field of ['changedBy', 'changedBecause']) expect(await seen(made)).not.toHaveProperty(field);
  });

  it('is optional, and blanks are none', async () => {
    for (const reason of [undefined, '', '   ']) {
      const made = await book(vero(), meeting);
      bookingIn(await coordinator().del(pathOf(made), ifMatch(made), reason === undefined ? undefined : { reason }));
      expect(await seen(made)).not.toHaveProperty('changedBecause');
    }
  });

  it.each(CHANGE_REASONS)('may be %s, whatever is booked', async (reason) => {
    for (const wish of [visit, remote, meeting]) {
      const made = await book(vero(), wish);
      bookingIn(await coordinator().del(pathOf(made), ifMatch(made), { reason }));
      expect((await seen(made)).changedBecause?.code).toBe(reason);
    }
  });

  it('is never in words of one’s own where a customer is served, neither before nor after the change', async () => {
    for (const wish of [visit, remote]) {
      const made = await book(vero(), wish);
      for (const reason of ['Matti Meikäläinen peruikin', 'ROOMNEEDED', 'room needed']) {
        for (const reply of [
          await coordinator().del(pathOf(made), ifMatch(made), { reason }),
          await coordinator().patch(pathOf(made), { ...during(TUESDAY, '14:00–14:30'), reason }, ifMatch(made)),
        ]) {
          const problem = problemIn(reply, 422);
          expect(refusals(problem)).toEqual(['customer-data reason-not-on-list']);
          expect(reply.text).not.toContain(reason);
        }
      }
      expect(await seen(made)).toMatchObject({ status: 'confirmed', version: 1 });
      await cancel(vero(), made);
    }
  });

  it.each(CODES)('never holds a personal identity code (%s)', async (code) => {
    const made = await book(vero(), meeting);
    for (const reason of [code, `asiakas ${code.toLowerCase()} perui`]) {
      const refused = await coordinator().del(pathOf(made), ifMatch(made), { reason });
      expect(refusals(problemIn(refused, 422))).toEqual(['customer-data identity-code-in-text']);
      expect(refused.text).not.toContain(code);
    }
    expect((await seen(made)).status).toBe('confirmed');
  });

  it('is refused where it cannot be one, and changes nothing by itself', async () => {
    const made = await book(vero(), meeting);
    for (const body of [{ reason: 'x'.repeat(201) }, { reason: 7 }, { reason: null }, { because: 'roomNeeded' }, []]) {
      problemIn(await coordinator().del(pathOf(made), ifMatch(made), body), 400);
    }
    problemIn(await coordinator().patch(pathOf(made), { reason: 'roomNeeded' }, ifMatch(made)), 400);
    problemIn(await coordinator().del(`${pathOf(made)}?reason=roomNeeded`, ifMatch(made)), 400);
    problemIn(await coordinator().del(pathOf(made), { 'if-match': '"9"' }, { reason: 'roomNeeded' }), 412);
    expect(await seen(made)).toMatchObject({ status: 'confirmed', version: 1 });
  });

  it('is nothing to those who do not see the booking, and none of an organiser’s own', async () => {
    const made = await book(vero(), meeting);
    await coordinator().del(pathOf(made), ifMatch(made), { reason: 'Ministerin vierailu' });
    for (const reader of ['te-virkailija', 'pori-neuvoja', 'pori-host', 'pori-vartija', 'pori-koordinaattori']) {
      expect((await api().as(reader).get(pathOf(made))).text).not.toMatch(/Ministerin|changedB/);
    }
    const own = await book(vero(), meeting);
    bookingIn(await vero().del(pathOf(own), ifMatch(own), { reason: 'other' }));
    expect(await seen(own)).not.toHaveProperty('changedBecause');
  });
});
