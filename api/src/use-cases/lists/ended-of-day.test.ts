import { describe, expect, it } from '@jest/globals';
import type { Booking } from '@yhteistila/core/booking/booking.ts';
import { type Day, emptyDay, emptyResourceDay } from '@yhteistila/core/booking/day.ts';
import { examplePerson } from '../../../../tests/fixtures/example-organisations.ts';
import { at, between, exampleBooking, exampleDirectory, MONDAY } from '../../../../tests/fixtures/facts.ts';
import { SCHEMA_VERSION } from '../../ports/day-documents.ts';
import { endedOfDay } from './ended-of-day.ts';

const ROOM = 'pori.meeting-room';

const ended = (id: string, over: Partial<Booking> = {}): Booking =>
  exampleBooking({ id, resourceIds: [ROOM], status: 'cancelled', ...between('10', '11'), ...over });

const storeOf = (bookings: readonly Booking[]) => ({
  readEnded: async () =>
    bookings.map((booking) => ({
      ...{ id: `ended.${booking.id}`, kind: 'ended' as const, schemaVersion: SCHEMA_VERSION },
      booking,
    })),
});

const toldIds = async (
  bookings: readonly Booking[],
  day: Day = emptyDay('pori', MONDAY),
): Promise<readonly string[]> => {
  const viewer = { person: examplePerson('te', 'staff') };
  const told = await endedOfDay(storeOf(bookings), day, viewer, exampleDirectory());
  return (told.get(ROOM) ?? []).map(({ id }) => id);
};

describe('what has ended on a day', () => {
  it('is told in order of time', async () => {
    const late = ended('late', between('13', '14'));
    expect(
      await toldIds([late, ended('early'), ended('released', { status: 'released', start: at('10') + 1 })]),
    ).toEqual([...['early', 'released', 'late']]);
  });

  it('leaves out what the day still holds, as the list may be the newer one', async () => {
    const standing = { ...emptyResourceDay(ROOM), bookings: [ended('both', { status: 'confirmed' })] };
    const day = { ...emptyDay('pori', MONDAY), resourceDays: new Map([[ROOM, standing]]) };
    expect(await toldIds([ended('both'), ended('gone')], day)).toEqual(['gone']);
  });

  it('leaves out what began here and was moved to another day before it ended', async () => {
    const elsewhere = ended('moved', between('10', '11', '2026-11-24'));
    expect(await toldIds([elsewhere, ended('here')])).toEqual(['here']);
  });

  it('leaves out what was declined, and what stood in rooms of other sites alone', async () => {
    const others = [ended('declined', { status: 'declined' }), ended('lahti', { resourceIds: ['lahti.room'] })];
    expect(await toldIds([...others, ended('cancelled')])).toEqual(['cancelled']);
  });
});
