import { expect, it } from '@jest/globals';
import type { DirectoryContents } from '@yhteistila/core/site/directory.ts';
import { BOOKINGS, book, bookingsOn, expectEachSucceeds, storedAt, type Wish } from './make-bookings.ts';
import { allowedBy, problemIn, refusals } from './read-replies.ts';
import { at, during, TUESDAY } from './site-clock.ts';
import { tellStories } from './tell-stories.ts';

const ROOM = 'pori-security-room-1';
const wish = (times: string): Wish => ({
  siteId: 'pori',
  resourceIds: [ROOM],
  ...during(TUESDAY, times),
  purpose: 'customerService',
});

/** The guard of Pori goes home at noon, long before the customers. */
const guardUntilNoon = (demo: DirectoryContents): DirectoryContents => ({
  ...demo,
  sites: demo.sites.map((site) =>
    site.id === 'pori' ? { ...site, hours: { ...site.hours, guard: { TU: [{ from: 480, to: 720 }] } } } : site,
  ),
});

tellStories('the security room', (api) => {
  it('is booked while a guard is on duty, who is told of it and of nothing else', async () => {
    const made = await book(api().as('vero-virkailija'), wish('10:00–10:30'));
    expect(made.obligations).toMatchObject([
      { rule: 'N15', kind: 'guard-presence', code: 'inform-guard', severity: 'obligation' },
    ]);
    const [seen] = await bookingsOn(api().as('pori-vartija'), 'pori', TUESDAY, ROOM);
    expect(seen).toEqual({
      id: made.id,
      resourceIds: [ROOM],
      start: made.start,
      end: made.end,
      status: 'confirmed',
      visibility: 'site',
      guardNeeded: true,
    });
  });

  it('is refused after the guard has left', async () => {
    const problem = problemIn(await api().as('vero-virkailija').post(BOOKINGS, wish('16:15–16:45')), 422);
    expect(refusals(problem)).toContain('guard-presence outside-hours');
    expect(allowedBy(problem, 'outside-hours')).toMatchObject({
      fromAt: at(TUESDAY, '08:00'),
      untilAt: at(TUESDAY, '16:30'),
    });
  });
});

tellStories(
  'the security room of a guard who leaves at noon',
  (api) => {
    it('is refused when the booking only begins in time, though the site is open; each alternative succeeds', async () => {
      const vero = api().as('vero-virkailija');
      const problem = problemIn(await vero.post(BOOKINGS, wish('11:45–12:15')), 422);
      expect(refusals(problem)).toEqual(['guard-presence outside-hours']);
      expect(allowedBy(problem, 'outside-hours').untilAt).toBe(at(TUESDAY, '12:00'));
      await expectEachSucceeds(vero, wish('11:45–12:15'), problem.alternatives);
      expect(await storedAt(api(), 'pori', TUESDAY)).toEqual([]);
      await book(vero, wish('11:30–12:00'));
    });

    it('is refused on a day without a guard', async () => {
      const wednesday = { ...wish('10:00–10:30'), ...during('2026-11-25', '10:00–10:30') };
      const problem = problemIn(await api().as('vero-virkailija').post(BOOKINGS, wednesday), 422);
      expect(refusals(problem)).toEqual(['guard-presence no-guard']);
    });
  },
  { directory: guardUntilNoon },
);
