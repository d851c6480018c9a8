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
import type { Rule } from '../site/rule.ts';
import { type SearchFacts, type SearchQuery, search } from './search.ts';

const factsWith = (
  bookings: readonly Booking[] = [],
  rules: readonly Rule[] = [],
  organiser = 'vero-staff',
): SearchFacts => {
  const directory = exampleDirectory({ rules: [...NATIONAL_DEFAULTS, ...rules] });
  const { days, ...facts } = exampleFacts({ directory, bookings, organiser });
  return { ...facts, dayOf: (siteId, day) => (day === days.get(siteId)?.day ? days.get(siteId) : undefined) };
};

const service: SearchQuery = {
  siteIds: ['pori'],
  from: at('10'),
  to: at('12'),
  minutes: 30,
  purpose: 'customerService',
  organisationId: 'vero',
  needs: [],
  confidential: false,
  externalParticipants: true,
  also: [],
  limit: 20,
};
const rooms: SearchQuery = { ...service, resourceTypes: ['serviceRoom'] };

const taken = (from: string, to: string, overrides: Partial<Booking> = {}) =>
  exampleBooking({ ...between(from, to), organiserId: 'somebody', id: `${from}-${to}`, ...overrides });

const refusedIn = (found: ReturnType<typeof search>) =>
  Object.fromEntries(
    found.refused.map(({ finding, resourceIds }) => [`${finding.kind}.${finding.code}`, resourceIds] as const),
  );
/** Every space that was refused for it, in whatever words. */
const refusedFor = ({ refused }: ReturnType<typeof search>, code: string) =>
  refused.filter(({ finding }) => finding.code === code).flatMap(({ resourceIds }) => resourceIds);
const offered = (found: ReturnType<typeof search>) => found.offers.map(({ resourceId }) => resourceId);

describe('a search', () => {
  it('offers the earliest start of each space that suits, and tells why the others do not', () => {
    const found = search({ ...service, limit: 50 }, factsWith([taken('10', '10.40')]));
    const starts = found.offers
      .filter(({ resourceId }) => resourceId === 'pori.service-room')
      .map(({ start }) => start);
    expect(starts).toEqual([at('10.40'), at('11.10')]);
    expect(new Set(offered(found))).toContain('pori.service-room-2');
    expect(refusedFor(found, 'purpose-not-fit')).toContain('pori.event-space');
  });

  it('keeps the time between organisations', () => {
    const found = search(rooms, factsWith([taken('10', '10.40', { organisationId: 'te' })]));
    const starts = found.offers
      .filter(({ resourceId }) => resourceId === 'pori.service-room')
      .map(({ start }) => start);
    expect(Math.min(...starts)).toBe(at('10.45'));
  });

  it('offers several starts of a space only when there are fewer spaces than wanted', () => {
    expect(offered(search({ ...rooms, limit: 2 }, factsWith())).sort()).toEqual([
      'pori.service-room',
      'pori.service-room-2',
    ]);
    const starts = search({ ...rooms, limit: 5 }, factsWith()).offers.filter((each) => each.resourceId.endsWith('-2'));
    expect(starts.map(({ start }) => start)).toEqual([at('10'), at('10.30'), at('11')]);
  });

  it('names a space in every group that concerns it', () => {
    const query = { ...rooms, attendees: 9, confidential: true };
    expect(refusedIn(search(query, factsWith()))).toEqual({
      'capacity.too-many': ['pori.service-room', 'pori.service-room-2'],
      'confidentiality.not-private': ['pori.service-room-2'],
    });
  });

  it('gives as the reason what would still refuse at the best time, not that it is shut at night', () => {
    const allDay = { ...rooms, from: at('0'), to: at('23'), resourceTypes: ['serviceRoom'] as const };
    const full = taken('8', '18');
    const found = search(allDay, factsWith([full]));
    expect(refusedIn(found)).toEqual({ 'conflict.occupied': ['pori.service-room'] });
  });

  it('says that it is shut when the whole window is', () => {
    const found = search({ ...rooms, from: at('17'), to: at('19') }, factsWith());
    expect(Object.keys(refusedIn(found))).toEqual([
      'service-hours.outside-service-hours',
      'opening-hours.outside-customer-hours',
    ]);
  });

  it('leaves out other types and zones without a word', () => {
    const found = search({ ...service, zoneIds: ['pori-semi'], resourceTypes: ['serviceRoom'] }, factsWith());
    expect(found).toEqual({ offers: [], refused: [] });
  });

  it('says of a window that it is too short for the wanted minutes', () => {
    const found = search({ ...rooms, to: at('10.20') }, factsWith());
    expect(refusedIn(found)).toEqual({
      'duration.longer-than-window': ['pori.service-room', 'pori.service-room-2'],
    });
    expect(found.refused[0]).toMatchObject({
      finding: { params: { minutes: 30, windowMinutes: 20 } },
      decides: true,
    });
  });

  it('does not guess at a day that was not loaded', () => {
    expect(() => search({ ...rooms, to: at('10', '2026-11-24') }, factsWith())).toThrow('not loaded');
  });

  it('says of a space that somebody must first approve the booking', () => {
    const event: SearchQuery = { ...service, purpose: 'event', resourceTypes: ['eventSpace', 'ceremonyRoom'] };
    const found = search({ ...event, limit: 2 }, factsWith());
    expect(found.offers.map(({ needsApproval }) => needsApproval)).toEqual([true, true]);
    expect(search(rooms, factsWith()).offers[0]).not.toHaveProperty('needsApproval');
  });

  it('prefers the space earmarked to the organisation', () => {
    const earmark = exampleRule('earmark', { organisationIds: ['vero'] }, { resourceIds: ['pori.service-room-2'] });
    const [best] = search({ ...rooms, limit: 2 }, factsWith([], [earmark])).offers;
    expect(best?.resourceId).toBe('pori.service-room-2');
    expect(best?.why.map(({ code }) => code)).toContain('own-earmark');
  });

  it('does not count the booking that is to be moved', () => {
    const own = taken('10', '12');
    const facts = factsWith([own]);
    const [first] = search(rooms, { ...facts, replaces: own }).offers.filter(
      (each) => each.resourceId === 'pori.service-room',
    );
    expect(first?.start).toBe(at('10'));
  });
});

describe('a search for a space and more', () => {
  const interpreted: SearchQuery = {
    ...rooms,
    needs: ['interpreter'],
    languages: ['ar'],
    also: [{ kind: 'person', type: 'interpreter' }],
  };

  it('adds one who speaks the language and is free at the same time', () => {
    const busy = taken('10', '10.30', { resourceIds: ['pori.interpreter'], organisationId: 'te' });
    const [best] = search(interpreted, factsWith([busy])).offers;
    expect(best).toMatchObject({ alsoResourceIds: ['pori.interpreter'], start: at('10.30') });
    expect(best?.why.map(({ code }) => code)).toContain('also-free');
  });

  it('takes an interpreter of etapalvelu for a language that nobody at the site speaks', () => {
    const [best] = search({ ...interpreted, languages: ['ru'] }, factsWith()).offers;
    expect(best?.alsoResourceIds).toEqual(['etapalvelu.interpreter']);
  });

  it('takes so many interpreters that every language is spoken, and none where one is not', () => {
    const two = { ...interpreted, also: [...interpreted.also, ...interpreted.also] };
    const [best] = search({ ...two, languages: ['ru', 'ar'] }, factsWith()).offers;
    expect([...(best?.alsoResourceIds ?? [])].sort()).toEqual(['etapalvelu.interpreter', 'pori.interpreter']);
    expect(search({ ...two, languages: ['ar', 'so'] }, factsWith()).offers).toEqual([]);
    expect(search({ ...two, languages: ['ar', 'sv'] }, factsWith()).offers).toEqual([]);
  });

  it('says what keeps the others from coming', () => {
    const busy = taken('9', '17', { resourceIds: ['pori.interpreter'], organisationId: 'te' });
    const found = search(interpreted, factsWith([busy]));
    expect(found.offers).toEqual([]);
    expect(refusedIn(found)['conflict.occupied']).toEqual(['pori.service-room', 'pori.service-room-2']);
  });

  it('says when there is no such thing at all', () => {
    const carts = {
      ...rooms,
      also: Array.from({ length: 2 }, () => ({ kind: 'equipment', type: 'laptopCart' }) as const),
    };
    const found = search(carts, factsWith());
    expect(refusedIn(found)).toEqual({ 'needs.none-of-type': ['pori.service-room', 'pori.service-room-2'] });
  });

  it('takes the experts of the asking organisation first', () => {
    const query = {
      ...rooms,
      organisationId: 'kela',
      purpose: 'remoteService',
      also: [{ kind: 'person', type: 'expert' }],
    } as const;
    const [best] = search(query, factsWith([], [], 'kela-staff')).offers;
    expect(best?.alsoResourceIds).toEqual(['etapalvelu.expert-kela']);
  });
});
