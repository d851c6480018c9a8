import { describe, expect, it } from '@jest/globals';
import { type ChainPlan, lanesOf } from './chain-lanes.ts';

const step = (organisationId: string, resourceId: string, from: string, to: string): ChainPlan['steps'][number] => ({
  organisationId,
  resourceId,
  alsoResourceIds: [],
  purpose: 'customerService',
  start: `2026-11-23T${from}:00+02:00`,
  end: `2026-11-23T${to}:00+02:00`,
});
const plan = (waitingMinutes: number, ...steps: ChainPlan['steps']): ChainPlan => ({
  steps,
  waitingMinutes,
  moves: 0,
  endsAt: steps.at(-1)?.end ?? '',
  score: 1,
});

describe('the lanes of a visit', () => {
  it('lie after one another over the whole length', () => {
    const lanes = lanesOf(plan(0, step('vero', 'a', '10:00', '10:30'), step('te', 'a', '10:30', '11:30')));
    expect(lanes.map(({ kind }) => kind)).toEqual(['step', 'step']);
    expect(lanes[0]).toMatchObject({ left: 0, isMove: false });
    expect(lanes[1]).toMatchObject({ isMove: false });
    expect(lanes.reduce((sum, { width }) => sum + width, 0)).toBeCloseTo(100);
  });

  it('show the waiting between two agencies, and where the customer moves', () => {
    const lanes = lanesOf(plan(15, step('vero', 'a', '10:00', '10:30'), step('te', 'b', '10:45', '11:00')));
    expect(lanes[1]).toEqual({ kind: 'waiting', minutes: 15, left: 50, width: 25 });
    expect(lanes[2]).toMatchObject({ kind: 'step', isMove: true, left: 75, width: 25 });
  });

  it('begin with the waiting before the first agency', () => {
    const lanes = lanesOf(plan(30, step('vero', 'a', '10:15', '10:30'), step('te', 'a', '10:45', '11:00')));
    expect(lanes.map(({ kind, left, width }) => [kind, left, width])).toEqual([
      ['waiting', 0, 25],
      ['step', 25, 25],
      ['waiting', 50, 25],
      ['step', 75, 25],
    ]);
  });

  it('are none of a visit without steps', () => {
    expect(lanesOf(plan(0))).toEqual([]);
  });
});
