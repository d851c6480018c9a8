import { expect, it } from '@jest/globals';
import { site } from '@yhteistila/core/contract/schemas/site.ts';
import { isFixtureKind } from '@yhteistila/core/site/fixture.ts';
import { BOOKINGS, book, expectEachSucceeds, someOffered, type Wish } from './make-bookings.ts';
import { foundIn, problemIn, refusals } from './read-replies.ts';
import { at, during, TUESDAY } from './site-clock.ts';
import { tellStories } from './tell-stories.ts';

const wish = (resourceId: string, purpose: Wish['purpose'] = 'meeting'): Wish => ({
  siteId: 'pori',
  resourceIds: [resourceId],
  ...during(TUESDAY, '10:00–11:00'),
  purpose,
});

tellStories('a guest agency at Pori', (api) => {
  it('gets the co-creation area', async () => {
    const made = await book(api().as('ara-vierailija'), wish('pori-co-creation-area-1'));
    expect(made).toMatchObject({ status: 'confirmed', organisation: { id: 'ara' } });
  });

  it('gets nothing else, whatever it is for', async () => {
    const ara = api().as('ara-vierailija');
    const { resources } = site.parse((await ara.get('/api/sites/pori')).body);
    const others = resources.filter(({ type, kind }) => type !== 'coCreationArea' && !isFixtureKind(kind));
    const firsts = others.filter(({ type }, index) => others.findIndex((each) => each.type === type) === index);
    expect(firsts.length).toBeGreaterThanOrEqual(20);
    const offered: { readonly resourceId: string }[] = [];
    for (const { id, kind } of firsts) {
      for (const purpose of ['customerService', 'meeting'] as const) {
        const problem = problemIn(await ara.post(BOOKINGS, wish(id, purpose)), 422);
        expect(refusals(problem)).toContain('zone-access organisation-not-present');
        // Instead of a space to meet in there is the one that is open to guests; instead of anything else there is nothing.
        if (purpose === 'meeting' && kind === 'space') offered.push(...someOffered(problem.alternatives));
        else expect([id, problem.alternatives]).toEqual([id, []]);
      }
    }
    const kinds = new Set(offered.map(({ resourceId }) => resourceId.replace(/-\d+$/, '')));
    expect([...kinds]).toEqual(['pori-co-creation-area']);
  });

  it('is offered the co-creation area by the search and by every refusal', async () => {
    const ara = api().as('ara-vierailija');
    const query = { siteIds: ['pori'], from: at(TUESDAY, '09:00'), to: at(TUESDAY, '16:00'), minutes: 60 };
    const { offers } = foundIn(await ara.post('/api/availability', { ...query, purpose: 'meeting', limit: 100 }));
    expect([...new Set(offers.map(({ resourceId }) => resourceId))].sort()).toEqual([
      'pori-co-creation-area-1',
      'pori-co-creation-area-2',
    ]);
    const problem = problemIn(await ara.post(BOOKINGS, wish('pori-meeting-room-1')), 422);
    await expectEachSucceeds(ara, wish('pori-meeting-room-1'), problem.alternatives);
  });

  it('brings no outsiders there', async () => {
    const outsiders = { ...wish('pori-co-creation-area-1'), externalParticipants: true };
    const problem = problemIn(await api().as('ara-vierailija').post(BOOKINGS, outsiders), 422);
    expect(refusals(problem)).toEqual(['zone-access no-external-participants']);
  });
});
