import { expect, it } from '@jest/globals';
import { z } from 'zod';
import { close, closureIn, closuresOf, faultIn, faultsIn } from './close-rooms.ts';
import { problemIn, refusals } from './read-replies.ts';
import { at, during, MONDAY, TUESDAY } from './site-clock.ts';
import { tellStories } from './tell-stories.ts';

const resourcesAnswer = z.object({
  resources: z.array(z.object({ id: z.string(), kind: z.string().optional(), type: z.string().optional() })),
});
const FAULTS = '/api/sites/pori/faults';
const ROOM = 'pori-meeting-room-3';
const report = { resourceId: ROOM, category: 'video', text: 'The camera shows nothing' };
/** What an answer lists as its `resources`. */
const listed = (body: unknown) => resourcesAnswer.parse(body).resources;
const mendedPath = ({ id }: { readonly id: string }): string => `/api/faults/${id}/mended`;

tellStories('a fault', (api) => {
  const vero = () => api().as('vero-virkailija');
  const te = () => api().as('te-virkailija');
  const host = () => api().as('pori-host');
  const coordinator = () => api().as('pori-koordinaattori');

  it('is reported by anybody and seen by the reporter and by those who may mend it', async () => {
    const made = faultIn(await vero().post(FAULTS, report));
    expect(made).toMatchObject({ ...report, siteId: 'pori', version: 1, reportedBy: { id: 'vero-virkailija' } });
    expect(made.reportedAt).toBe(at(MONDAY, '07:00'));
    const others = faultIn(await te().post(FAULTS, { resourceId: ROOM, category: 'cleaning', text: ' ' }));
    expect(others).not.toHaveProperty('text');
    for (const caller of [host(), coordinator()]) {
      expect(
        faultsIn(await caller.get(FAULTS))
          .map(({ id }) => id)
          .sort(),
      ).toEqual([made.id, others.id].sort());
    }
    expect(faultsIn(await vero().get(FAULTS))).toEqual([made]);
    expect(faultsIn(await te().get(FAULTS))).toEqual([others]);
    for (const person of ['vero-paakayttaja', 'pori-neuvoja', 'lahti-host']) {
      expect(faultsIn(await api().as(person).get(FAULTS))).toEqual([]);
    }
    expect(faultsIn(await api().as('lahti-host').get('/api/sites/lahti/faults'))).toEqual([]);
    problemIn(await host().get('/api/sites/atlantis/faults'), 404);
  });

  it('is of a resource of the site, and names no customer', async () => {
    problemIn(await vero().post(FAULTS, { ...report, resourceId: 'pori-none' }), 404);
    problemIn(await vero().post('/api/sites/atlantis/faults', report), 404);
    problemIn(await vero().post(FAULTS, { ...report, resourceId: 'lahti-meeting-room-1' }), 400);
    problemIn(await vero().post(FAULTS, { ...report, category: 'ghosts' }), 400);
    const refused = await vero().post(FAULTS, { ...report, text: 'Left behind by 131052-308T' });
    expect(refusals(problemIn(refused, 422))).toEqual(['customer-data identity-code-in-text']);
    expect(refused.text).not.toMatch(/131052|308T/);
    expect(faultsIn(await host().get(FAULTS))).toEqual([]);
  });

  it('is also of a device or a place that nobody can book', async () => {
    const { body } = await vero().get('/api/sites/pori');
    const fixtures = listed(body).filter(({ kind }) => kind === 'device' || kind === 'place');
    expect(fixtures.map(({ type }) => type)).toEqual(expect.arrayContaining(['numberDevice', 'printer', 'door']));
    for (const { id } of fixtures) {
      const made = faultIn(await vero().post(FAULTS, { resourceId: id, category: 'equipment' }));
      expect(faultsIn(await host().get(FAULTS))).toContainEqual(
        expect.objectContaining({ id: made.id, resourceId: id }),
      );
      const closing = { ...during(MONDAY, '12:00–13:00'), category: 'equipment', faultId: made.id };
      problemIn(await host().post(`/api/resources/${id}/closures`, closing), 404);
      const booking = { siteId: 'pori', resourceIds: [id], ...during(MONDAY, '12:00–13:00'), purpose: 'meeting' };
      problemIn(await vero().post('/api/bookings', booking), 400);
    }
    const day = await vero().get(`/api/sites/pori/days/${MONDAY}`);
    const inDay = new Set(listed(day.body).map(({ id }) => id));
    expect(fixtures.filter(({ id }) => inDay.has(id))).toEqual([]);
    const elsewhere = ['lahti-main-door-1', 'lahti-service-room-1'].map(async (resourceId) =>
      problemIn(await vero().post(FAULTS, { ...report, resourceId }), 400),
    );
    const [ofDoor, ofRoom] = await Promise.all(elsewhere);
    expect(ofDoor?.errors?.[0]?.message).toMatch(/another site/);
    expect(ofDoor?.errors).toEqual(ofRoom?.errors);
  });

  it('is made once under one key', async () => {
    const key = { 'idempotency-key': 'camera' };
    const made = faultIn(await vero().post(FAULTS, report, key));
    expect(faultIn(await vero().post(FAULTS, report, key))).toEqual(made);
    expect(faultsIn(await host().get(FAULTS))).toEqual([made]);
    problemIn(await vero().post(FAULTS, { ...report, category: 'sound' }, key), 422);
    const again = faultIn(await vero().post(FAULTS, { ...report, category: 'sound' }, { 'idempotency-key': 'sound' }));
    expect(again.id).not.toBe(made.id);
  });

  it('is one with a count however often the same person reports it', async () => {
    const made = faultIn(await vero().post(FAULTS, report));
    expect(made.count).toBe(1);
    const again = await Promise.all(Array.from({ length: 30 }, () => vero().post(FAULTS, report)));
    expect(again.map(({ status }) => status)).toEqual(Array(30).fill(201));
    expect(new Set(again.map((reply) => reply.headers.get('location')))).toEqual(new Set([`/api/faults/${made.id}`]));
    const written = faultIn(await vero().post(FAULTS, { ...report, text: `  ${report.text.replace(' ', '  ')} ` }));
    expect(written).toMatchObject({ id: made.id, count: 32, text: report.text, reportedAt: made.reportedAt });
    expect(faultsIn(await host().get(FAULTS))).toEqual([written]);
  });

  it('is another one by another person, of another room, of another kind or in other words', async () => {
    const made = faultIn(await vero().post(FAULTS, report));
    const others = [
      await te().post(FAULTS, report),
      await vero().post(FAULTS, { ...report, resourceId: 'pori-meeting-room-4' }),
      await vero().post(FAULTS, { ...report, category: 'sound' }),
      await vero().post(FAULTS, { ...report, text: 'The camera shows a ghost' }),
      await vero().post(FAULTS, { resourceId: ROOM, category: 'video' }),
    ].map((reply) => faultIn(reply));
    expect(new Set([made, ...others].map(({ id }) => id)).size).toBe(6);
    expect(others.map(({ count }) => count)).toEqual(Array(5).fill(1));
    expect(faultIn(await vero().post(FAULTS, { resourceId: ROOM, category: 'video', text: ' ' })).id).toBe(
      others[4]?.id,
    );
  });

  it('is a new one once the old one is mended', async () => {
    const made = faultIn(await vero().post(FAULTS, report));
    faultIn(await vero().post(FAULTS, report));
    faultIn(await host().post(mendedPath(made)));
    const next = faultIn(await vero().post(FAULTS, report));
    expect(next.id).not.toBe(made.id);
    expect(next.count).toBe(1);
    expect(faultIn(await vero().post(FAULTS, report))).toMatchObject({ id: next.id, count: 2 });
    expect(faultIn(await vero().get(`/api/faults/${made.id}`))).toMatchObject({
      count: 2,
      mendedBy: { id: 'pori-host' },
    });
  });

  it('counts a report once under one key, and says that it was repeated', async () => {
    const made = faultIn(await vero().post(FAULTS, report));
    const key = { 'idempotency-key': 'again' };
    const first = await vero().post(FAULTS, report, key);
    const second = await vero().post(FAULTS, report, key);
    expect([faultIn(first), faultIn(second)]).toMatchObject(Array(2).fill({ id: made.id, count: 2 }));
    expect([first, second].map(({ headers }) => headers.get('idempotent-replayed'))).toEqual([null, 'true']);
    faultIn(await host().post(mendedPath(made)));
    expect(faultIn(await vero().post(FAULTS, report, key))).toMatchObject({ id: made.id, count: 2 });
  });

  it('is read by itself by who reported it and by those who may mend it', async () => {
    const reply = await vero().post(FAULTS, report);
    const made = faultIn(reply);
    const path = reply.headers.get('location') ?? '';
    for (const caller of [vero(), host(), coordinator()]) {
      const read = await caller.get(path);
      expect(faultIn(read)).toMatchObject({ id: made.id });
      expect(read.headers.get('etag')).toBe(reply.headers.get('etag'));
    }
    for (const person of ['te-virkailija', 'lahti-host', 'pori-neuvoja'])
      problemIn(await api().as(person).get(path), 404);
    for (const id of ['pori.f.none', 'none', 'atlantis.f.x', '.f.', '%00'])
      problemIn(await host().get(`/api/faults/${id}`), 404);
  });

  it('is mended once, by host or coordinator, and told for two weeks after', async () => {
    const made = faultIn(await vero().post(FAULTS, report));
    for (const person of ['vero-virkailija', 'pori-neuvoja', 'lahti-host']) {
      problemIn(await api().as(person).post(mendedPath(made)), 403);
      problemIn(await api().as(person).post('/api/faults/pori.f.none/mended'), 403);
    }
    problemIn(await host().post('/api/faults/pori.f.none/mended'), 404);
    problemIn(await host().post('/api/faults/none/mended'), 404);
    api().clock.set(TUESDAY, '09:00');
    const mended = faultIn(await host().post(mendedPath(made)));
    const byHost = { mendedBy: { id: 'pori-host' }, mendedAt: at(TUESDAY, '09:00') };
    expect(mended).toMatchObject({ id: made.id, version: 2, ...byHost });
    api().clock.set(TUESDAY, '10:00');
    expect(faultIn(await coordinator().post(mendedPath(made)))).toEqual(mended);
    api().clock.set('2026-12-08', '23:55');
    expect(faultsIn(await vero().get(FAULTS))).toEqual([mended]);
    const other = faultIn(await vero().post(FAULTS, { ...report, category: 'sound' }));
    api().clock.set('2026-12-09', '00:00');
    expect(faultsIn(await host().get(FAULTS))).toEqual([other]);
  });

  it('knows the closure that it led to, until the resource is taken back into service', async () => {
    const made = faultIn(await vero().post(FAULTS, report));
    const { closure } = await close(host(), ROOM, TUESDAY, '10:00–12:00', { faultId: made.id, category: 'video' });
    expect(closure.faultId).toBe(made.id);
    expect(faultsIn(await vero().get(FAULTS))).toMatchObject([{ closureId: closure.id, version: 2 }]);
    closureIn(await host().del(`${closuresOf(ROOM)}/${closure.id}`));
    const [open] = faultsIn(await vero().get(FAULTS));
    expect(open).toMatchObject({ id: made.id, version: 3 });
    expect(open).not.toHaveProperty('closureId');
    const times = during(TUESDAY, '10:00–12:00');
    problemIn(await host().post(closuresOf(ROOM), { ...times, faultId: 'pori.f.none' }), 404);
    problemIn(await host().post(closuresOf('pori-meeting-room-4'), { ...times, faultId: made.id }), 400);
  });
});
