import { expect, it } from '@jest/globals';
import { BOOKINGS, book, pathOf, type Wish } from './make-bookings.ts';
import { at, during, TUESDAY } from './site-clock.ts';
import { tellStories } from './tell-stories.ts';

const TITLE = 'Palaveri Kaisa Esimerkin kanssa';
const CODE = '131052-308T';
const meeting: Wish = {
  ...{ siteId: 'pori', resourceIds: ['pori-meeting-room-1'], purpose: 'meeting', title: TITLE },
  ...during(TUESDAY, '10:00–11:00'),
};

/** What must stand in no line: who, what for, with which right. */
const NEVER = [
  TITLE,
  'Kaisa',
  CODE,
  CODE.replace('-', ''),
  'hearingLoop',
  'vero-virkailija',
  'Verohallinnon',
  'Bearer',
  'eyJ',
];

tellStories('the log', (api) => {
  it('has a line for each call, and in none a name, a text, a need or a token', async () => {
    const vero = api().as('vero-virkailija');
    const made = await book(vero, meeting);
    await vero.get(pathOf(made));
    await vero.get(`${pathOf(made)}?title=${encodeURIComponent(TITLE)}&token=${CODE}`);
    await vero.post(BOOKINGS, { ...meeting, title: `asiakas ${CODE}` });
    await vero.post(BOOKINGS, { ...meeting, title: 7, person: TITLE });
    await vero.post(
      BOOKINGS,
      { ...meeting, ...during(TUESDAY, '12:00–12:30'), title: TITLE },
      { 'idempotency-key': CODE },
    );
    await vero.get('/api/me', { 'x-request-id': CODE, 'accept-language': TITLE.replaceAll(' ', '-') });
    await vero.get(`/api/bookings/${encodeURIComponent(TITLE)}`);
    await vero.get('/api/me', { authorization: 'Bearer eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiJLYWlzYSJ9.x' });
    await vero.post('/api/availability', {
      siteIds: ['pori'],
      from: at(TUESDAY, '09:00'),
      to: at(TUESDAY, '12:00'),
      ...{ minutes: 30, purpose: 'customerService', needs: ['hearingLoop'] },
    });
    expect(api().logged.length).toBeGreaterThanOrEqual(10);
    const log = api().logged.join('');
    for (const secret of NEVER) expect(log).not.toContain(secret);
  });

  it('has in each line what was called, how it ended and how long it took', async () => {
    await api().as('vero-virkailija').get('/api/me', { 'x-request-id': 'story-0001' });
    const line = api()
      .logged.map((each) => JSON.parse(each))
      .find(({ requestId }) => requestId === 'story-0001');
    expect(line).toMatchObject({ route: 'me', method: 'GET', status: 200, organisation: 'vero' });
    expect(Object.keys(line).sort()).toEqual(
      ['level', 'method', 'ms', 'organisation', 'person', 'requestId', 'route', 'status', 'time'].sort(),
    );
  });
});
