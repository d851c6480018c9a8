import { expect, it } from '@jest/globals';
import { BOOKINGS, book, expectEachSucceeds, storedAt, type Wish } from './make-bookings.ts';
import { allowedBy, problemIn, refusals } from './read-replies.ts';
import { at, during, THURSDAY, TUESDAY, WEDNESDAY } from './site-clock.ts';
import { tellStories } from './tell-stories.ts';

const remote = (siteId: string, day: string, times: string): Wish => ({
  siteId,
  resourceIds: [`${siteId}-remote-service-room-1`],
  ...during(day, times),
  purpose: 'remoteService',
});

tellStories('the remote-service room of a library', (api) => {
  it('closes when its host closes', async () => {
    const vero = api().as('vero-virkailija');
    const late = remote('reposaari', TUESDAY, '15:45–16:15');
    const problem = problemIn(await vero.post(BOOKINGS, late), 422);
    expect(refusals(problem)).toContain('opening-hours outside-customer-hours');
    expect(allowedBy(problem, 'outside-customer-hours')).toEqual({
      opensAt: at(TUESDAY, '10:00'),
      closesAt: at(TUESDAY, '16:00'),
    });
    await expectEachSucceeds(vero, late, problem.alternatives);
    expect(await storedAt(api(), 'reposaari', TUESDAY)).toEqual([]);
    await book(vero, remote('reposaari', TUESDAY, '15:30–16:00'));
  });

  it('opens when its host opens, later than the agencies do', async () => {
    const vero = api().as('vero-virkailija');
    const problem = problemIn(await vero.post(BOOKINGS, remote('reposaari', WEDNESDAY, '11:30–12:15')), 422);
    expect(refusals(problem)).toContain('opening-hours outside-customer-hours');
    expect(allowedBy(problem, 'outside-customer-hours').opensAt).toBe(at(WEDNESDAY, '12:00'));
    await expectEachSucceeds(vero, remote('reposaari', WEDNESDAY, '11:30–12:15'), problem.alternatives);
    await book(vero, remote('reposaari', WEDNESDAY, '12:00–12:45'));
  });

  it('serves with an agency’s customers only while that agency serves remotely', async () => {
    const late = remote('reposaari', WEDNESDAY, '16:00–16:30');
    const problem = problemIn(await api().as('vero-virkailija').post(BOOKINGS, late), 422);
    expect(refusals(problem)).toEqual(['service-hours outside-service-hours']);
    expect(allowedBy(problem, 'outside-service-hours').closesAt).toBe(at(WEDNESDAY, '16:00'));
  });
});

tellStories('the bus', (api) => {
  it('is booked at a stop, to its last minute', async () => {
    await book(api().as('vero-virkailija'), remote('satakunta-bus', TUESDAY, '11:30–12:00'));
    await book(api().as('vero-virkailija'), remote('satakunta-bus', TUESDAY, '13:00–13:30'));
  });

  it.each(['12:00–12:30', '11:45–12:15', '11:30–13:30'])('is not booked outside a stop, %s', async (times) => {
    const vero = api().as('vero-virkailija');
    const wish = remote('satakunta-bus', TUESDAY, times);
    const problem = problemIn(await vero.post(BOOKINGS, wish), 422);
    expect(refusals(problem)).toContain('opening-hours outside-customer-hours');
    await expectEachSucceeds(vero, wish, problem.alternatives);
    expect(await storedAt(api(), 'satakunta-bus', TUESDAY)).toEqual([]);
  });

  it('is not booked on a day on which it stands nowhere, and tells when it next does', async () => {
    const vero = api().as('vero-virkailija');
    const wish = remote('satakunta-bus', WEDNESDAY, '10:00–10:30');
    const problem = problemIn(await vero.post(BOOKINGS, wish), 422);
    expect(refusals(problem)).toContain('opening-hours customer-closed-until');
    expect(allowedBy(problem, 'customer-closed-until').nextDay).toMatch(THURSDAY);
    await expectEachSucceeds(vero, wish, problem.alternatives);
  });
});
