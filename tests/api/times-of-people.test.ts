import { expect, it } from '@jest/globals';
import { book, type Wish } from './make-bookings.ts';
import { at, during, TUESDAY } from './site-clock.ts';
import { tellStories } from './tell-stories.ts';

const EXPERT = 'etapalvelu-vero-expert-1';
const INTERPRETER = 'pori-interpreter-1';
const AWAY_INTERPRETER = 'etapalvelu-interpreter-1';
const LOOP = 'pori-hearing-loop-portable-1';
const ROOM = 'pori-remote-service-room-1';
const OTHER_ROOM = 'pori-meeting-room-1';

/** What is booked beside rooms, each at a time of its own that nothing else begins or ends at. */
const BESIDE: readonly (readonly [resourceId: string, times: string])[] = [
  [EXPERT, '10:05–10:35'],
  [INTERPRETER, '11:10–11:55'],
  [AWAY_INTERPRETER, '13:20–13:50'],
  [LOOP, '14:40–15:10'],
];

const OUTSIDERS = [
  'te-virkailija',
  'pori-host',
  'pori-vartija',
  'pori-koordinaattori',
  'pori-neuvoja',
  'lahti-neuvoja',
];

/** The start of each kind of booking, as it may stand in any text: in local time, in UTC, as a number. */
const tracesOf = (times: string): readonly string[] => {
  const { start, end } = during(TUESDAY, times);
  return [start, end].flatMap((each) => [
    each.slice(11, 16),
    each.slice(11, 16).replace(':', '.'),
    String(Date.parse(each)),
  ]);
};

const instantsIn = (value: unknown): readonly string[] =>
  JSON.stringify(value).match(/\d{4}-\d\d-\d\dT\d\d:\d\d|\b\d{13}\b|\b\d{1,2}\.\d\d\b/g) ?? [];

tellStories('when people and portable loops are taken', (api) => {
  const bookAll = async () => {
    const vero = api().as('vero-virkailija');
    for (const [resourceId, times] of BESIDE) {
      const needs = resourceId === LOOP ? (['hearingLoop'] as const) : [];
      const wish: Wish = {
        ...{ siteId: 'pori', resourceIds: [ROOM, resourceId], purpose: 'remoteService', needs: [...needs] },
        ...during(TUESDAY, times),
      };
      await book(vero, wish);
    }
  };

  it('nothing of it stands in any day view of others, so that no time ties an agency to a room', async () => {
    await bookAll();
    for (const person of OUTSIDERS) {
      for (const site of ['pori', 'etapalvelu']) {
        for (const ended of ['', '?ended=true']) {
          const { body } = await api().as(person).get(`/api/sites/${site}/days/${TUESDAY}${ended}`);
          const { resources } = body as { resources: readonly { id: string; bookings: unknown[] }[] };
          const rows = resources.filter(({ id }) => BESIDE.some(([beside]) => beside === id));
          expect(rows.length).toBeGreaterThan(0);
          expect([person, site, rows.flatMap(({ bookings }) => bookings)]).toEqual([person, site, []]);
        }
      }
    }
  });

  it('the own agency sees it', async () => {
    await bookAll();
    const { body } = await api().as('vero-paakayttaja').get(`/api/sites/etapalvelu/days/${TUESDAY}`);
    const { resources } = body as { resources: readonly { id: string; bookings: readonly unknown[] }[] };
    expect(resources.find(({ id }) => id === EXPERT)?.bookings).toHaveLength(1);
  });

  it('a check and a refusal say that they are not free, and no time of it', async () => {
    await bookAll();
    const te = api().as('te-virkailija');
    for (const [resourceId, times] of BESIDE) {
      const taken = during(TUESDAY, times);
      const wish = {
        ...{ siteId: 'pori', resourceIds: [OTHER_ROOM, resourceId], purpose: 'meeting' },
        ...{ start: at(TUESDAY, '09:00'), end: at(TUESDAY, '15:30') },
      };
      for (const reply of [await te.post('/api/bookings/check', wish), await te.post('/api/bookings', wish)]) {
        const findings = ((reply.body as { findings?: unknown; reasons?: unknown }).findings ??
          (reply.body as { reasons?: unknown }).reasons) as readonly { resourceId?: string; kind: string }[];
        const about = findings.filter((each) => each.resourceId === resourceId && each.kind === 'conflict');
        expect([resourceId, about.length]).toEqual([resourceId, 1]);
        for (const trace of tracesOf(times)) expect(instantsIn(about).join(' ')).not.toContain(trace);
        expect(JSON.stringify(about)).not.toContain(taken.start);
      }
    }
  });

  it('a search says no time of it either', async () => {
    await bookAll();
    const te = api().as('te-virkailija');
    const times = { from: at(TUESDAY, '10:00'), to: at(TUESDAY, '15:30'), minutes: 330 };
    for (const [kind, type] of [
      ['person', 'interpreter'],
      ['person', 'expert'],
      ['equipment', 'hearingLoopPortable'],
    ] as const) {
      const also = Array.from({ length: 3 }, () => ({ kind, type }));
      const query = { siteIds: ['pori'], ...times, purpose: 'meeting', also, resourceTypes: ['meetingRoom'] };
      const { body } = await te.post('/api/availability', query);
      const { refused } = body as { refused: readonly { kind: string; params: unknown; message: string }[] };
      const told = refused.map(({ params, message }) => ({ params, message }));
      for (const [, busy] of BESIDE) {
        for (const trace of tracesOf(busy)) expect(instantsIn(told).join(' ')).not.toContain(trace);
      }
    }
  });

  it('the ids that are told name no time of the booking', async () => {
    await bookAll();
    for (const person of OUTSIDERS) {
      const { text } = await api().as(person).get(`/api/sites/pori/days/${TUESDAY}`);
      for (const [, times] of BESIDE) expect(text).not.toContain(String(Date.parse(during(TUESDAY, times).start)));
    }
  });
});
