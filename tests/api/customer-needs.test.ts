import { expect, it } from '@jest/globals';
import { BOOKINGS, book, bookingsOn, expectEachSucceeds, someOffered, storedAt, type Wish } from './make-bookings.ts';
import { allowedBy, foundIn, problemIn, refusals } from './read-replies.ts';
import { at, during, TUESDAY } from './site-clock.ts';
import { tellStories } from './tell-stories.ts';

const wish: Wish = {
  siteId: 'pori',
  resourceIds: ['pori-service-point-screened-2'],
  ...during(TUESDAY, '10:00–10:30'),
  purpose: 'customerService',
  needs: ['hearingLoop', 'stepFree'],
};
/** Of Pori, by hand: customer spaces with a hearing loop that are step-free and open to the tax office. */
const SUITABLE = [1, 4, 7]
  .map((point) => `pori-service-point-screened-${point}`)
  .concat([1, 4, 6].map((room) => `pori-service-room-${room}`))
  .concat([1, 4].map((room) => `pori-remote-service-room-${room}`));

tellStories('a hearing loop and step-free access', (api) => {
  it('are asked of the space; each alternative has both and succeeds', async () => {
    const vero = api().as('vero-virkailija');
    const problem = problemIn(await vero.post(BOOKINGS, wish), 422);
    expect(refusals(problem)).toEqual(['needs missing']);
    expect(allowedBy(problem, 'missing').needs).toEqual(['hearingLoop']);
    for (const { resourceId } of someOffered(problem.alternatives)) expect(SUITABLE).toContain(resourceId);
    await expectEachSucceeds(vero, wish, problem.alternatives);
    expect(await storedAt(api(), 'pori', TUESDAY)).toEqual([]);
  });

  it('are found by the search, and nothing without them', async () => {
    const vero = api().as('vero-virkailija');
    const asked = { minutes: 30, purpose: 'customerService', needs: wish.needs, limit: 8 };
    const query = { siteIds: ['pori'], from: at(TUESDAY, '10:00'), to: at(TUESDAY, '10:30'), ...asked };
    const { offers, refused } = foundIn(await vero.post('/api/availability', query));
    expect(offers.length).toBeGreaterThanOrEqual(6);
    for (const { resourceId } of offers) expect(SUITABLE).toContain(resourceId);
    expect(refused.find(({ kind }) => kind === 'needs')?.resourceIds).toContain('pori-service-point-screened-2');
    await expectEachSucceeds(vero, wish, offers);
  });

  it('are brought by a portable loop, but only as long as there is one', async () => {
    const withLoop = (point: number, loop: number): Wish => ({
      ...wish,
      resourceIds: [`pori-service-point-screened-${point}`, `pori-hearing-loop-portable-${loop}`],
    });
    await book(api().as('vero-virkailija'), withLoop(2, 1));
    const problem = problemIn(await api().as('te-virkailija').post(BOOKINGS, withLoop(3, 1)), 409);
    expect(refusals(problem)).toEqual(['conflict occupied']);
    expect(problem.reasons?.[0]?.resourceId).toBe('pori-hearing-loop-portable-1');
    await expectEachSucceeds(api().as('te-virkailija'), withLoop(3, 1), problem.alternatives);
    expect(await bookingsOn(api().as('te-virkailija'), 'pori', TUESDAY, 'pori-service-point-screened-3')).toEqual([]);
    await book(api().as('te-virkailija'), withLoop(3, 2));
  });
});
