import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  between,
  exampleBooking,
  exampleDirectory,
  exampleFacts,
  exampleRequest,
  exampleRule,
} from '../../../tests/fixtures/facts.ts';
import { decideNationally, nationalDirectory } from '../../../tests/fixtures/national.ts';
import { isConflict, SEVERITIES } from '../../finding/finding.ts';
import { decide, refusalCode } from './decide.ts';

const codesOf = (decision: { readonly findings: readonly { readonly code: string }[] }) =>
  decision.findings.map(({ code }) => code);

describe('a decision', () => {
  it('allows what every rule allows, as confirmed', () => {
    expect(decideNationally({})).toMatchObject({ allowed: true, status: 'confirmed', findings: [] });
  });

  it('allows nothing where nothing is granted', () => {
    const decision = decide(exampleRequest(), exampleFacts({ directory: exampleDirectory({ rules: [] }) }));
    expect(decision.allowed).toBe(false);
    expect(codesOf(decision)).toEqual(['no-grant']);
  });

  it('tells every reason, never only the first', () => {
    const decision = decideNationally({
      ...between('10', '15'),
      confidential: true,
      title: 'something',
      attendees: 900,
    });
    expect(codesOf(decision)).toEqual(expect.arrayContaining(['too-long', 'no-title', 'too-many']));
  });

  it('tells the hardest first', () => {
    const guarded = { resourceIds: ['pori.security-room'], ...between('10', '15') };
    const ranks = decideNationally(guarded).findings.map(({ severity }) => SEVERITIES.indexOf(severity));
    expect(ranks.length).toBeGreaterThan(1);
    expect(ranks).toEqual([...ranks].sort());
  });

  it('is requested where a rule asks for approval', () => {
    const ceremony = { resourceIds: ['pori.ceremony-room'], purpose: 'event' as const };
    const decision = decideNationally(ceremony);
    expect(decision).toMatchObject({ allowed: true, status: 'requested' });
    expect(codesOf(decision)).toContain('needs-approval');
  });

  it('keeps obligations apart, so that the booking can carry them', () => {
    const decision = decideNationally({ resourceIds: ['pori.security-room'] });
    expect(decision.obligations.map(({ code }) => code)).toEqual(['inform-guard']);
  });

  it('is the same for the same facts', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 1, max: 60 }), (slot, slots) => {
        const start = between('6', '7').start + slot * 300_000;
        const request = { start, end: start + slots * 300_000 };
        expect(decideNationally(request)).toEqual(decideNationally(request));
      }),
      { numRuns: 50 },
    );
  });
});

describe('check-in', () => {
  it('takes the strictest policy of all resources', () => {
    const strict = exampleRule(
      'check-in',
      { graceMinutes: 5, opensMinutesBefore: 15 },
      { resourceIds: ['pori.video-kit'] },
    );
    const directory = nationalDirectory([strict]);
    const both = { resourceIds: ['pori.service-room', 'pori.video-kit'] };
    const { checkIn } = decideNationally(both, { directory });
    expect(checkIn?.by).toBe(between('10.05', '11').start);
  });

  it('is not asked where no rule asks for it', () => {
    expect(decideNationally({ resourceIds: ['pori.project-room'], purpose: 'meeting' }).checkIn).toBeUndefined();
  });
});

describe('what stands in the way', () => {
  const taken = exampleBooking({ organisationId: 'te', organiserId: 'te-staff' });

  it('is an overlap, told with its times and nothing else of the other booking', () => {
    const decision = decideNationally({}, { bookings: [taken] });
    expect(decision.findings).toEqual([
      {
        rule: 'conflict',
        kind: 'conflict',
        code: 'occupied',
        severity: 'refuse',
        resourceId: 'pori.service-room',
        params: { fromAt: taken.start, untilAt: taken.end },
      },
    ]);
    expect(refusalCode(decision)).toBe('conflict');
  });

  it('is nothing for half-open neighbours of one agency', () => {
    const before = exampleBooking({ ...between('9.30', '10') });
    const after = exampleBooking({ ...between('10.30', '11'), id: 'pori.20261123.b' });
    expect(decideNationally({}, { bookings: [before, after] }).allowed).toBe(true);
  });

  it('is a conflict as well when only the buffer between agencies is missing', () => {
    const before = exampleBooking({ ...between('9.30', '10'), organisationId: 'te', organiserId: 'te-staff' });
    const decision = decideNationally({}, { bookings: [before] });
    expect(decision.findings.map((finding) => [finding.kind, isConflict(finding)])).toEqual([['buffer', true]]);
    expect(refusalCode(decision)).toBe('conflict');
  });

  it('is a rule as soon as one rule would refuse even if the space were free', () => {
    expect(refusalCode(decideNationally({ confidential: true, title: 'x' }, { bookings: [taken] }))).toBe('rules');
  });

  it('is never the booking that is being changed', () => {
    const own = exampleBooking();
    expect(decideNationally(between('10.15', '10.45'), { bookings: [own], replaces: own }).allowed).toBe(true);
  });

  it('is not what was cancelled, released or declined', () => {
    for (const status of ['cancelled', 'released', 'declined'] as const) {
      expect(decideNationally({}, { bookings: [{ ...taken, status }] }).allowed).toBe(true);
    }
  });
});
