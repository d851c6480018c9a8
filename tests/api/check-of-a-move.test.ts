import { expect, it } from '@jest/globals';
import { BOOKINGS, book, ifMatch, pathOf, someOffered, storedAt, type Wish } from './make-bookings.ts';
import { bookingIn, decisionIn, foundIn, problemIn } from './read-replies.ts';
import { at, during, TUESDAY } from './site-clock.ts';
import { tellStories } from './tell-stories.ts';

const CHECK = `${BOOKINGS}/check`;
const wish = (times: string): Wish => ({
  siteId: 'pori',
  resourceIds: ['pori-service-room-1'],
  ...during(TUESDAY, times),
  purpose: 'customerService',
});

tellStories('the dry run of a move', (api) => {
  const vero = () => api().as('vero-virkailija');
  const te = () => api().as('te-virkailija');

  it('does not collide with the booking that moves, and is what the move then gets', async () => {
    const made = await book(vero(), wish('10:00–10:30'));
    const overlapping = wish('10:15–10:45');
    expect(decisionIn(await vero().post(CHECK, overlapping))).toMatchObject({ allowed: false });
    const before = await storedAt(api(), 'pori', TUESDAY);
    expect(decisionIn(await vero().post(CHECK, { ...overlapping, replaces: made.id }))).toMatchObject({
      allowed: true,
    });
    expect(await storedAt(api(), 'pori', TUESDAY)).toEqual(before);
    const moved = await vero().patch(pathOf(made), during(TUESDAY, '10:15–10:45'), ifMatch(made));
    expect(bookingIn(moved, [200])).toMatchObject({ id: made.id });
  });

  it('still collides with others’', async () => {
    await book(te(), wish('11:00–11:30'));
    const made = await book(vero(), wish('10:00–10:30'));
    const checked = decisionIn(await vero().post(CHECK, { ...wish('11:00–11:30'), replaces: made.id }));
    expect(checked.allowed).toBe(false);
    expect(checked.findings.map(({ code }) => code)).toContain('occupied');
    expect(someOffered(checked.alternatives).length).toBeGreaterThan(0);
  });

  it('tells nothing of another’s booking', async () => {
    const made = await book(te(), wish('10:00–10:30'));
    const foreign = await vero().post(CHECK, { ...wish('10:00–10:30'), replaces: made.id });
    expect(problemIn(foreign, 403).code).toBe('forbidden');
    const unknown = await vero().post(CHECK, { ...wish('10:00–10:30'), replaces: `${made.id}x` });
    expect(problemIn(unknown, 404).errors?.map(({ path }) => path)).toEqual(['replaces']);
  });

  it('of one that was cancelled is that of a new booking', async () => {
    const made = await book(vero(), wish('10:00–10:30'));
    await vero().del(pathOf(made), ifMatch(made));
    await book(te(), wish('10:00–10:30'));
    const checked = decisionIn(await vero().post(CHECK, { ...wish('10:00–10:30'), replaces: made.id }));
    expect(checked.allowed).toBe(false);
  });
});

tellStories('the search for where a booking could move', (api) => {
  const vero = () => api().as('vero-virkailija');
  const search = (minutes: number, more: object = {}) => ({
    ...{ siteIds: ['pori'], from: at(TUESDAY, '00:00'), to: at(TUESDAY, '24:00'), minutes, purpose: 'meeting' },
    ...more,
  });
  const meeting: Wish = { ...wish('10:00–11:00'), purpose: 'meeting', resourceIds: ['pori-meeting-room-3'] };

  it('offers times near the booking’s own, which stands in nobody’s way, and each succeeds', async () => {
    const made = await book(vero(), meeting);
    const near = { near: meeting.start, replaces: made.id, attendees: 6, limit: 3 };
    const { offers } = foundIn(await vero().post('/api/availability', search(60, near)));
    expect(offers).toHaveLength(3);
    for (const { resourceId, start } of offers) {
      const away = Math.abs(Date.parse(start) - Date.parse(meeting.start)) / 60_000;
      expect(away).toBe(resourceId === 'pori-meeting-room-3' ? 5 : 0);
    }
    const [best] = offers;
    const moved = await vero().patch(
      pathOf(made),
      { ...during(TUESDAY, '10:00–11:00'), resourceIds: [best?.resourceId] },
      ifMatch(made),
    );
    expect(bookingIn(moved, [200])).toMatchObject({ id: made.id });
  });

  it('says of a time that only the own booking keeps away that it does', async () => {
    await book(vero(), meeting);
    const { offers } = foundIn(
      await vero().post('/api/availability', search(60, { from: meeting.start, limit: 1 }), {
        'accept-language': 'en',
      }),
    );
    expect(offers[0]).toMatchObject({ start: at(TUESDAY, '11:00'), familiar: 'zone' });
    expect(offers[0]?.why).toContainEqual({ code: 'own-booking', message: 'you have a booking yourself 10:00–11:00' });
  });

  it('is nobody else’s, and of no booking that is not there', async () => {
    const made = await book(vero(), meeting);
    const foreign = await api()
      .as('te-virkailija')
      .post('/api/availability', search(60, { replaces: made.id }));
    expect(problemIn(foreign, 403).code).toBe('forbidden');
    const unknown = await vero().post('/api/availability', search(60, { replaces: `${made.id}x` }));
    expect(problemIn(unknown, 404).errors?.map(({ path }) => path)).toEqual(['replaces']);
    expect(
      problemIn(await vero().post('/api/availability', search(60, { near: '10.00' })), 400).errors?.[0]?.path,
    ).toBe('near');
  });
});
