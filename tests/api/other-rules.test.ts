import { expect, it } from '@jest/globals';
import { BOOKINGS, book, expectEachSucceeds, storedAt, type Wish } from './make-bookings.ts';
import { allowedBy, problemIn, refusals } from './read-replies.ts';
import { at, during, TUESDAY, WEDNESDAY } from './site-clock.ts';
import { tellStories } from './tell-stories.ts';

const wish = (resourceId: string, purpose: Wish['purpose'], times = '10:00–11:00', day = WEDNESDAY): Wish => ({
  siteId: 'pori',
  resourceIds: [resourceId],
  ...during(day, times),
  purpose,
});

/** Of these no other space and no other time would help. */
const NOTHING_INSTEAD = ['duration too-long', 'service-hours serves-remotely-only'];

/** What is refused, who asks, for what, why, and what would be allowed. */
const REFUSED: readonly (readonly [string, string, Wish, string, object])[] = [
  [
    'more people than the room holds',
    'vero-virkailija',
    { ...wish('pori-meeting-room-3', 'meeting'), attendees: 7 },
    'capacity too-many',
    { capacity: 6 },
  ],
  [
    'an event in a service room',
    'vero-virkailija',
    wish('pori-service-room-1', 'event'),
    'purpose-fit purpose-not-fit',
    { purposes: ['customerService', 'remoteService'] },
  ],
  [
    'a meeting in the showroom, where customers walk',
    'vero-virkailija',
    wish('pori-showroom-1', 'meeting'),
    'zone-access purpose-not-here',
    { purposes: ['customerService', 'remoteService', 'event'] },
  ],
  [
    'customers on site in a remote-service room two days before',
    'vero-virkailija',
    wish('pori-remote-service-room-1', 'customerService'),
    'purpose-fit only-at-short-notice',
    { fromAt: at(TUESDAY, '10:00') },
  ],
  [
    'a remote service without its network',
    'kela-virkailija',
    wish('pori-remote-service-room-4', 'remoteService'),
    'network-fit network-missing',
    { network: 'kela' },
  ],
  [
    'customers of an agency that serves here only remotely',
    'kela-virkailija',
    wish('pori-service-room-1', 'customerService'),
    'service-hours serves-remotely-only',
    { organisationId: 'kela' },
  ],
  [
    'remote service after the agency’s hours',
    'kela-virkailija',
    wish('pori-remote-service-room-1', 'remoteService', '15:45–16:15'),
    'service-hours outside-service-hours',
    { closesAt: at(WEDNESDAY, '16:00') },
  ],
  [
    'a customer for more than two hours',
    'vero-virkailija',
    wish('pori-service-point-screened-1', 'customerService', '10:00–12:05'),
    'duration too-long',
    { maximum: 120 },
  ],
  [
    'a meeting before the building opens',
    'vero-virkailija',
    wish('pori-meeting-room-1', 'meeting', '05:30–07:00'),
    'opening-hours outside-building-hours',
    { opensAt: at(WEDNESDAY, '06:00') },
  ],
];

tellStories('shared use', (api) => {
  it.each(REFUSED)('does not allow %s, and each alternative succeeds', async (_, who, asked, why, instead) => {
    const caller = api().as(who);
    const problem = problemIn(await caller.post(BOOKINGS, asked), 422);
    expect(refusals(problem)).toContain(why);
    expect(allowedBy(problem, why.split(' ')[1] ?? '')).toMatchObject(instead);
    expect(await storedAt(api(), 'pori', WEDNESDAY)).toEqual([]);
    if (NOTHING_INSTEAD.includes(why)) expect(problem.alternatives).toEqual([]);
    else await expectEachSucceeds(caller, asked, problem.alternatives);
  });

  it('does not let a person be at two places at once, or more than ten hours', async () => {
    const vero = api().as('vero-virkailija');
    await book(vero, wish('pori-meeting-room-1', 'meeting', '10:00–16:00'));
    const twice = problemIn(await vero.post(BOOKINGS, wish('pori-meeting-room-2', 'meeting', '15:30–16:30')), 422);
    expect(refusals(twice)).toEqual(['person-limit overlap']);
    expect(allowedBy(twice, 'overlap')).toEqual({ fromAt: at(WEDNESDAY, '10:00'), untilAt: at(WEDNESDAY, '16:00') });
    await expectEachSucceeds(vero, wish('pori-meeting-room-2', 'meeting', '15:30–16:30'), twice.alternatives);
    const full = problemIn(await vero.post(BOOKINGS, wish('pori-meeting-room-2', 'meeting', '16:00–20:05')), 422);
    expect(refusals(full)).toEqual(['person-limit day-full']);
    expect(allowedBy(full, 'day-full')).toMatchObject({ leftMinutes: 240 });
    await book(vero, wish('pori-meeting-room-2', 'teamDay', '15:30–16:30'));
  });

  it('lets an agency with a continuous flow keep its point for the day', async () => {
    const whole = wish('pori-service-point-screened-1', 'customerService', '09:00–16:00');
    problemIn(await api().as('vero-virkailija').post(BOOKINGS, whole), 422);
    await book(api().as('te-virkailija'), whole);
  });

  it('lets an adviser book for an agency that serves here, on its account', async () => {
    const served: Wish = { ...wish('pori-service-room-1', 'customerService'), organisationId: 'dvv' };
    const made = await book(api().as('pori-neuvoja'), served);
    expect(made).toMatchObject({ organisation: { id: 'dvv' }, organiser: { id: 'pori-neuvoja' } });
    problemIn(await api().as('lahti-neuvoja').post(BOOKINGS, served), 403);
    // Ara is a guest at Pori, and Palkeet has but its offices there.
    for (const organisationId of ['ara', 'palkeet']) {
      const problem = problemIn(
        await api()
          .as('pori-neuvoja')
          .post(BOOKINGS, { ...served, organisationId }),
        403,
      );
      expect(problem.errors?.map(({ path }) => path)).toEqual(['organisationId']);
    }
  });

  it('tells whose own network is missing in a meeting room what to bring', async () => {
    const made = await book(api().as('kela-virkailija'), {
      ...wish('lahti-meeting-room-2', 'meeting'),
      siteId: 'lahti',
    });
    expect(made.obligations).toMatchObject([{ kind: 'network-fit', code: 'bring-own-network' }]);
  });
});
