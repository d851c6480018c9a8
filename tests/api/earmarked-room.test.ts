import { expect, it } from '@jest/globals';
import { BOOKINGS, book, expectEachSucceeds, storedAt, type Wish } from './make-bookings.ts';
import { allowedBy, foundIn, problemIn, refusals } from './read-replies.ts';
import { at, during, THURSDAY, WEDNESDAY } from './site-clock.ts';
import { tellStories } from './tell-stories.ts';

const ROOM = 'pori-service-room-9';
const wish: Wish = {
  siteId: 'pori',
  resourceIds: [ROOM],
  ...during(THURSDAY, '10:00–10:30'),
  purpose: 'customerService',
};

tellStories('an earmarked room', (api) => {
  it('waits for its agency three days before, with the reason; each alternative succeeds', async () => {
    const vero = api().as('vero-virkailija');
    const problem = problemIn(await vero.post(BOOKINGS, wish), 422);
    expect(refusals(problem)).toEqual(['earmark earmarked-until']);
    expect(problem.reasons?.[0]?.message).toContain('employment counselling');
    expect(allowedBy(problem, 'earmarked-until')).toMatchObject({ freeAt: at(WEDNESDAY, '10:00') });
    await expectEachSucceeds(vero, wish, problem.alternatives);
    expect(await storedAt(api(), 'pori', THURSDAY)).toEqual([]);
    await book(api().as('te-virkailija'), wish);
  });

  it('is everybody’s from a day before', async () => {
    const vero = api().as('vero-virkailija');
    api().clock.set(WEDNESDAY, '09:55');
    problemIn(await vero.post(BOOKINGS, wish), 422);
    api().clock.set(WEDNESDAY, '10:00');
    await book(vero, wish);
  });

  it('is offered to its agency and not to others', async () => {
    const times = { from: at(THURSDAY, '10:00'), to: at(THURSDAY, '11:00'), minutes: 60 };
    const query = { siteIds: ['pori'], ...times, resourceTypes: ['serviceRoom'], purpose: 'customerService' };
    const offeredTo = async (person: string) =>
      foundIn(await api().as(person).post('/api/availability', query)).offers.map(({ resourceId }) => resourceId);
    expect(await offeredTo('te-virkailija')).toContain(ROOM);
    expect(await offeredTo('vero-virkailija')).not.toContain(ROOM);
  });
});
