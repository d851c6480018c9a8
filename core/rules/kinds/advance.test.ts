import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { expectAgreement } from '../../../tests/fixtures/agreement.ts';
import {
  at,
  between,
  type ExampleFacts,
  exampleBooking,
  exampleFacts,
  exampleRequest,
  exampleRule,
  subjectOf,
} from '../../../tests/fixtures/facts.ts';
import { expectTexts } from '../../../tests/fixtures/findings.ts';
import type { BookingRequest } from '../../booking/booking.ts';
import { advance } from './advance.ts';

const limits = { minimumLeadMinutes: 0, maximumDays: 180, seriesMaximumDays: 366 };
const MINUTE_MS = 60_000;

const ask = (example: ExampleFacts, request: Partial<BookingRequest> = {}, params = limits) => {
  const facts = exampleFacts(example);
  const findings = advance.evaluate(exampleRule('advance', params), subjectOf(exampleRequest(request), facts));
  expectTexts(findings, facts);
  return findings;
};

describe('how soon a booking may start', () => {
  it('is now, and up to five minutes back', () => {
    expect(ask({ now: at('10') })).toEqual([]);
    expect(ask({ now: at('10.05') })).toEqual([]);
    expect(ask({ now: at('10.05') + 1 })).toMatchObject([{ code: 'in-the-past', severity: 'refuse' }]);
  });

  it('is later where some time ahead is asked for', () => {
    const hourAhead = { ...limits, minimumLeadMinutes: 60 };
    expect(ask({ now: at('9') }, {}, hourAhead)).toEqual([]);
    expect(ask({ now: at('9.05') }, {}, hourAhead)).toMatchObject([
      { code: 'too-soon', params: { minimumLeadMinutes: 60, earliestAt: at('10.05') } },
    ]);
  });

  it('is not asked again of a booking that keeps its start', () => {
    const replaces = exampleBooking();
    expect(ask({ now: at('10.20'), replaces }, between('10', '11'))).toEqual([]);
    expect(ask({ now: at('10.20'), replaces }, between('10.05', '11'))).toMatchObject([{ code: 'in-the-past' }]);
  });
});

describe('how far ahead a booking may lie', () => {
  it('is 180 days, the last of them whole', () => {
    const last = between('20', '21', '2027-05-22');
    expect(ask({}, last)).toEqual([]);
    expect(ask({}, between('6', '7', '2027-05-23'))).toMatchObject([
      { code: 'too-far-ahead', params: { lastDay: '2027-05-22' } },
    ]);
  });

  it('is further for an occurrence of a series', () => {
    expect(ask({ inSeries: true }, between('10', '11', '2027-11-24'))).toEqual([]);
    expect(ask({ inSeries: true }, between('10', '11', '2027-11-25'))).toHaveLength(1);
  });
});

describe('search and decision about the lead', () => {
  it('agree at every start of the day', () => {
    const lead = fc.constantFrom(0, 7, 60, 1440);
    const kept = fc.option(fc.integer({ min: 0, max: 287 }));
    fc.assert(
      fc.property(fc.integer({ min: -2000, max: 2000 }), lead, kept, (minutes, minimumLeadMinutes, slot) => {
        const start = at('0') + (slot ?? 0) * 5 * MINUTE_MS;
        const facts = exampleFacts({
          now: at('12') + minutes * MINUTE_MS,
          ...(slot !== null && { replaces: exampleBooking({ start, end: start + 30 * MINUTE_MS }) }),
        });
        const rule = exampleRule('advance', { ...limits, minimumLeadMinutes });
        expectAgreement(advance, rule, subjectOf(exampleRequest(), facts), 30);
      }),
    );
  });

  it('agree on the last day and the one after it', () => {
    const rule = exampleRule('advance', limits);
    const onDay = (day: string) => subjectOf(exampleRequest(between('10', '11', day)), exampleFacts());
    expect(expectAgreement(advance, rule, onDay('2027-05-22'), 60).refused).toBe(0);
    expect(expectAgreement(advance, rule, onDay('2027-05-23'), 60).allowed).toBe(0);
  });
});
