import { describe, expect, it } from '@jest/globals';
import { type ChainPlan, lanesOf } from './chain-lanes.ts';

const step = (organisationId: string, resourceId: string, from: string, to: string): ChainPlan['steps'][number] => ({
  organisationId,
  resourceId,
  purpose: 'customerService',
  start: `2026-11-23T${from}:00+02:00`,
  end: `2026-11-23T${to}:00+02:00`,
});
const plan = (...steps: ChainPlan['steps']): ChainPlan => ({
  steps,
  waitingMinutes: 0,
  moves: 0,
  endsAt: steps.at(-1)?.end ?? '',
  score: 1,
});

describe('the lanes of a visit', () => {
  it('lie after one another over the whole length', () => {
    const lanes = lanesOf(plan(step('vero', 'a', '10:00', '10:30'), step('te', 'a', '10:30', '11:30')));
    expect(lanes.map(({ kind }) => kind)).toEqual(['step', 'step']);
    expect(lanes[0]).toMatchObject({ left: 0, isMove: false });
    expect(lanes[1]).toMatchObject({ isMove: false });
    expect(lanes.reduce((sum, { width }) => sum + width, 0)).toBeCloseTo(100);
  });

  it('show the waiting between two agencies, and where the customer moves', () => {
    const lanes = lanesOf(plan(step('vero', 'a', '10:00', '10:30'), step('te', 'b', '10:45', '11:00')));
    expect(lanes[1]).toEqual({ kind: 'waiting', minutes: 15, left: 50, width: 25 });
    expect(lanes[2]).toMatchObject({ kind: 'step', isMove: true, left: 75, width: 25 });
  });

  it('are none of a visit without steps', () => {
    expect(lanesOf(plan())).toEqual([]);
  });
});
