import { expect, it } from '@jest/globals';
import { BOOKINGS, book, expectEachSucceeds, someOffered, storedAt, type Wish } from './make-bookings.ts';
import { decisionIn, foundIn, problemIn, refusals } from './read-replies.ts';
import { at, during, TUESDAY } from './site-clock.ts';
import { tellStories } from './tell-stories.ts';

const confidential: Wish = {
  siteId: 'pori',
  resourceIds: ['pori-service-point-screened-1'],
  ...during(TUESDAY, '10:00–10:30'),
  purpose: 'customerService',
  confidential: true,
};
/** Of Pori, by hand: the demo's soundproof rooms for customers. */
const PRIVATE = [
  ...[1, 2, 4, 6, 7, 9].map((room) => `pori-service-room-${room}`),
  ...[1, 2, 3, 4].map((room) => `pori-remote-service-room-${room}`),
  'pori-security-room-1',
];

tellStories('a confidential matter', (api) => {
  it('is refused at a screened service point, and each alternative is private and succeeds', async () => {
    const vero = api().as('vero-virkailija');
    const problem = problemIn(await vero.post(BOOKINGS, confidential), 422);
    expect(problem.code).toBe('rules');
    expect(refusals(problem)).toEqual(['confidentiality open-space']);
    expect(problem.reasons?.[0]).toMatchObject({ rule: 'N14', resourceId: 'pori-service-point-screened-1' });
    for (const { resourceId } of someOffered(problem.alternatives)) expect(PRIVATE).toContain(resourceId);
    await expectEachSucceeds(vero, confidential, problem.alternatives);
    expect(await storedAt(api(), 'pori', TUESDAY)).toEqual([]);
  });

  it('is refused in a room that is not soundproof', async () => {
    const room = { ...confidential, resourceIds: ['pori-service-room-3'] };
    const problem = problemIn(await api().as('vero-virkailija').post(BOOKINGS, room), 422);
    expect(refusals(problem)).toEqual(['confidentiality not-private']);
    await book(api().as('vero-virkailija'), { ...confidential, resourceIds: ['pori-service-room-2'] });
  });

  it('is offered only private spaces by the search, each of which succeeds', async () => {
    const vero = api().as('vero-virkailija');
    const asked = { purpose: 'customerService', confidential: true } as const;
    const query = { siteIds: ['pori'], from: at(TUESDAY, '09:00'), to: at(TUESDAY, '16:00'), minutes: 30, ...asked };
    const { offers, refused } = foundIn(await vero.post('/api/availability', { ...query, limit: 30 }));
    expect(offers.length).toBeGreaterThanOrEqual(5);
    for (const { resourceId } of offers) expect(PRIVATE).toContain(resourceId);
    const groups = refused.filter(({ kind }) => kind === 'confidentiality');
    expect(groups.flatMap(({ resourceIds }) => resourceIds)).toEqual(
      expect.arrayContaining(['pori-service-point-screened-1', 'pori-service-room-3']),
    );
    await expectEachSucceeds(vero, confidential, offers);
  });
});

tellStories('a customer', (api) => {
  const brought: Wish = {
    siteId: 'pori',
    resourceIds: ['pori-negotiation-room-3'],
    ...during(TUESDAY, '10:00–11:00'),
    purpose: 'meeting',
    externalParticipants: true,
  };

  it('is not brought to the internal zone; the meeting centre is offered instead', async () => {
    const vero = api().as('vero-virkailija');
    const problem = problemIn(await vero.post(BOOKINGS, brought), 422);
    expect(refusals(problem)).toEqual(['zone-access no-external-participants']);
    for (const { resourceId } of someOffered(problem.alternatives))
      expect(resourceId).not.toBe('pori-negotiation-room-3');
    await expectEachSucceeds(vero, brought, problem.alternatives);
    expect(await storedAt(api(), 'pori', TUESDAY)).toEqual([]);
  });

  it('is not served in the internal zone either', async () => {
    const served: Wish = { ...brought, resourceIds: ['pori-withdrawal-room-1'], purpose: 'customerService' };
    const problem = problemIn(await api().as('vero-virkailija').post(BOOKINGS, served), 422);
    expect(refusals(problem)).toContain('zone-access no-external-participants');
    expect(refusals(problem)).toContain('purpose-fit purpose-not-fit');
    const decision = decisionIn(await api().as('vero-virkailija').post('/api/bookings/check', served));
    expect(decision.allowed).toBe(false);
    expect(decision.status).toBeUndefined();
    expect(decision.findings).toEqual(problem.reasons);
  });

  it('is met by a member of staff in the meeting centre', async () => {
    const made = await book(api().as('vero-virkailija'), { ...brought, resourceIds: ['pori-negotiation-room-1'] });
    expect(made.obligations).toMatchObject([{ rule: 'N2', code: 'receive-guests', severity: 'obligation' }]);
  });
});
