import { expect, it } from '@jest/globals';
import { BOOKINGS, book, cancel, expectEachSucceeds, type Wish } from './make-bookings.ts';
import { allowedBy, problemIn, refusals } from './read-replies.ts';
import { at, during, MONDAY, TUESDAY } from './site-clock.ts';
import { tellStories } from './tell-stories.ts';

const wish = (room: number, times: string, organisationId?: string): Wish => ({
  siteId: 'pori',
  resourceIds: [`pori-service-room-${room}`],
  ...during(TUESDAY, times),
  purpose: 'customerService',
  ...(organisationId === undefined ? {} : { organisationId }),
});

tellStories('the fair share of the service rooms in the morning', (api) => {
  /** Pori has eight service rooms that are nobody's own: half of their mornings are four times three hours. */
  const fillShare = async () => {
    const adviser = api().as('pori-neuvoja');
    const made = [];
    for (const room of [1, 2, 3, 4]) {
      made.push(await book(adviser, wish(room, '09:00–11:00', 'vero')));
      made.push(await book(adviser, wish(room, '11:00–12:00', 'vero')));
    }
    return made;
  };

  it('is reached to the minute, whoever of the agency books, and each alternative succeeds', async () => {
    await fillShare();
    const vero = api().as('vero-virkailija');
    const problem = problemIn(await vero.post(BOOKINGS, wish(5, '10:00–10:05')), 422);
    expect(refusals(problem)).toEqual(['fair-share over-share']);
    expect(allowedBy(problem, 'over-share')).toMatchObject({
      part: 50,
      usedMinutes: 720,
      leftMinutes: 0,
      fromAt: at(TUESDAY, '09:00'),
      untilAt: at(TUESDAY, '12:00'),
      liftedAt: at(MONDAY, '10:00'),
    });
    await expectEachSucceeds(vero, wish(5, '10:00–10:05'), problem.alternatives);
  });

  it('counts only the minutes of the morning, and only one’s own', async () => {
    await fillShare();
    problemIn(await api().as('vero-virkailija').post(BOOKINGS, wish(5, '11:55–12:30')), 422);
    await book(api().as('vero-virkailija'), wish(5, '12:00–12:30'));
    await book(api().as('te-virkailija'), wish(6, '09:00–11:00'));
    await book(api().as('vero-virkailija'), {
      ...wish(1, '10:00–10:30'),
      resourceIds: ['pori-service-point-screened-1'],
    });
  });

  it('is free again as far as it is given back', async () => {
    const [first] = await fillShare();
    if (first === undefined) throw new Error('nothing was booked');
    await cancel(api().as('pori-neuvoja'), first);
    const vero = api().as('vero-virkailija');
    await book(vero, wish(5, '09:00–11:00'));
    problemIn(await vero.post(BOOKINGS, wish(5, '11:00–11:05')), 422);
  });

  it('is lifted for what begins within a day', async () => {
    await fillShare();
    const vero = api().as('vero-virkailija');
    api().clock.set(MONDAY, '10:00');
    problemIn(await vero.post(BOOKINGS, wish(5, '10:00–10:30')), 422);
    api().clock.set(MONDAY, '10:05');
    await book(vero, wish(5, '10:00–10:30'));
  });
});
