import { expect, it } from '@jest/globals';
import { BOOKINGS, book, expectEachSucceeds, type Wish } from './make-bookings.ts';
import { allowedBy, dayIn, problemIn, refusals } from './read-replies.ts';
import { at, during, TUESDAY } from './site-clock.ts';
import { tellStories } from './tell-stories.ts';

const wish = (times: string): Wish => ({
  siteId: 'pori',
  resourceIds: ['pori-service-point-screened-3'],
  ...during(TUESDAY, times),
  purpose: 'customerService',
});

tellStories('bookings back to back', (api) => {
  it('leave five minutes after another agency, so that customers do not meet', async () => {
    await book(api().as('vero-virkailija'), wish('10:00–10:30'));
    const te = api().as('te-virkailija');
    for (const tooClose of ['10:30–11:00', '10:30–10:35']) {
      const problem = problemIn(await te.post(BOOKINGS, wish(tooClose)), 409);
      expect(problem.code).toBe('conflict');
      expect(refusals(problem)).toEqual(['buffer too-close']);
      expect(allowedBy(problem, 'too-close')).toMatchObject({ minutes: 5, fromAt: at(TUESDAY, '10:35') });
      await expectEachSucceeds(te, wish(tooClose), problem.alternatives);
    }
    await book(te, wish('10:35–11:00'));
  });

  it('leave five minutes before another agency', async () => {
    await book(api().as('vero-virkailija'), wish('10:00–10:30'));
    const te = api().as('te-virkailija');
    const problem = problemIn(await te.post(BOOKINGS, wish('09:30–10:00')), 409);
    expect(refusals(problem)).toEqual(['buffer too-close-before']);
    expect(allowedBy(problem, 'too-close-before')).toMatchObject({ minutes: 5, untilAt: at(TUESDAY, '09:55') });
    await expectEachSucceeds(te, wish('09:30–10:00'), problem.alternatives);
    await book(te, wish('09:30–09:55'));
  });

  it('need no pause within one agency', async () => {
    const vero = api().as('vero-virkailija');
    await book(vero, wish('10:00–10:30'));
    await book(vero, wish('10:30–11:00'));
    await book(vero, wish('09:30–10:00'));
  });

  it('need no pause in a meeting room, where no customer waits', async () => {
    const meeting = (times: string): Wish => ({
      ...wish(times),
      resourceIds: ['pori-meeting-room-1'],
      purpose: 'meeting',
    });
    await book(api().as('vero-virkailija'), meeting('10:00–11:00'));
    await book(api().as('te-virkailija'), meeting('11:00–12:00'));
  });

  it('are told with the day, where there are any', async () => {
    const day = dayIn(await api().as('vero-virkailija').get(`/api/sites/pori/days/${TUESDAY}`));
    const bufferOf = (resourceId: string) => day.resources.find(({ id }) => id === resourceId)?.buffer;
    expect(bufferOf('pori-service-point-screened-3')).toEqual({ minutes: 5, between: 'organisations' });
    expect(bufferOf('pori-meeting-room-1')).toBeUndefined();
  });
});
