import { expect, it } from '@jest/globals';
import type { Reply } from './api-client.ts';
import { BOOKINGS, book, cancel, pathOf, type Wish } from './make-bookings.ts';
import { type BookingBody, dayIn, problemIn } from './read-replies.ts';
import { during, MONDAY, TUESDAY } from './site-clock.ts';
import { tellStories } from './tell-stories.ts';

const SERVICE_ROOM = 'pori-service-room-1';
const MEETING_ROOM = 'pori-meeting-room-1';
const INTERPRETER = 'pori-interpreter-1';
const dayOf = `/api/sites/pori/days/${TUESDAY}`;
const withEnded = `${dayOf}?ended=true`;

const meeting: Wish = {
  siteId: 'pori',
  resourceIds: [MEETING_ROOM],
  ...during(TUESDAY, '12:00–13:00'),
  purpose: 'meeting',
  title: 'Budget of Lake Town',
};
const withCustomer: Wish = {
  siteId: 'pori',
  resourceIds: [SERVICE_ROOM, INTERPRETER],
  ...during(TUESDAY, '10:00–10:30'),
  purpose: 'customerService',
  needs: ['hearingLoop', 'interpreter'],
  languages: ['ru'],
};

const rowIn = (reply: Reply, resourceId: string) => {
  const row = dayIn(reply).resources.find(({ id }) => id === resourceId);
  if (row === undefined) throw new Error(`no ${resourceId} in the day`);
  return row;
};

const endedIn = (reply: Reply, resourceId: string): readonly BookingBody[] => {
  const { ended } = rowIn(reply, resourceId);
  if (ended === undefined) throw new Error('the day does not tell what has ended');
  return ended;
};

tellStories('what was cancelled or released', (api) => {
  const vero = () => api().as('vero-virkailija');
  const te = () => api().as('te-virkailija');

  it('is told of a day to those who ask for it, and takes no time', async () => {
    const made = await cancel(vero(), await book(vero(), meeting));
    const reply = await vero().get(withEnded);
    expect(rowIn(reply, MEETING_ROOM).bookings).toEqual([]);
    expect(endedIn(reply, MEETING_ROOM)).toEqual([
      expect.objectContaining({ id: made.id, status: 'cancelled', version: made.version, title: meeting.title }),
    ]);
    for (const path of [dayOf, `${dayOf}?ended=false`]) {
      expect((await vero().get(path)).text).not.toMatch(/"ended"|cancelled/);
    }
  });

  it('stands in order of time, and is gone from there when it was taken back', async () => {
    const late = await cancel(vero(), await book(vero(), { ...meeting, ...during(TUESDAY, '14:00–15:00') }));
    const early = await cancel(vero(), await book(vero(), { ...meeting, ...during(TUESDAY, '09:00–10:00') }));
    expect(endedIn(await vero().get(withEnded), MEETING_ROOM).map(({ id }) => id)).toEqual([early.id, late.id]);
    expect((await vero().post(`${pathOf(late)}/reinstate`)).status).toBe(200);
    const reply = await vero().get(withEnded);
    expect(endedIn(reply, MEETING_ROOM).map(({ id }) => id)).toEqual([early.id]);
    expect(rowIn(reply, MEETING_ROOM).bookings.map(({ id }) => id)).toEqual([late.id]);
  });

  it('includes a booking that nobody checked in for', async () => {
    const made = await book(vero(), { ...meeting, ...during(MONDAY, '12:00–13:00') });
    api().clock.set(MONDAY, '12:30');
    await api().runJobs();
    const [seen] = endedIn(await te().get(`/api/sites/pori/days/${MONDAY}?ended=true`), MEETING_ROOM);
    expect(seen).toMatchObject({ id: made.id, status: 'released', visibility: 'redacted' });
  });

  it('is not sent again while nothing has changed, and is never taken for the plain day', async () => {
    const made = await book(vero(), meeting);
    const tagOf = (reply: Reply) => reply.headers.get('etag') ?? '';
    const [plain, first] = [await vero().get(dayOf), await vero().get(withEnded)];
    expect(tagOf(plain)).not.toBe(tagOf(first));
    expect((await vero().get(withEnded, { 'if-none-match': tagOf(first) })).status).toBe(304);
    expect((await vero().get(withEnded, { 'if-none-match': tagOf(plain) })).status).toBe(200);
    await cancel(vero(), made);
    const changed = await vero().get(withEnded, { 'if-none-match': tagOf(first) });
    expect(changed.status).toBe(200);
    expect(endedIn(changed, MEETING_ROOM)).toHaveLength(1);
    expect((await vero().get(dayOf)).text).not.toContain(made.id);
    expect((await vero().get(withEnded, { 'if-none-match': tagOf(changed) })).status).toBe(304);
    // Two of one agency see different titles of what one of them organised: their answers have different tags.
    expect(tagOf(await api().as('vero-paakayttaja').get(withEnded))).not.toBe(tagOf(changed));
  });

  it('tells another agency no more than it told before it ended', async () => {
    const made = await cancel(vero(), await book(vero(), meeting));
    const service = await cancel(vero(), await book(vero(), withCustomer));
    const reply = await te().get(withEnded, { 'accept-language': 'en' });
    const redacted = { visibility: 'redacted', status: 'cancelled' };
    expect(endedIn(reply, MEETING_ROOM)).toEqual([
      {
        ...redacted,
        ...{ id: made.id, start: made.start, end: made.end, resourceIds: [MEETING_ROOM] },
        organisation: { id: 'vero', name: expect.objectContaining({ en: 'Finnish Tax Administration' }) },
      },
    ]);
    expect(endedIn(reply, SERVICE_ROOM)).toEqual([
      { ...redacted, id: service.id, start: service.start, end: service.end, resourceIds: [SERVICE_ROOM] },
    ]);
    expect(endedIn(reply, INTERPRETER)).toEqual([]);
    expect(reply.text).not.toMatch(/Budget|Lake Town|virkailija|"ru"|customerService/);
    expect(JSON.stringify(endedIn(await vero().get(withEnded), INTERPRETER))).toContain(service.id);
  });

  it('keeps a confidential title for its organiser, and the needs for nobody', async () => {
    await cancel(vero(), await book(vero(), { ...meeting, confidential: true }));
    const service = await cancel(vero(), await book(vero(), withCustomer));
    const organiser = await vero().get(withEnded);
    expect(organiser.text).toContain(meeting.title);
    for (const reader of ['vero-paakayttaja', 'pori-neuvoja', 'pori-host', 'pori-vartija', 'pori-koordinaattori']) {
      const reply = await api().as(reader).get(withEnded);
      expect(reply.text).not.toMatch(/Budget|Lake Town/);
      expect(endedIn(reply, SERVICE_ROOM)).toMatchObject([{ id: service.id }]);
    }
    for (const reader of ['vero-virkailija', 'pori-neuvoja']) {
      for (const each of endedIn(await api().as(reader).get(withEnded), SERVICE_ROOM)) {
        for (const hidden of ['needs', 'languages']) expect(each).not.toHaveProperty(hidden);
      }
    }
  });

  it('leaves out a request that was declined: it never had its time', async () => {
    const wish: Wish = { ...meeting, resourceIds: ['pori-ceremony-room-1'], purpose: 'event', title: 'Wedding' };
    const asked = await vero().post(BOOKINGS, wish);
    const { id, status } = asked.body as BookingBody;
    expect([asked.status, status]).toEqual([201, 'requested']);
    const declined = await api().as('pori-koordinaattori').post(`${BOOKINGS}/${id}/decline`, {});
    expect(declined.status).toBe(200);
    expect((await vero().get(withEnded)).text).not.toContain(id);
  });

  it('is asked for with true or false and nothing else', async () => {
    expect(problemIn(await vero().get(`${dayOf}?ended=perhaps`), 400).code).toBe('malformed');
    expect(problemIn(await vero().get(`${dayOf}?cancelled=true`), 400).code).toBe('malformed');
  });
});
