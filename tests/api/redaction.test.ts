import { expect, it } from '@jest/globals';
import type { Reply } from './api-client.ts';
import { BOOKINGS, book, bookingsOn, pathOf, type Wish } from './make-bookings.ts';
import { bookingIn, bookingsIn, problemIn, refusals, seriesIn } from './read-replies.ts';
import { at, during, TUESDAY } from './site-clock.ts';
import { tellStories } from './tell-stories.ts';

const POINT_ROOM = 'pori-service-room-1';
const withCustomer: Wish = {
  siteId: 'pori',
  resourceIds: [POINT_ROOM, 'pori-interpreter-1'],
  ...during(TUESDAY, '10:00–10:30'),
  purpose: 'customerService',
  needs: ['hearingLoop', 'interpreter'],
  languages: ['ru'],
};
/** Nothing of these may be anywhere in what another agency reads of a room that a customer enters. */
const OF_CUSTOMER = /vero|skatte|tax adm|hearingLoop|"interpreter"|"ru"|customerService/i;

const MEETING_ROOM = 'pori-meeting-room-1';
const meeting: Wish = {
  siteId: 'pori',
  resourceIds: [MEETING_ROOM],
  ...during(TUESDAY, '12:00–13:00'),
  purpose: 'meeting',
  title: 'Budget of Lake Town',
  attendees: 7,
};
const OF_MEETING = /vero-|virkailija|Budget|Lake Town|attendees|purpose/i;

const dayOf = `/api/sites/pori/days/${TUESDAY}`;
const query = {
  siteIds: ['pori'],
  from: at(TUESDAY, '10:00'),
  to: at(TUESDAY, '10:30'),
  minutes: 30,
  resourceTypes: ['serviceRoom'],
  purpose: 'customerService',
  limit: 100,
};

tellStories('another agency’s booking', (api) => {
  const te = () => api().as('te-virkailija');

  /** Every way in which the other agency could meet the booking. `wish` is what it wants for itself. */
  const everyWay = async (id: string, wish: Wish, language: string): Promise<readonly Reply[]> => {
    const headers = { 'accept-language': language };
    return [
      await te().get(dayOf, headers),
      await te().get(`${BOOKINGS}/${id}`, headers),
      await te().post(BOOKINGS, wish, headers),
      await te().post(`${BOOKINGS}/check`, wish, headers),
      await te().post(`${BOOKINGS}/${id}/extend`, { minutes: 5 }, headers),
      await te().post(`${BOOKINGS}/${id}/check-in`, undefined, headers),
      await te().patch(`${BOOKINGS}/${id}`, { title: 'Mine' }, { ...headers, 'if-match': '"1"' }),
      await te().del(`${BOOKINGS}/${id}`, { ...headers, 'if-match': '"1"' }),
      await te().get(`/api/me/bookings?from=${TUESDAY}&to=${TUESDAY}`, headers),
      await te().post('/api/series/check', { ...wish, recurrence: 'FREQ=DAILY;COUNT=2' }, headers),
    ];
  };

  it('with a customer shows nothing but when its room is taken', async () => {
    const made = await book(api().as('vero-virkailija'), withCustomer);
    const plain: Wish = { ...withCustomer, needs: [], languages: [] };
    const wish: Wish = { ...plain, resourceIds: [POINT_ROOM], purpose: 'remoteService' };
    for (const language of ['fi', 'sv', 'en']) {
      for (const reply of await everyWay(made.id, wish, language)) expect(reply.text).not.toMatch(OF_CUSTOMER);
    }
    const single = bookingIn(await te().get(pathOf(made)), [200]);
    expect(single).toEqual({
      id: made.id,
      resourceIds: [POINT_ROOM],
      start: made.start,
      end: made.end,
      status: 'confirmed',
      visibility: 'redacted',
    });
    expect((await te().get(pathOf(made))).headers.get('etag')).toBeNull();
    expect(await bookingsOn(te(), 'pori', TUESDAY, POINT_ROOM)).toEqual([single]);
  });

  it('does not tie the interpreter to the room: nothing is told of the interpreter', async () => {
    await book(api().as('vero-virkailija'), withCustomer);
    expect(await bookingsOn(te(), 'pori', TUESDAY, 'pori-interpreter-1')).toEqual([]);
  });

  it('is not told by the search', async () => {
    await book(api().as('vero-virkailija'), withCustomer);
    const reply = await te().post('/api/availability', query);
    expect(reply.text).toContain(POINT_ROOM);
    expect(reply.text).not.toMatch(/vero|skatte|tax adm|hearingLoop|"ru"|interpreter/i);
  });

  it('is not told by a conflict, though its time is', async () => {
    const made = await book(api().as('vero-virkailija'), withCustomer);
    const wish: Wish = { ...withCustomer, resourceIds: [POINT_ROOM], needs: [], languages: [] };
    const reply = await te().post(BOOKINGS, wish);
    const problem = problemIn(reply, 409);
    expect(refusals(problem)).toEqual(['conflict occupied']);
    expect(problem.reasons?.[0]?.params).toEqual({ fromAt: made.start, untilAt: made.end });
    expect(reply.text).not.toMatch(/vero|skatte|tax adm|hearingLoop|"ru"|interpreter/i);
    expect(reply.text).not.toContain(made.id);
  });

  it('without a customer shows the agency as well, but neither title nor organiser', async () => {
    const made = await book(api().as('vero-virkailija'), meeting);
    const wish: Wish = { ...meeting, title: 'Our own' };
    for (const reply of (await everyWay(made.id, wish, 'en')).slice(0, 9)) expect(reply.text).not.toMatch(OF_MEETING);
    expect(bookingIn(await te().get(pathOf(made)))).toEqual({
      id: made.id,
      resourceIds: [MEETING_ROOM],
      start: made.start,
      end: made.end,
      status: 'confirmed',
      visibility: 'redacted',
      organisation: { id: 'vero', name: expect.objectContaining({ en: 'Finnish Tax Administration' }) },
    });
  });

  it('keeps a confidential title for its organiser alone', async () => {
    const wish: Wish = { ...meeting, confidential: true };
    const made = await book(api().as('vero-virkailija'), wish);
    const readers = ['vero-paakayttaja', 'te-virkailija', 'pori-neuvoja', 'pori-host', 'pori-vartija'];
    for (const reader of [...readers, 'pori-koordinaattori', 'ohjausryhma']) {
      for (const path of [pathOf(made), dayOf]) {
        expect((await api().as(reader).get(path)).text).not.toMatch(/Budget|Lake Town/);
      }
    }
    expect(bookingIn(await api().as('vero-virkailija').get(pathOf(made))).title).toBe(meeting.title);
    expect((await api().as('vero-virkailija').get(dayOf)).text).toContain(meeting.title);
  });

  it('shows the people of the site what their task needs and no more', async () => {
    const made = await book(api().as('vero-virkailija'), withCustomer);
    const read = async (reader: string) => bookingIn(await api().as(reader).get(pathOf(made)));
    expect(await read('pori-neuvoja')).toMatchObject({
      visibility: 'redacted',
      organisation: { id: 'vero' },
      needs: ['hearingLoop', 'interpreter'],
    });
    for (const [reader, organiser] of [['pori-host'], ['pori-koordinaattori', { id: 'vero-virkailija' }]] as const) {
      const seen = await read(reader);
      expect(seen).toMatchObject({ visibility: 'site', ...(organiser && { organiser }) });
      expect('organiser' in seen).toBe(organiser !== undefined);
      expect('organisation' in seen).toBe(organiser !== undefined);
      for (const hidden of ['needs', 'languages', 'title', 'purpose']) expect(seen).not.toHaveProperty(hidden);
    }
    for (const reader of ['lahti-neuvoja', 'lahti-host', 'lahti-koordinaattori', 'ohjausryhma']) {
      expect(Object.keys(await read(reader)).sort()).toEqual([
        ...['end', 'id', 'resourceIds', 'start', 'status', 'visibility'],
      ]);
    }
    const colleague = await read('vero-paakayttaja');
    expect(colleague).toMatchObject({ visibility: 'full', organiser: { id: 'vero-virkailija' } });
    for (const hidden of ['needs', 'languages']) expect(colleague).not.toHaveProperty(hidden);
  });

  it('keeps the interpreter that a coordinator does not see, when the coordinator gives it another room', async () => {
    const made = await book(api().as('vero-virkailija'), withCustomer);
    const moved = await api()
      .as('pori-koordinaattori')
      .patch(pathOf(made), { resourceIds: ['pori-service-room-4'] }, { 'if-match': '"1"' });
    expect(bookingIn(moved)).toMatchObject({ visibility: 'site', resourceIds: ['pori-service-room-4'] });
    const { resourceIds } = bookingIn(await api().as('vero-virkailija').get(pathOf(made)));
    expect(resourceIds).toEqual(['pori-service-room-4', 'pori-interpreter-1']);
  });

  it('is read in a series by its own agency and the coordinator alone, who sees no title', async () => {
    const reply = await api()
      .as('vero-virkailija')
      .post('/api/series', { ...meeting, recurrence: 'FREQ=DAILY;COUNT=2' });
    const { id } = seriesIn(reply, [201]);
    for (const reader of ['te-virkailija', 'pori-host', 'lahti-koordinaattori', 'ohjausryhma']) {
      const refused = await api().as(reader).get(`/api/series/${id}`);
      problemIn(refused, 403);
      expect(refused.text).not.toMatch(OF_MEETING);
    }
    const seen = await api().as('pori-koordinaattori').get(`/api/series/${id}`);
    expect(seen.status).toBe(200);
    expect(seen.text).not.toMatch(/Budget|Lake Town|attendees/);
    expect(bookingsIn(await te().get(`/api/me/bookings?from=${TUESDAY}&to=2026-11-27`))).toEqual([]);
  });
});
