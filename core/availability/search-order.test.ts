import { describe, expect, it } from '@jest/globals';
import {
  at,
  between,
  exampleBooking,
  exampleDirectory,
  exampleFacts,
  exampleRule,
} from '../../tests/fixtures/facts.ts';
import type { Booking } from '../booking/booking.ts';
import { NATIONAL_DEFAULTS } from '../rules/national/national-defaults.ts';
import type { Purpose } from '../site/purpose.ts';
import type { Rule } from '../site/rule.ts';
import { type SearchFacts, type SearchQuery, search } from './search.ts';

const directoryWith = (rules: readonly Rule[]) => exampleDirectory({ rules: [...NATIONAL_DEFAULTS, ...rules] });

const factsWith = (bookings: readonly Booking[] = [], rules: readonly Rule[] = []): SearchFacts => {
  const { days, ...facts } = exampleFacts({ directory: directoryWith(rules), bookings });
  return { ...facts, dayOf: (siteId, day) => (day === days.get(siteId)?.day ? days.get(siteId) : undefined) };
};

const asked = (purpose: Purpose, overrides: Partial<SearchQuery> = {}): SearchQuery => ({
  siteIds: ['pori'],
  from: at('10'),
  to: at('16'),
  minutes: 60,
  purpose,
  organisationId: 'vero',
  needs: [],
  confidential: false,
  externalParticipants: purpose === 'customerService',
  also: [],
  limit: 20,
  ...overrides,
});

/** The spaces without their site, each where it is offered best. */
const orderOf = (query: SearchQuery, facts = factsWith()): string[] => [
  ...new Set(search(query, facts).offers.map(({ resourceId }) => resourceId.replace('pori.', ''))),
];

const labelled = (query: SearchQuery, facts = factsWith()): string[] => [
  ...new Set(
    search(query, facts)
      .offers.filter(({ why }) => why.some(({ code }) => code === 'special-room'))
      .map(({ resourceId }) => resourceId.replace('pori.', '')),
  ),
];

const taken = (from: string, to: string, resourceId: string, overrides: Partial<Booking> = {}) =>
  exampleBooking({
    ...between(from, to),
    ...{ resourceIds: [`pori.${resourceId}`], organiserId: 'somebody', id: `${resourceId}-${from}` },
    ...overrides,
  });

describe('on a free day the offers are, best first,', () => {
  it.each<[Purpose, string[]]>([
    [
      'customerService',
      // The screened point wastes no equipment that the larger rooms have.
      ['service-point-screened', 'service-room-2', 'service-room', 'remote-service-room', 'security-room'],
    ],
    [
      'remoteService',
      [
        ...['remote-service-room', 'service-point-screened', 'service-room'],
        ...['withdrawal-room', 'phone-service', 'negotiation-room', 'phone-room'],
      ],
    ],
    [
      'meeting',
      [
        ...['negotiation-room', 'meeting-room', 'project-room', 'innovation-lab', 'co-creation-area'],
        ...['phone-service', 'work-area', 'withdrawal-room', 'touchdown', 'phone-room'],
        ...['showroom', 'ceremony-room', 'work-cafe'],
      ],
    ],
    [
      'backgroundWork',
      [
        ...['touchdown', 'withdrawal-room', 'work-area', 'phone-room', 'phone-service'],
        ...['project-room', 'co-creation-area', 'negotiation-room'],
      ],
    ],
    [
      'teamDay',
      [
        ...['project-room', 'innovation-lab', 'co-creation-area', 'meeting-room', 'work-area', 'negotiation-room'],
        ...['phone-service', 'withdrawal-room', 'touchdown', 'phone-room', 'showroom', 'ceremony-room', 'work-cafe'],
      ],
    ],
    ['event', ['event-space', 'co-creation-area', 'showroom', 'innovation-lab', 'meeting-room', 'ceremony-room']],
  ])('for %s', (purpose, order) => {
    const offers = orderOf(asked(purpose));
    expect(offers.slice(0, order.length)).toEqual(order);
  });

  it('for hybridMeeting those with video before those without', () => {
    expect(orderOf(asked('hybridMeeting')).slice(0, 4)).toEqual([
      ...['negotiation-room', 'meeting-room', 'remote-service-room', 'project-room'],
    ]);
  });
});

describe('special rooms', () => {
  it('come last and are labelled', () => {
    expect(labelled(asked('customerService'))).toEqual(['security-room']);
    expect(labelled(asked('meeting'))).toEqual(['showroom', 'ceremony-room', 'work-cafe']);
    expect(labelled(asked('event'))).toEqual(['work-cafe']);
  });

  it.each<[string, SearchQuery]>([
    ['its type is asked for', asked('meeting', { resourceTypes: ['meetingRoom', 'workCafe'] })],
    ['the matter is confidential', asked('customerService', { confidential: true })],
    ['the customer needs security', asked('customerService', { needs: ['securityGlass'] })],
    ['the purpose is its own', asked('event', { resourceTypes: ['eventSpace'] })],
  ])('are like any other where %s', (_, query) => {
    expect(search(query, factsWith()).offers.length).toBeGreaterThan(0);
    expect(labelled(query)).toEqual([]);
  });

  it('are like any other where they alone have what is needed', () => {
    const quiet = asked('meeting', { needs: ['stepFree', 'quiet'] });
    expect(orderOf(quiet)).toEqual(['ceremony-room']);
    expect(labelled(quiet)).toEqual([]);
  });

  it('come first for the agency that a rule names for them', () => {
    const scope = { siteIds: ['pori'], resourceTypes: ['ceremonyRoom'], organisationIds: ['vero'] } as const;
    const weddings = exampleRule('approval', { role: 'coordinator' }, scope, 'none');
    expect(orderOf(asked('event'), factsWith([], [weddings]))[0]).toBe('ceremony-room');
    expect(orderOf(asked('event', { organisationId: 'dvv' }), factsWith([], [weddings]))[0]).toBe('event-space');
  });
});

describe('the asked time', () => {
  const busy = [
    taken('9', '16', 'negotiation-room'),
    taken('9', '13.25', 'meeting-room'),
    taken('9', '11', 'project-room'),
  ];
  const six = asked('meeting', { attendees: 6, needs: ['display'] });

  it('comes before the tightest size: 13.25 in a large room before 16.00 in a small one', () => {
    const starts = search(six, factsWith(busy)).offers.map(({ resourceId, start }) => [resourceId, start]);
    expect(starts[0]).toEqual(['pori.innovation-lab', at('10')]);
    expect(starts.find(([id]) => id === 'pori.meeting-room')).toEqual(['pori.meeting-room', at('13.25')]);
  });

  it('is the middle of what is offered when it lies in the middle of the window', () => {
    const noon = asked('meeting', { near: at('12'), resourceTypes: ['projectRoom'], limit: 3 });
    const starts = search(noon, factsWith([taken('11.30', '12.10', 'project-room')])).offers.map(({ start }) => start);
    expect(starts).toEqual([at('12.10'), at('13.10'), at('10.30')]);
  });

  it('is the start of the window unless said', () => {
    const [first] = search(asked('meeting', { resourceTypes: ['projectRoom'] }), factsWith()).offers;
    expect(first?.start).toBe(at('10'));
  });

  it('may lie outside the window', () => {
    const rooms = { resourceTypes: ['projectRoom'], limit: 1 } as const;
    const early = search(asked('meeting', { ...rooms, near: at('7') }), factsWith()).offers;
    const late = search(asked('meeting', { ...rooms, near: at('20') }), factsWith()).offers;
    expect([early[0]?.start, late[0]?.start]).toEqual([at('10'), at('15')]);
  });

  it('is not offered in the place that a moved booking has already', () => {
    const own = taken('12', '13', 'project-room', { purpose: 'meeting', organiserId: 'vero-staff' });
    const move = asked('meeting', { near: at('12'), resourceTypes: ['projectRoom', 'meetingRoom'], limit: 2 });
    const offers = search(move, { ...factsWith([own]), replaces: own }).offers;
    expect(offers.map(({ resourceId, start }) => [resourceId, start])).toEqual([
      ['pori.meeting-room', at('12')],
      ['pori.project-room', at('11.55')],
    ]);
  });
});

describe('where the person was last', () => {
  it('decides among equals and is told', () => {
    const rooms = asked('customerService', { resourceTypes: ['serviceRoom'], needs: ['stepFree'] });
    const recent = [taken('9', '10', 'service-point-screened', { day: '2026-11-20' })];
    const [best] = search(rooms, { ...factsWith(), recent }).offers;
    expect(best).toMatchObject({ familiar: 'zone' });
    expect(best?.why.map(({ code }) => code)).toContain('familiar.zone');
    expect(search(rooms, factsWith()).offers[0]).not.toHaveProperty('familiar');
  });
});

describe('an own booking elsewhere', () => {
  const own = taken('10', '11.10', 'phone-room', { organiserId: 'vero-staff', purpose: 'backgroundWork' });

  it('is told as the reason why a space is offered later than it is free', () => {
    const found = search(asked('meeting', { resourceTypes: ['projectRoom'], limit: 1 }), factsWith([own]));
    expect(found.offers[0]).toMatchObject({ start: at('11.10') });
    expect(found.offers[0]?.why).toContainEqual({
      code: 'own-booking',
      params: { fromAt: at('10'), untilAt: at('11.10') },
    });
  });

  it('is not told where the space is taken just as long', () => {
    const busy = [own, taken('10', '11.10', 'project-room')];
    const found = search(asked('meeting', { resourceTypes: ['projectRoom'], limit: 1 }), factsWith(busy));
    expect(found.offers[0]).toMatchObject({ start: at('11.10') });
    expect(found.offers[0]?.why.map(({ code }) => code)).not.toContain('own-booking');
  });

  it('is told of a space with company too', () => {
    const query = asked('customerService', {
      ...{ resourceTypes: ['serviceRoom'], limit: 1, minutes: 30 },
      also: [{ kind: 'person', type: 'interpreter' }],
    });
    const [offer] = search(query, factsWith([own])).offers;
    expect(offer?.why.map(({ code }) => code)).toContain('own-booking');
  });

  it('is told as a full day on the next one', () => {
    const long = taken('6', '15.30', 'phone-room', { organiserId: 'vero-staff', purpose: 'backgroundWork' });
    const facts = factsWith([long]);
    const tuesday = exampleFacts({ day: '2026-11-24', directory: facts.directory }).days;
    const dayOf: SearchFacts['dayOf'] = (siteId, day) => facts.dayOf(siteId, day) ?? tuesday.get(siteId);
    const query = asked('meeting', { from: at('16'), to: at('12', '2026-11-24'), resourceTypes: ['projectRoom'] });
    const [offer] = search({ ...query, limit: 1 }, { ...facts, dayOf }).offers;
    expect(offer).toMatchObject({ start: at('6', '2026-11-24') });
    expect(offer?.why).toContainEqual({ code: 'own-day-full', params: { hours: 10 } });
  });
});
