import { describe, expect, it } from '@jest/globals';
import type { BookingView } from '../../api/queries.ts';
import { changesOf, checkOf, isSamePlan, planOf, startingAt } from './move-plan.ts';

const ZONE = 'Europe/Helsinki';
const booking: BookingView = {
  id: 'b',
  resourceIds: ['room', 'loop'],
  start: '2026-11-23T10:00:00+02:00',
  end: '2026-11-23T10:45:00+02:00',
  status: 'confirmed',
  visibility: 'full',
  siteId: 'pori',
  purpose: 'customerService',
  organisationId: 'te',
};

describe('a plan to move a booking', () => {
  const plan = planOf(booking, ZONE);

  it('begins where the booking is', () => {
    expect(plan).toEqual({ day: '2026-11-23', from: 600, to: 645, spaceId: 'room' });
    expect(changesOf(plan, booking, ZONE)).toEqual({
      resourceIds: booking.resourceIds,
      start: booking.start,
      end: booking.end,
    });
  });

  it('keeps the length when the start moves, and what goes with the space', () => {
    const later = { ...startingAt(plan, 660), spaceId: 'other', day: '2026-11-24' };
    expect(isSamePlan(plan, later)).toBe(false);
    expect(changesOf(later, booking, ZONE)).toEqual({
      resourceIds: ['other', 'loop'],
      start: '2026-11-24T11:00:00+02:00',
      end: '2026-11-24T11:45:00+02:00',
    });
  });

  it('is checked as a change of the booking, for whom it was made', () => {
    expect(checkOf(plan, booking, ZONE)).toMatchObject({ replaces: 'b', organisationId: 'te', siteId: 'pori' });
  });

  it('is not checked while it has no length', () => {
    expect(checkOf({ ...plan, to: plan.from }, booking, ZONE)).toBeUndefined();
  });
});
