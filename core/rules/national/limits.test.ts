import { describe, expect, it } from '@jest/globals';
import { at, between, exampleBooking, exampleRule, MONDAY, ZONE } from '../../../tests/fixtures/facts.ts';
import { decideNationally, inPori, nationalDirectory, refusals } from '../../../tests/fixtures/national.ts';
import type { ResourceType } from '../../site/resource.ts';
import type { Interval } from '../../time/interval.ts';
import { dayInterval } from '../../time/site-time.ts';

const SATURDAY = '2026-11-28';
const CLOCKS_FORWARD = '2027-03-28';
const CLOCKS_BACK = '2027-10-31';
const DAY_MS = 86_400_000;
const FIVE_MINUTES_MS = 300_000;

const meeting = { purpose: 'meeting', ...between('13', '13.30') } as const;
const lasting = (type: ResourceType, minutes: number, organisationId = 'vero') => {
  const isCustomers = ['servicePointScreened', 'serviceRoom', 'securityRoom'].includes(type);
  const start = at('9');
  const purpose = isCustomers ? 'customerService' : type === 'remoteServiceRoom' ? 'remoteService' : 'meeting';
  return refusals(inPori(type, { purpose, organisationId, start, end: start + minutes * 60_000 }));
};

describe('how long and how far ahead', () => {
  it('N9: customer spaces 5 to 120 minutes', () => {
    for (const type of ['servicePointScreened', 'serviceRoom', 'remoteServiceRoom', 'securityRoom'] as const) {
      expect(lasting(type, 5)).toEqual([]);
      expect(lasting(type, 120)).toEqual([]);
      expect(lasting(type, 125)).toEqual(['N9 too-long']);
    }
  });

  it('N9: up to the day with continuous flow there', () => {
    expect(lasting('servicePointScreened', 435, 'te')).toEqual([]);
    expect(lasting('serviceRoom', 435, 'te')).toContain('N9 too-long');
  });

  it('N10: withdrawal and phone rooms 5 to 120 minutes', () => {
    for (const type of ['withdrawalRoom', 'phoneRoom'] as const) {
      expect(lasting(type, 5)).toEqual([]);
      expect(lasting(type, 125)).toEqual(['N10 too-long']);
    }
  });

  it('N11: other spaces 15 to 600 minutes', () => {
    expect(lasting('meetingRoom', 10)).toEqual(['N11 too-short']);
    expect(lasting('meetingRoom', 15)).toEqual([]);
    expect(lasting('workArea', 600)).toEqual([]);
    expect(lasting('workArea', 605)).toContain('N11 too-long');
  });

  it('N11: a showroom also for whole days, of any length and on any day', () => {
    const exhibition = (day: string, more = {}) =>
      refusals(inPori('showroom', { purpose: 'event', ...dayInterval(day, ZONE), ...more }), {
        day,
        now: at('8', day) - DAY_MS,
      });
    for (const day of [MONDAY, SATURDAY, CLOCKS_FORWARD, CLOCKS_BACK]) expect(exhibition(day)).toEqual([]);
    const { start, end } = dayInterval(MONDAY, ZONE);
    expect(exhibition(MONDAY, { start: start + FIVE_MINUTES_MS })).toContain('N11 too-long');
    expect(exhibition(MONDAY, { end: end - FIVE_MINUTES_MS })).toContain('N11 too-long');
    expect(refusals(inPori('eventSpace', { purpose: 'event', start, end }), { now: at('8') - DAY_MS })).toContain(
      'N11 too-long',
    );
    expect(
      refusals(inPori('showroom', { purpose: 'event', ...between('10', '11', SATURDAY) }), { day: SATURDAY }),
    ).not.toEqual([]);
  });

  it('N12: from now to 180 days ahead, a series 366', () => {
    const on = (day: string) => inPori('meetingRoom', { purpose: 'meeting', ...between('13', '14', day) });
    expect(refusals(inPori('meetingRoom', meeting), { now: at('13.06') })).toEqual(['N12 in-the-past']);
    const day = '2027-05-24';
    const askedOn = (today: string, inSeries = false) => refusals(on(day), { day, now: at('8', today), inSeries });
    expect(askedOn('2026-11-25')).toEqual([]);
    expect(askedOn('2026-11-24')).toEqual(['N12 too-far-ahead']);
    expect(askedOn('2026-05-23', true)).toEqual([]);
    expect(askedOn('2026-05-22', true)).toEqual(['N12 too-far-ahead']);
  });
});

describe('how much', () => {
  it('N13: five minutes between different organisations in customer spaces', () => {
    const others = exampleBooking({ ...between('9.30', '10'), organisationId: 'te' });
    expect(refusals({}, { bookings: [others] })).toEqual(['N13 too-close']);
    expect(refusals(between('10.05', '10.30'), { bookings: [others] })).toEqual([]);
    const own = exampleBooking({ ...between('9.30', '10'), organiserId: 'someone' });
    expect(refusals({}, { bookings: [own] })).toEqual([]);
  });

  it('N19: at most half of a type from 9 to 12, lifted less than 24 h before', () => {
    const half = exampleBooking({
      ...between('9', '12'),
      resourceIds: ['pori.service-room-2'],
      organiserId: 'someone',
    });
    expect(refusals({}, { bookings: [half], now: at('8', '2026-11-20') })).toEqual(['N19 over-share']);
    expect(refusals({}, { bookings: [half], now: at('10.05', '2026-11-22') })).toEqual([]);
    expect(refusals({}, { now: at('8', '2026-11-20') })).toEqual([]);
    const afternoon = { bookings: [half], now: at('8', '2026-11-20') };
    expect(refusals(between('12', '12.30'), afternoon)).toEqual([]);
  });

  it('N20: nobody in two places, ten hours a day', () => {
    const mine = exampleBooking({ ...between('10', '11'), resourceIds: ['pori.phone-room'], purpose: 'meeting' });
    expect(refusals({}, { bookings: [mine] })).toEqual(['N20 overlap']);
    const long = exampleBooking({ ...between('6', '12.30'), resourceIds: ['pori.phone-room'], purpose: 'meeting' });
    const rest = { purpose: 'meeting', ...between('13', '17') } as const;
    expect(refusals(inPori('meetingRoom', rest), { bookings: [long], now: at('6') })).toEqual(['N20 day-full']);
  });
});

describe('what somebody decides, and what nobody uses', () => {
  it('N21: a coordinator decides on ceremony rooms and event spaces', () => {
    for (const type of ['ceremonyRoom', 'eventSpace'] as const) {
      const decision = decideNationally(inPori(type, { ...meeting, purpose: 'event' }));
      expect(decision).toMatchObject({ allowed: true, status: 'requested' });
      expect(decision.findings).toMatchObject([{ rule: 'N21', severity: 'approval' }]);
    }
    expect(decideNationally(inPori('meetingRoom', meeting)).status).toBe('confirmed');
  });

  it('N20: an exhibition is no time of the organiser’s own', () => {
    const whole = dayInterval(MONDAY, ZONE);
    const shown = exampleBooking({ ...whole, resourceIds: ['pori.showroom'], purpose: 'event' });
    const longDay = between('9', '19');
    expect(refusals(inPori('meetingRoom', { purpose: 'meeting', ...longDay }), { bookings: [shown] })).toEqual([]);
    const meetings = exampleBooking({ ...longDay, resourceIds: ['pori.meeting-room'], purpose: 'meeting' });
    const exhibition = inPori('showroom', { purpose: 'event', ...whole });
    expect(refusals(exhibition, { bookings: [meetings], now: at('8') - DAY_MS })).toEqual([]);
  });

  it('N21: a coordinator decides on an exhibition of several days, not on one day', () => {
    const status = (inSeries: boolean, time: Interval) =>
      decideNationally(inPori('showroom', { purpose: 'event', ...time }), { now: at('8') - DAY_MS, inSeries }).status;
    expect(status(true, dayInterval(MONDAY, ZONE))).toBe('requested');
    expect(status(false, dayInterval(MONDAY, ZONE))).toBe('confirmed');
    expect(status(true, between('10', '12'))).toBe('confirmed');
  });

  it('N21: a site may take the approval away for one organisation', () => {
    const scope = { siteIds: ['pori'], resourceTypes: ['ceremonyRoom'], organisationIds: ['dvv'] } as const;
    const directory = nationalDirectory([exampleRule('approval', { role: 'coordinator' }, scope, 'none')]);
    const wedding = inPori('ceremonyRoom', { ...meeting, purpose: 'event' });
    expect(decideNationally({ ...wedding, organisationId: 'dvv' }, { directory }).status).toBe('confirmed');
    expect(decideNationally({ ...wedding, organisationId: 'vero' }, { directory }).status).toBe('requested');
  });

  it('N23: ten minutes in customer and quiet rooms, fifteen in meeting rooms, none elsewhere', () => {
    expect(decideNationally({}).checkIn).toEqual({ opensAt: at('9.45'), by: at('10.10') });
    const by = (type: ResourceType) => decideNationally(inPori(type, meeting)).checkIn?.by;
    for (const type of ['servicePointScreened', 'serviceRoom', 'remoteServiceRoom', 'withdrawalRoom'] as const) {
      expect(by(type)).toBe(at('13.10'));
    }
    expect(by('phoneRoom')).toBe(at('13.10'));
    expect([by('meetingRoom'), by('negotiationRoom')]).toEqual([at('13.15'), at('13.15')]);
    for (const type of ['securityRoom', 'workArea', 'eventSpace', 'coCreationArea', 'videoKit'] as const) {
      expect(by(type)).toBeUndefined();
    }
  });
});
