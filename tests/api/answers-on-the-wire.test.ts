import { expect, it } from '@jest/globals';
import { book, cancel, type Wish } from './make-bookings.ts';
import { dayIn, problemIn } from './read-replies.ts';
import { during, TUESDAY } from './site-clock.ts';
import { tellStories } from './tell-stories.ts';

const DAY = `/api/sites/pori/days/${TUESDAY}`;
const wish: Wish = {
  siteId: 'pori',
  resourceIds: ['pori-service-room-1'],
  ...during(TUESDAY, '10:00–10:30'),
  purpose: 'customerService',
};

tellStories('the day view', (api) => {
  const te = () => api().as('te-virkailija');
  const tagOf = async (headers = {}) => (await te().get(DAY, headers)).headers.get('etag') ?? '';

  it('is not sent again while nothing has changed, and is as soon as something has', async () => {
    const before = await tagOf();
    const unchanged = await te().get(DAY, { 'if-none-match': before });
    expect(unchanged).toMatchObject({ status: 304, text: '' });
    expect(unchanged.headers.get('etag')).toBe(before);
    const made = await book(api().as('vero-virkailija'), wish);
    const changed = await te().get(DAY, { 'if-none-match': before });
    expect(dayIn(changed).resources.flatMap(({ bookings }) => bookings)).toHaveLength(1);
    await cancel(api().as('vero-virkailija'), made);
    expect((await te().get(DAY, { 'if-none-match': changed.headers.get('etag') ?? '' })).status).toBe(200);
  });

  it('of another reader, day or language is another', async () => {
    const own = await tagOf();
    await book(api().as('vero-virkailija'), wish);
    for (const reader of ['vero-virkailija', 'pori-neuvoja', 'pori-host', 'pori-vartija']) {
      expect(
        (
          await api()
            .as(reader)
            .get(DAY, { 'if-none-match': await tagOf() })
        ).status,
      ).toBe(200);
    }
    expect((await te().get('/api/sites/lahti/days/2026-11-24', { 'if-none-match': own })).status).toBe(200);
    expect((await te().get(DAY, { 'if-none-match': await tagOf(), 'accept-language': 'sv' })).status).toBe(200);
  });

  it('is compressed for those who can read that, and says the same', async () => {
    const packed = await te().get(DAY, { 'accept-encoding': 'gzip' });
    const plain = await te().get(DAY, { 'accept-encoding': 'identity' });
    expect(packed.headers.get('content-encoding')).toBe('gzip');
    expect(plain.headers.get('content-encoding')).toBeNull();
    expect(packed.text).toBe(plain.text);
    expect(Number(packed.headers.get('content-length'))).toBeLessThan(plain.text.length / 3);
  });
});

tellStories('every answer', (api) => {
  it('has a request id, the caller’s own where that is one', async () => {
    const own = await api().as('te-virkailija').get('/api/me', { 'x-request-id': 'my-request-1' });
    expect(own.headers.get('x-request-id')).toBe('my-request-1');
    expect((await api().send('GET', '/api/nowhere')).headers.get('x-request-id')).toMatch(/^[\w-]{8,64}$/);
  });

  it.each([
    ['fi', /varau|aika/i],
    ['sv', /bokn|tid/i],
    ['en', /time|booking/i],
  ])('is told in %s to those who ask for it', async (language, words) => {
    await book(api().as('vero-virkailija'), wish);
    const headers = { 'accept-language': `${language}, *;q=0.1` };
    const texts = [];
    for (const other of ['fi', 'sv', 'en'].filter((each) => each !== language)) {
      texts.push(
        problemIn(await api().as('te-virkailija').post('/api/bookings', wish, { 'accept-language': other }), 409),
      );
    }
    const problem = problemIn(await api().as('te-virkailija').post('/api/bookings', wish, headers), 409);
    expect(problem.title).toMatch(words);
    expect(texts.map(({ title }) => title)).not.toContain(problem.title);
    expect(texts.map(({ reasons }) => reasons?.[0]?.message)).not.toContain(problem.reasons?.[0]?.message);
    expect(texts.map(({ reasons }) => reasons?.[0]?.code)).toEqual(['occupied', 'occupied']);
  });

  it('is Finnish for those who ask for nothing we have', async () => {
    const headers = { 'accept-language': 'de' };
    const german = problemIn(await api().as('te-virkailija').get('/api/bookings/none', headers), 404);
    const finnish = problemIn(
      await api().as('te-virkailija').get('/api/bookings/none', { 'accept-language': 'fi' }),
      404,
    );
    expect(german).toEqual(finnish);
  });
});

tellStories(
  'a person who calls too often',
  (api) => {
    it('is told when to come back, and keeps no one else from calling', async () => {
      const te = api().as('te-virkailija');
      for (let call = 0; call < 5; call += 1) expect((await te.get('/api/me')).status).toBe(200);
      const refused = await te.post('/api/bookings', wish);
      expect(problemIn(refused, 429).code).toBe('too-many-requests');
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThanOrEqual(1);
      expect(Number(refused.headers.get('retry-after'))).toBeLessThanOrEqual(60);
      const day = dayIn(await api().as('vero-virkailija').get(DAY));
      expect(day.resources.flatMap(({ bookings }) => bookings)).toEqual([]);
    });
  },
  { rateLimit: 5 },
);
