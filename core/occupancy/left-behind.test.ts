import { describe, expect, it } from '@jest/globals';
import { exampleCall } from '../../tests/fixtures/calls.ts';
import { at, between, exampleBooking } from '../../tests/fixtures/facts.ts';
import type { Booking } from '../booking/booking.ts';
import { STATUSES } from '../booking/status.ts';
import { isLeftBehind } from './left-behind.ts';

const TEN = at('10');
const ROOM = 'pori.remote-room';

const booking = (over: Partial<Booking> = {}): Booking =>
  exampleBooking({
    ...between('10', '11'),
    siteId: 'pori',
    resourceIds: [ROOM, 'etapalvelu.expert-kela'],
    status: 'checkedIn',
    ...over,
  });
const isLeft = (over: Partial<Booking> = {}, call = exampleCall()): boolean => isLeftBehind(call, booking(over), TEN);

describe('a call that its booking has left behind', () => {
  it('is that of a booking which is not in use, and no other', () => {
    for (const status of STATUSES) expect([status, isLeft({ status })]).toEqual([status, status !== 'checkedIn']);
  });

  it('is that of a booking which is nowhere', () => {
    expect(isLeftBehind(exampleCall(), undefined, TEN)).toBe(true);
  });

  it('is that of a booking which moved to another room, another site or a later time', () => {
    expect(isLeft({ resourceIds: ['pori.other-room'] })).toBe(true);
    expect(isLeft({ siteId: 'reposaari' })).toBe(true);
    expect(isLeft(between('12', '13'))).toBe(true);
  });

  it('is none while the booking keeps the room: extended, with others besides, checked in before its start', () => {
    expect(isLeft(between('10', '12'))).toBe(false);
    expect(isLeft({ resourceIds: [ROOM, 'pori.other-room'] })).toBe(false);
    expect(isLeft(between('10.15', '11'))).toBe(false);
  });

  it('is none where it was made from no room', () => {
    const { resourceId: _, ...nowhere } = exampleCall();
    expect(isLeft({ resourceIds: ['etapalvelu.expert-kela'] }, nowhere)).toBe(false);
  });
});
