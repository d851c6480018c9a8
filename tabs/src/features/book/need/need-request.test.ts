import { describe, expect, it } from '@jest/globals';
import type { Offer } from '../../../api/queries.ts';
import type { SpaceNeed } from './need.ts';
import { bookingBody, firstStarts, gridBefore, searchBody, windowOf } from './need-request.ts';

const zone = 'Europe/Helsinki';
const at = (time: string): number => Date.parse(`2026-11-23T${time}+02:00`);
const NOW = at('09:32:40');

const need: SpaceNeed = {
  purpose: 'meeting',
  minutes: 30,
  needs: [],
  customer: false,
  confidential: false,
  also: [],
  languages: [],
  types: [],
  zoneIds: [],
};

const offer = (resourceId: string, time: string, more: Partial<Offer> = {}): Offer => ({
  siteId: 'pori',
  resourceId,
  alsoResourceIds: [],
  start: `2026-11-23T${time}:00+02:00`,
  end: `2026-11-23T${time}:00+02:00`,
  score: 0.5,
  why: [],
  ...more,
});

describe('the window of a need', () => {
  it('begins for "now" at the point of the grid that has just passed', () => {
    expect(gridBefore(NOW)).toBe(at('09:30:00'));
    expect(windowOf({ mode: 'now' }, 30, NOW, zone).start).toBe(at('09:30:00'));
  });

  it('does not begin before now today, and does on another day', () => {
    const span = { from: 540, to: 720 };
    expect(windowOf({ mode: 'today', span }, 30, NOW, zone)).toEqual({ start: at('09:30:00'), end: at('12:00:00') });
    const later = windowOf({ mode: 'date', day: '2026-11-24', span }, 30, NOW, zone);
    expect(later.start).toBe(Date.parse('2026-11-24T09:00:00+02:00'));
  });

  it('is never shorter than the booking', () => {
    const window = windowOf({ mode: 'today', span: { from: 660, to: 660 } }, 45, NOW, zone);
    expect(window).toEqual({ start: at('11:00:00'), end: at('11:45:00') });
  });
});

describe('a search', () => {
  const window = { start: at('10:00:00'), end: at('12:00:00') };
  const here = { siteId: 'pori', zone };

  it('says only what was said', () => {
    expect(searchBody(need, window, here, 5)).toEqual({
      siteIds: ['pori'],
      from: '2026-11-23T10:00:00+02:00',
      to: '2026-11-23T12:00:00+02:00',
      minutes: 30,
      purpose: 'meeting',
      externalParticipants: false,
      confidential: false,
      limit: 5,
    });
  });

  it('brings the customer of customer service, and an interpreter who is needed', () => {
    const body = searchBody({ ...need, purpose: 'customerService', needs: ['interpreter'] }, window, here);
    expect(body).toMatchObject({
      externalParticipants: true,
      needs: ['interpreter'],
      also: [{ kind: 'person', type: 'interpreter' }],
    });
  });
});

describe('an interpreter who is needed', () => {
  const window = { start: at('10:00:00'), end: at('12:00:00') };
  const needed: SpaceNeed = { ...need, needs: ['interpreter'], languages: ['ru', 'ar'] };
  const person = { kind: 'person', type: 'interpreter' };

  it('comes in the languages that were chosen, one for all where somebody speaks them all', () => {
    const bodyWith = (spoken: readonly string[][]) => searchBody(needed, window, { siteId: 'pori', zone, spoken });
    expect(bodyWith([['fi', 'ru', 'ar']])).toMatchObject({ languages: ['ru', 'ar'], also: [person] });
    expect(
      bodyWith([
        ['fi', 'ru'],
        ['fi', 'ar'],
      ]),
    ).toMatchObject({ also: [person, person] });
    expect(bookingBody(needed, offer('room', '10:00'))).toMatchObject({ languages: ['ru', 'ar'] });
  });

  it('speaks no language of a need that was taken away', () => {
    const without = { ...needed, needs: [] };
    expect(searchBody(without, window, { siteId: 'pori', zone })).not.toHaveProperty('languages');
    expect(bookingBody(without, offer('room', '10:00'))).not.toHaveProperty('languages');
  });
});

describe('a booking', () => {
  it('takes the space and all that comes along', () => {
    const taken = offer('room', '10:00', { alsoResourceIds: ['kit', 'interpreter'] });
    const body = bookingBody({ ...need, people: 3, organisationId: 'te' }, taken);
    expect(body).toMatchObject({
      resourceIds: ['room', 'kit', 'interpreter'],
      attendees: 3,
      organisationId: 'te',
      start: taken.start,
    });
  });
});

describe('the offers that are shown', () => {
  const offers = [
    offer('a', '11:00'),
    offer('b', '10:00'),
    offer('a', '13:00'),
    offer('c', '09:30', { needsApproval: true }),
  ];

  it('tell when each space can be had first', () => {
    expect([...firstStarts(offers)].map(([id, { start }]) => `${id} ${start.slice(11, 16)}`).sort()).toEqual([
      ...['a 11:00', 'b 10:00', 'c 09:30'],
    ]);
  });
});
