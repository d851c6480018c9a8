import { expect, it } from '@jest/globals';
import { site } from '@yhteistila/core/contract/schemas/site.ts';
import type { DirectoryContents } from '@yhteistila/core/site/directory.ts';
import type { Person } from '@yhteistila/core/site/person.ts';
import { BOOKINGS, book, bookingsOn, cancel, ifMatch, pathOf, someOffered, type Wish } from './make-bookings.ts';
import { bookingIn, decisionIn, problemIn, refusals, seriesIn } from './read-replies.ts';
import { at, during, MONDAY, TUESDAY } from './site-clock.ts';
import { tellStories } from './tell-stories.ts';

const ROOM = 'pori-service-room-2';
const OTHER_ROOM = 'pori-service-room-3';
const visit: Wish = {
  siteId: 'pori',
  resourceIds: [ROOM],
  ...during(MONDAY, '10:00–10:30'),
  purpose: 'customerService',
  organisationId: 'vero',
};

const adviser = (id: string, siteId: string): Person => ({
  id,
  name: id,
  organisationId: 'pori-kaupunki',
  roles: [{ role: 'adviser', siteId }],
  homeSiteId: siteId,
  locale: 'fi',
  demo: true,
});

/** Two advisers at Pori beside the one of the demo, one at Lahti, and a colleague of theirs who is none. */
const withAdvisers = (demo: DirectoryContents): DirectoryContents => ({
  ...demo,
  people: [
    ...demo.people.filter(({ id }) => id !== 'pori-neuvoja-2'),
    adviser('pori-neuvoja-2', 'pori'),
    adviser('toinen-lahti', 'lahti'),
    { ...adviser('pori-kaupunki-virkailija', 'pori'), roles: [{ role: 'staff' }] },
  ],
});

tellStories(
  'a desk',
  (api) => {
    const first = () => api().as('pori-neuvoja');
    const second = () => api().as('pori-neuvoja-2');
    const placed = () => book(first(), visit);
    /** Those who speak it, at Pori and from afar. */
    const interpretersOf = async (language: string): Promise<readonly string[]> => {
      const sites = await Promise.all(['pori', 'etapalvelu'].map((id) => first().get(`/api/sites/${id}`)));
      return sites
        .flatMap(({ body }) => site.parse(body).resources)
        .flatMap((each) =>
          'languages' in each && each.type === 'interpreter' && each.languages?.includes(language) ? [each.id] : [],
        );
    };
    const path = (booking: { id: string }, act: string) => `${pathOf(booking)}/${act}`;

    it('is shared: what one adviser has made, another sees, moves, cancels, takes back, uses and makes longer', async () => {
      const made = await placed();
      expect(made).toMatchObject({ madeAtDesk: 'pori', onBehalf: true });
      const seen = bookingIn(await second().get(pathOf(made)));
      expect(seen).toMatchObject({
        visibility: 'full',
        organisation: { id: 'vero' },
        organiser: { id: 'pori-neuvoja' },
      });
      const moved = bookingIn(await second().patch(pathOf(made), { resourceIds: [OTHER_ROOM] }, ifMatch(seen)));
      expect(moved).toMatchObject({ resourceIds: [OTHER_ROOM], changedBy: { id: 'pori-neuvoja-2' } });
      expect((await cancel(second(), moved)).status).toBe('cancelled');
      expect(bookingIn(await second().post(path(made, 'reinstate'))).status).toBe('confirmed');
      api().clock.set(MONDAY, '10:00');
      expect(bookingIn(await second().post(path(made, 'check-in'))).status).toBe('checkedIn');
      const longer = bookingIn(await second().post(path(made, 'extend'), { end: at(MONDAY, '10:45') }));
      expect(longer.end).toBe(at(MONDAY, '10:45'));
      api().clock.set(MONDAY, '10:20');
      expect(bookingIn(await second().post(path(made, 'check-out'))).status).toBe('completed');
    });

    it('has nothing else of an agency: what its staff made, an adviser does not change', async () => {
      const own = await book(api().as('vero-virkailija'), { ...visit, resourceIds: [OTHER_ROOM] });
      for (const reply of [
        await second().patch(pathOf(own), { resourceIds: [ROOM] }, { 'if-match': '*' }),
        await second().del(pathOf(own), { 'if-match': '*' }),
        await second().post(path(own, 'extend'), { end: at(MONDAY, '10:45') }),
      ]) {
        expect(problemIn(reply, 403).detail).toMatch(/organiser.* or .*coordinator of the site \(Pori\)/);
      }
      expect(bookingIn(await second().get(pathOf(own))).visibility).toBe('redacted');
    });

    it('is that of one site: neither advisers elsewhere nor colleagues of the adviser see or change what was made there', async () => {
      const made = await placed();
      for (const id of ['toinen-lahti', 'pori-kaupunki-virkailija', 'te-virkailija']) {
        const other = api().as(id);
        expect(Object.keys(bookingIn(await other.get(pathOf(made)))).sort()).toEqual([
          'end',
          'id',
          'resourceIds',
          'start',
          'status',
          'visibility',
        ]);
        for (const reply of [
          await other.patch(pathOf(made), { resourceIds: [OTHER_ROOM] }, { 'if-match': '*' }),
          await other.del(pathOf(made), { 'if-match': '*' }),
          await other.post(path(made, 'check-in')),
        ]) {
          problemIn(reply, 403);
          expect(reply.text).not.toMatch(/vero/i);
        }
      }
    });

    it('serves an agency, whose staff see what was made for it, may cancel it and take that back, and nothing more', async () => {
      const made = await placed();
      const vero = api().as('vero-virkailija');
      const seen = bookingIn(await vero.get(pathOf(made)));
      expect(seen).toMatchObject({ visibility: 'full', organiser: { id: 'pori-neuvoja' } });
      problemIn(await vero.patch(pathOf(made), { resourceIds: [OTHER_ROOM] }, ifMatch(seen)), 403);
      expect(await cancel(vero, seen)).toMatchObject({ status: 'cancelled', changedBy: { id: 'vero-virkailija' } });
      expect(bookingIn(await vero.post(path(made, 'reinstate'))).status).toBe('confirmed');
    });

    it('makes visits to several agencies and series, which its advisers share too', async () => {
      const { siteId: _, ...step } = visit;
      const steps = [step, { ...step, organisationId: 'te', ...during(MONDAY, '10:35–11:00') }];
      const visits = await first().post('/api/chains', { siteId: 'pori', steps });
      expect(visits.status).toBe(201);
      const [, chained] = await bookingsOn(second(), 'pori', MONDAY, ROOM);
      expect(chained).toMatchObject({ visibility: 'full', organisation: { id: 'te' }, madeAtDesk: 'pori' });
      const again = { ...visit, ...during(TUESDAY, '12:00–12:30'), recurrence: 'FREQ=DAILY;COUNT=2' };
      const series = seriesIn(await first().post('/api/series', again), [201]);
      const shifted = await second().patch(`/api/series/${series.id}?scope=all`, during(TUESDAY, '12:30–13:00'));
      expect(seriesIn(shifted).occurrences.map(({ state }) => state)).toEqual(['booked', 'booked']);
      problemIn(await api().as('toinen-lahti').get(`/api/series/${series.id}`), 403);
      expect(seriesIn(await second().del(`/api/series/${series.id}?scope=all`)).occurrences[0]?.state).toBe(
        'cancelled',
      );
    });

    it('adds a need in one act, which moves the booking to a room that fits at the same time', async () => {
      const made = await placed();
      const wish = { needs: ['hearingLoop'], findRoom: true };
      const checked = decisionIn(await second().post(`${BOOKINGS}/check`, { replaces: made.id, ...wish }));
      expect(checked).toMatchObject({ allowed: true, findings: [] });
      expect(await bookingsOn(second(), 'pori', MONDAY, ROOM)).toMatchObject([{ version: 1, needs: [] }]);
      const moved = bookingIn(await second().patch(pathOf(made), wish, ifMatch(made)));
      expect(moved).toMatchObject({ start: made.start, end: made.end, needs: ['hearingLoop'], status: 'confirmed' });
      expect(moved.resourceIds).toEqual(checked.resourceIds);
      expect(bookingIn(await second().patch(pathOf(made), wish, ifMatch(moved)))).toEqual(moved);
    });

    it('adds an interpreter who speaks the language, and lets the room stay where it fits', async () => {
      const made = await placed();
      const wish = { needs: ['interpreter'], languages: ['ar'], findRoom: true };
      const moved = bookingIn(await second().patch(pathOf(made), wish, ifMatch(made)));
      expect(moved.resourceIds).toEqual([ROOM, expect.stringMatching(/interpreter/)]);
      expect(moved).toMatchObject({ languages: ['ar'], needs: ['interpreter'] });
      const without = { needs: [], languages: [], findRoom: true };
      expect(bookingIn(await second().patch(pathOf(made), without, ifMatch(moved))).resourceIds).toEqual([ROOM]);
    });

    it('changes nothing where nothing fits at that time, and says what is free when', async () => {
      const made = await placed();
      const elsewhere = ['pori-meeting-room-2', ...(await interpretersOf('so'))];
      const { organisationId: _, ...time } = visit;
      await book(api().as('te-virkailija'), { ...time, purpose: 'meeting', resourceIds: elsewhere });
      const wish = { needs: ['interpreter'], languages: ['so'], findRoom: true };
      const problem = problemIn(await second().patch(pathOf(made), wish, ifMatch(made)), 422);
      expect(refusals(problem)).toContain('needs missing');
      expect(problem.alternatives?.length).toBeGreaterThan(0);
      for (const { start } of someOffered(problem.alternatives)) expect(start >= at(MONDAY, '10:30')).toBe(true);
      expect(bookingIn(await second().get(pathOf(made)))).toMatchObject({ version: 1, needs: [], resourceIds: [ROOM] });
      const [first] = problem.alternatives ?? [];
      const later = { ...wish, start: first?.start, end: first?.end };
      const moved = bookingIn(await second().patch(pathOf(made), later, ifMatch(made)));
      expect(moved).toMatchObject({ start: first?.start, languages: ['so'] });
    });

    it('serves the points that its site looks after', async () => {
      const there: Wish = {
        ...visit,
        ...{ siteId: 'reposaari', resourceIds: ['reposaari-remote-service-room-1'], purpose: 'remoteService' },
        ...during(TUESDAY, '10:00–10:30'),
      };
      const made = await book(first(), there);
      expect(made).toMatchObject({ madeAtDesk: 'reposaari', organisation: { id: 'vero' } });
      const coordinator = api().as('pori-koordinaattori');
      const seen = bookingIn(await coordinator.get(pathOf(made)));
      expect(seen).toMatchObject({ visibility: 'site', organiser: { id: 'pori-neuvoja' } });
      const later = bookingIn(await second().patch(pathOf(made), during(TUESDAY, '10:30–11:00'), ifMatch(made)));
      expect((await cancel(coordinator, later)).status).toBe('cancelled');
      problemIn(await api().as('toinen-lahti').post(BOOKINGS, there), 403);
      problemIn(await api().as('lahti-koordinaattori').post(path(made, 'reinstate')), 403);
    });
  },
  { directory: withAdvisers },
);

tellStories(
  'a coordinator',
  (api) => {
    const coordinator = () => api().as('pori-koordinaattori');
    const meeting: Wish = {
      ...{ siteId: 'pori', resourceIds: ['pori-meeting-room-1'], purpose: 'meeting' },
      ...during(TUESDAY, '10:00–11:00'),
    };

    it('moves and takes back what they can cancel, by the version that they see', async () => {
      const made = await book(api().as('vero-virkailija'), meeting);
      const reply = await coordinator().get(pathOf(made));
      expect(reply.headers.get('etag')).toBe('"1"');
      const moved = await coordinator().patch(pathOf(made), during(TUESDAY, '12:00–13:00'), ifMatch(bookingIn(reply)));
      expect(bookingIn(moved)).toMatchObject({ start: at(TUESDAY, '12:00'), version: 2 });
      problemIn(await coordinator().patch(pathOf(made), during(TUESDAY, '14:00–15:00'), ifMatch(made)), 412);
      expect((await cancel(coordinator(), bookingIn(moved))).status).toBe('cancelled');
      expect(bookingIn(await coordinator().post(`${pathOf(made)}/reinstate`))).toMatchObject({ status: 'confirmed' });
      expect((await api().as('vero-virkailija').get(pathOf(made))).text).toContain('pori-koordinaattori');
    });

    it('checks a move of another agency’s booking before making it', async () => {
      const made = await book(api().as('palkeet-1'), { ...meeting, title: 'Budget' });
      const wish = { ...meeting, ...during(TUESDAY, '12:00–13:00'), replaces: made.id };
      const checked = await coordinator().post(`${BOOKINGS}/check`, wish);
      expect(checked.body).toMatchObject({ allowed: true });
      expect(checked.text).not.toMatch(/Budget/);
    });

    it.each(['fi', 'sv', 'en'])(
      'is never sent to a coordinator while somebody else can do it (%s)',
      async (language) => {
        const headers = { 'if-match': '*', 'accept-language': language };
        const here = await book(api().as('vero-virkailija'), meeting);
        const there = await book(api().as('kela-virkailija'), {
          ...meeting,
          siteId: 'lahti',
          resourceIds: ['lahti-meeting-room-1'],
        });
        const replies = [
          await coordinator().post(`${pathOf(here)}/check-in`, undefined, headers),
          await coordinator().patch(pathOf(there), { title: 'Mine' }, headers),
          await coordinator().del(pathOf(there), headers),
        ];
        for (const reply of replies) {
          const { detail } = problemIn(reply, 403);
          expect(detail).not.toMatch(/coordinator|koordinaattor|koordinator/i);
          expect(detail).toMatch(/varaaja itse|bokaren själv|the organiser/);
        }
      },
    );

    it('is told that an agency does not serve at the site, not that coordinators could book for it', async () => {
      const problem = problemIn(await coordinator().post(BOOKINGS, { ...meeting, organisationId: 'ara' }), 403);
      expect(problem.errors).toEqual([{ path: 'organisationId', message: expect.stringMatching(/does not serve/) }]);
    });
  },
  {
    directory: (demo) => ({
      ...demo,
      people: [
        ...demo.people,
        { ...adviser('palkeet-1', 'pori'), organisationId: 'palkeet', roles: [{ role: 'staff' }] },
      ],
    }),
  },
);
