import { expect, it } from '@jest/globals';
import { z } from 'zod';
import { book, bookingsOn, cancel, ifMatch, pathOf, type Wish } from './make-bookings.ts';
import { bookingIn, bookingsIn, seriesIn } from './read-replies.ts';
import { during, TUESDAY } from './site-clock.ts';
import { tellStories } from './tell-stories.ts';

const REMOTE_ROOM = 'pori-remote-service-room-1';
const MEETING_ROOM = 'pori-meeting-room-1';
const chainBody = z.object({ bookings: z.array(z.object({ id: z.string(), meetingUrl: z.string().optional() })) });

const wish = (purpose: Wish['purpose'], resourceId: string, times = '10:00–10:30'): Wish => ({
  siteId: 'pori',
  resourceIds: [resourceId],
  ...during(TUESDAY, times),
  purpose,
});
const linkOf = (id: string): string => `https://meetings.example/${id}`;

tellStories('a meeting link', (api) => {
  const vero = () => api().as('vero-virkailija');

  it('comes with a remote service and a hybrid meeting, also in the list of own bookings, and with nothing else', async () => {
    const remote = await book(vero(), wish('remoteService', REMOTE_ROOM));
    const hybrid = await book(vero(), wish('hybridMeeting', MEETING_ROOM, '11:00–11:30'));
    const meeting = await book(vero(), wish('meeting', MEETING_ROOM, '12:00–12:30'));
    expect(remote.meetingUrl).toBe(linkOf(remote.id));
    expect(hybrid.meetingUrl).toBe(linkOf(hybrid.id));
    expect(meeting).not.toHaveProperty('meetingUrl');
    const mine = bookingsIn(await vero().get(`/api/me/bookings?from=${TUESDAY}&to=${TUESDAY}`));
    expect(mine.map(({ meetingUrl }) => meetingUrl)).toEqual([linkOf(remote.id), linkOf(hybrid.id), undefined]);
  });

  it('needs no timed work where nobody has to be asked for it', async () => {
    const told = await vero().get('/api/health');
    expect(told.text).toContain('"gather-notices"');
    expect(told.text).not.toContain('"link-meetings"');
  });

  it('is for those who see the whole booking, and for nobody else', async () => {
    const made = await book(vero(), wish('remoteService', REMOTE_ROOM));
    const [colleagues] = await bookingsOn(api().as('vero-paakayttaja'), 'pori', TUESDAY, REMOTE_ROOM);
    expect(colleagues?.meetingUrl).toBe(linkOf(made.id));
    for (const person of ['pori-host', 'pori-vartija', 'pori-koordinaattori', 'pori-neuvoja', 'te-virkailija']) {
      expect((await api().as(person).get(pathOf(made))).text).not.toContain('meetings.example');
      expect((await api().as(person).get(`/api/sites/pori/days/${TUESDAY}`)).text).not.toContain('meetings.example');
    }
  });

  it('comes and goes with the purpose, and stays over moves and a cancellation taken back', async () => {
    const made = await book(vero(), wish('meeting', MEETING_ROOM));
    const hybrid = bookingIn(await vero().patch(pathOf(made), { purpose: 'hybridMeeting' }, ifMatch(made)), [200]);
    expect(hybrid.meetingUrl).toBe(linkOf(made.id));
    const moved = bookingIn(await vero().patch(pathOf(made), during(TUESDAY, '13:00–13:30'), ifMatch(hybrid)), [200]);
    expect(moved.meetingUrl).toBe(linkOf(made.id));
    await cancel(vero(), moved);
    const back = bookingIn(await vero().post(`${pathOf(made)}/reinstate`), [200]);
    expect(back.meetingUrl).toBe(linkOf(made.id));
    const plain = bookingIn(await vero().patch(pathOf(made), { purpose: 'meeting' }, ifMatch(back)), [200]);
    expect(plain).not.toHaveProperty('meetingUrl');
  });

  it('is each date’s own in a series, also where the purpose of all is changed', async () => {
    const body = { ...wish('meeting', MEETING_ROOM), recurrence: 'FREQ=WEEKLY;COUNT=2' };
    const series = seriesIn(await vero().post('/api/series', body), [201]);
    const changes = { scope: 'all', purpose: 'hybridMeeting' };
    const path = `/api/series/${series.id}`;
    const changed = seriesIn(await vero().patch(path, changes, { 'if-match': `"${series.version}"` }), [200]);
    const bookings = changed.occurrences.map(({ booking }) => booking);
    expect(bookings).toHaveLength(2);
    for (const booking of bookings) expect(booking?.meetingUrl).toBe(linkOf(booking?.id ?? ''));
    const hybrid = {
      ...wish('hybridMeeting', 'pori-meeting-room-2', '12:00–12:30'),
      recurrence: 'FREQ=WEEKLY;COUNT=1',
    };
    const [first] = seriesIn(await vero().post('/api/series', hybrid), [201]).occurrences;
    expect(first?.booking?.meetingUrl).toBe(linkOf(first?.booking?.id ?? ''));
  });

  it('is had by the remote step of a visit', async () => {
    const step = (purpose: Wish['purpose'], resourceId: string, times: string, organisationId: string) => {
      const { siteId: _, ...rest } = wish(purpose, resourceId, times);
      return { ...rest, organisationId };
    };
    const reply = await api()
      .as('pori-neuvoja')
      .post('/api/chains', {
        siteId: 'pori',
        steps: [
          step('customerService', 'pori-service-room-1', '10:00–10:30', 'vero'),
          step('remoteService', REMOTE_ROOM, '10:35–11:00', 'migri'),
        ],
      });
    expect(reply.status).toBe(201);
    const ids = chainBody.parse(reply.body).bookings.map(({ id }) => id);
    const seen = await Promise.all(ids.map((id) => api().as('pori-neuvoja').get(`/api/bookings/${id}`)));
    expect(seen.map((each) => bookingIn(each).meetingUrl)).toEqual([undefined, linkOf(ids[1] ?? '')]);
  });
});
