import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { expectAgreement } from '../../../tests/fixtures/agreement.ts';
import { pori, sameText, satakuntaBus } from '../../../tests/fixtures/example-sites.ts';
import {
  at,
  between,
  exampleDirectory,
  exampleFacts,
  exampleRequest,
  exampleRule,
  MONDAY,
  subjectOf,
  ZONE,
} from '../../../tests/fixtures/facts.ts';
import { expectTexts } from '../../../tests/fixtures/findings.ts';
import type { BookingRequest } from '../../booking/booking.ts';
import { findingMessage } from '../../i18n/finding-message.ts';
import type { Site } from '../../site/site.ts';
import { openingHours } from './opening-hours.ts';

const forCustomers = exampleRule('opening-hours', { hours: 'customer' });
const forStaff = exampleRule('opening-hours', { hours: 'building' });
const busRoom = { siteId: 'satakunta-bus', resourceIds: ['satakunta-bus.service-room'] };
const TUESDAY = '2026-11-24';

const ask = (request: Partial<BookingRequest>, rule = forCustomers, facts = exampleFacts()) => {
  const findings = openingHours.evaluate(rule, subjectOf(exampleRequest(request), facts));
  expectTexts(findings, facts);
  return findings;
};

describe('customer hours', () => {
  it('admit a booking that fills them to the minute', () => {
    expect(ask(between('9', '16.15'))).toEqual([]);
  });

  it('say the hours of the day to one that begins too early or ends too late', () => {
    const hours = { opensAt: at('9'), closesAt: at('16.15') };
    expect(ask(between('8.55', '9.30'))).toMatchObject([{ code: 'outside-customer-hours', params: hours }]);
    expect(ask(between('16', '16.20'))).toMatchObject([{ code: 'outside-customer-hours', params: hours }]);
  });

  it('name the closed day and the next open one to a Saturday', () => {
    expect(ask(between('10', '11', '2026-11-28'))).toMatchObject([
      { code: 'customer-closed-until', params: { closedDay: '2026-11-28', nextDay: '2026-11-30' } },
    ]);
  });

  it('name the holiday that closes the day', () => {
    const because = { fi: 'joulupäivä', sv: 'juldagen', en: 'Christmas Day' };
    const holiday = { day: '2026-12-25', hours: [], reason: because };
    const closed = { ...pori, hours: { ...pori.hours, customerExceptions: [holiday] } };
    const facts = exampleFacts({ directory: exampleDirectory({ sites: [closed] }), day: '2026-12-25' });
    const [finding] = ask(between('10', '11', '2026-12-25'), forCustomers, facts);
    expect(finding).toMatchObject({
      code: 'customer-closed-until',
      params: { closedDay: '2026-12-25', because, nextDay: '2026-12-28' },
    });
    const telling = { language: 'fi', zone: ZONE, directory: facts.directory } as const;
    expect(finding && findingMessage(finding, telling)).toBe(
      'Toimipaikka on pe 25.12. suljettu asiakkailta (joulupäivä). Seuraava avoin päivä on ma 28.12.',
    );
  });

  it('say so where no open day is in sight', () => {
    const closed = { ...pori, hours: { ...pori.hours, customer: {} } };
    const facts = exampleFacts({ directory: exampleDirectory({ sites: [closed] }) });
    expect(ask({}, forCustomers, facts)).toMatchObject([{ code: 'customer-closed', params: {} }]);
  });

  it('at the bus mean one stop, and tell of the nearest', () => {
    expect(ask({ ...busRoom, ...between('9.30', '12', TUESDAY) })).toEqual([]);
    expect(ask({ ...busRoom, ...between('11.30', '13.30', TUESDAY) })).toHaveLength(1);
    expect(ask({ ...busRoom, ...between('15', '16', TUESDAY) })).toMatchObject([
      { params: { opensAt: at('13', TUESDAY), closesAt: at('15.30', TUESDAY) } },
    ]);
  });

  it('of an expert are those of the remote experts, not of the site that asks', () => {
    const expert = { resourceIds: ['etapalvelu.expert-kela'] };
    expect(ask({ ...expert, ...between('15.30', '16') })).toEqual([]);
    expect(ask({ ...expert, ...between('15.30', '16.05') })).toMatchObject([{ code: 'outside-remote-hours' }]);
    expect(ask({ ...expert, ...between('10', '11', '2026-11-28') })).toMatchObject([{ code: 'remote-closed-until' }]);
  });
});

describe('building hours', () => {
  it('admit staff before and after the customers', () => {
    expect(ask(between('6', '8'), forStaff)).toEqual([]);
    expect(ask(between('20', '21.05'), forStaff)).toMatchObject([
      { code: 'outside-building-hours', params: { opensAt: at('6'), closesAt: at('21') } },
    ]);
    expect(ask(between('10', '11', '2026-11-28'), forStaff)).toMatchObject([{ code: 'building-closed-until' }]);
  });
});

describe('a day that a holiday closes to customers', () => {
  const because = sameText('Christmas Eve');
  const closing = (hours: Partial<Site['hours']>): ReturnType<typeof exampleFacts> =>
    exampleFacts({ directory: exampleDirectory({ sites: [{ ...pori, hours: { ...pori.hours, ...hours } }] }) });
  const holiday = closing({ customerExceptions: [{ day: MONDAY, hours: [], reason: because }] });

  it('allows a meeting in the open building, and is named', () => {
    expect(ask(between('8', '9'), forStaff, holiday)).toMatchObject([
      { code: 'closed-day', severity: 'obligation', params: { because } },
    ]);
    expect(ask(between('10', '11', TUESDAY), forStaff, holiday)).toEqual([]);
  });

  it('is named once of several resources', () => {
    const request = exampleRequest({ resourceIds: ['pori.service-room-2', 'pori.service-room'] });
    const said = request.resourceIds.flatMap((id) => {
      const placed = holiday.directory.resourceById.get(id);
      return placed === undefined ? [] : openingHours.evaluate(forStaff, { request, placed, facts: holiday });
    });
    expect(said.map(({ resourceId }) => resourceId)).toEqual(['pori.service-room-2']);
  });

  it('is not excused by a time when the building is closed, nor by a day without a name', () => {
    expect(ask(between('5', '6'), forStaff, holiday)).toMatchObject([{ code: 'outside-building-hours' }]);
    expect(ask(between('10', '11'), forCustomers, holiday)).toMatchObject([{ severity: 'refuse' }]);
    expect(ask(between('10', '11'), forStaff, closing({ customer: {} }))).toEqual([]);
  });
});

describe('search and decision about opening hours', () => {
  const stop = (from: number, to: number) => ({ place: sameText('x'), weekday: 'MO' as const, hours: { from, to } });
  const hour = fc.integer({ min: 0, max: 288 }).map((slot) => slot * 5);

  it('agree at every start of the day, whatever the hours', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(hour, hour), { maxLength: 4 }), fc.integer({ min: 1, max: 60 }), (pairs, slots) => {
        const open = pairs.map(([from, to]) => ({ from, to }));
        const site = { ...pori, hours: { ...pori.hours, customer: { MO: open } } };
        const facts = exampleFacts({ directory: exampleDirectory({ sites: [site] }) });
        expectAgreement(openingHours, forCustomers, subjectOf(exampleRequest(), facts), slots * 5);
      }),
      { numRuns: 40 },
    );
  });

  it('agree where one stop follows another without a pause', () => {
    const bus = { ...satakuntaBus, hours: { ...satakuntaBus.hours, stops: [stop(540, 600), stop(600, 700)] } };
    const facts = exampleFacts({ directory: exampleDirectory({ sites: [bus], presences: [] }) });
    const seen = expectAgreement(openingHours, forCustomers, subjectOf(exampleRequest(busRoom), facts), 30);
    expect(seen).toEqual({ refused: 283 - 7 - 15, allowed: 7 + 15 });
  });

  it('agree on the days on which the clocks change', () => {
    for (const day of ['2026-03-29', '2026-10-25']) {
      const site = { ...pori, hours: { ...pori.hours, building: { SU: [{ from: 120, to: 400 }] } } };
      const facts = exampleFacts({ day, directory: exampleDirectory({ sites: [site] }) });
      const seen = expectAgreement(
        openingHours,
        forStaff,
        subjectOf(exampleRequest(between('10', '11', day)), facts),
        60,
      );
      expect(seen.allowed).toBeGreaterThan(0);
    }
  });
});
