import { describe, expect, it } from '@jest/globals';
import type { BookingView } from '@yhteistila/core/booking/redact.ts';
import { booking } from '@yhteistila/core/contract/schemas/booking-view.ts';
import { exampleView } from '../../../../tests/fixtures/booking-view.ts';
import { between, exampleDirectory } from '../../../../tests/fixtures/facts.ts';
import { presentBooking } from './booking.ts';

const presenting = { directory: exampleDirectory(), language: 'fi' } as const;
const taken = {
  id: 'pori.20261123.01kamxexample',
  resourceIds: ['pori.service-room'],
  ...between('10', '10.30'),
  status: 'confirmed',
} as const;

/** As it leaves the house: without what is undefined. */
const sent = (view: BookingView): unknown => JSON.parse(JSON.stringify(presentBooking(view, presenting)));

describe('a booking on its way out', () => {
  it('holds nothing that the redaction took away', () => {
    expect(sent({ ...taken, visibility: 'redacted' })).toEqual({
      id: taken.id,
      resourceIds: ['pori.service-room'],
      start: '2026-11-23T10:00:00+02:00',
      end: '2026-11-23T10:30:00+02:00',
      status: 'confirmed',
      visibility: 'redacted',
    });
  });

  it('tells a guard the room, the time and that a guard is needed', () => {
    expect(sent({ ...taken, visibility: 'site', guardNeeded: true })).toEqual({
      ...(sent({ ...taken, visibility: 'redacted' }) as object),
      visibility: 'site',
      guardNeeded: true,
    });
  });

  it('is as the contract says, in every visibility', () => {
    const views: readonly BookingView[] = [
      exampleView({ attendees: 3, needs: ['quiet'], languages: ['ar'] }),
      { ...taken, visibility: 'site', siteId: 'pori', organiser: { id: 'x', name: 'X' }, obligations: [] },
      { ...taken, visibility: 'redacted', resourceIds: [] },
    ];
    for (const view of views) expect(booking.parse(sent(view))).toEqual(sent(view));
  });
});
