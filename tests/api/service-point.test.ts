import { expect, it } from '@jest/globals';
import { BOOKINGS, book, bookingsOn, expectEachSucceeds, type Wish } from './make-bookings.ts';
import { allowedBy, problemIn, refusals } from './read-replies.ts';
import { at, during, TUESDAY } from './site-clock.ts';
import { tellStories } from './tell-stories.ts';

const POINT = 'pori-service-point-screened-1';
const wish = (times: string): Wish => ({
  siteId: 'pori',
  resourceIds: [POINT],
  ...during(TUESDAY, times),
  purpose: 'customerService',
});

tellStories('a screened service point', (api) => {
  it('is booked by a clerk', async () => {
    const reply = await api().as('vero-virkailija').post(BOOKINGS, wish('10:00–10:30'));
    expect(reply).toMatchObject({
      status: 201,
      body: {
        status: 'confirmed',
        visibility: 'full',
        version: 1,
        resourceIds: [POINT],
        ...during(TUESDAY, '10:00–10:30'),
        organiser: { id: 'vero-virkailija' },
        organisation: { id: 'vero' },
        externalParticipants: true,
        checkInFrom: at(TUESDAY, '09:45'),
        checkInBy: at(TUESDAY, '10:10'),
      },
    });
    expect(reply.headers.get('etag')).toBe('"1"');
    const there = await api()
      .as('vero-virkailija')
      .get(reply.headers.get('location') ?? '');
    expect(there.text).toBe(reply.text);
  });

  it('is refused to another agency at the same time, and each alternative succeeds', async () => {
    const made = await book(api().as('vero-virkailija'), wish('10:00–10:30'));
    const te = api().as('te-virkailija');
    const problem = problemIn(await te.post(BOOKINGS, wish('10:00–10:30')), 409);
    expect(problem.code).toBe('conflict');
    expect(refusals(problem)).toEqual(['conflict occupied']);
    expect(allowedBy(problem, 'occupied')).toEqual({ fromAt: made.start, untilAt: made.end });
    const { alternatives = [] } = problem;
    expect(alternatives.some(({ resourceId }) => resourceId === POINT)).toBe(true);
    expect(alternatives.some(({ resourceId, start }) => resourceId !== POINT && start === made.start)).toBe(true);
    await expectEachSucceeds(te, wish('10:00–10:30'), alternatives);
    expect(await bookingsOn(te, 'pori', TUESDAY, POINT)).toMatchObject([{ id: made.id }]);
  });
});
