import { describe, expect, it } from '@jest/globals';
import type { BookingView } from '../../../api/queries.ts';
import { changesIn } from './changes.ts';

const NOW = Date.parse('2026-11-23T10:15:00+02:00');
const coordinator = { id: 'k', name: 'Koordinaattori' };
const view = (more: Partial<BookingView>): BookingView => ({
  id: 'b',
  version: 2,
  resourceIds: ['room'],
  start: '2026-11-23T10:00:00+02:00',
  end: '2026-11-23T10:30:00+02:00',
  status: 'confirmed',
  visibility: 'full',
  ...more,
});
const kinds = (more: Partial<BookingView>, now = NOW, read: readonly string[] = []) =>
  changesIn([view(more)], now, new Set(read)).map(({ kind }) => kind);

describe('what changed', () => {
  it('is a release, a refusal, and what somebody else cancelled, approved or changed', () => {
    expect(kinds({ status: 'released' })).toEqual(['released']);
    expect(kinds({ status: 'declined', changedBy: coordinator })).toEqual(['declined']);
    expect(kinds({ status: 'declined' })).toEqual(['undecided']);
    expect(kinds({ status: 'cancelled', changedBy: coordinator })).toEqual(['cancelled']);
    expect(kinds({ changedBy: coordinator })).toEqual(['changed']);
    expect(kinds({ changedBy: coordinator, approved: true })).toEqual(['approved']);
  });

  it('is nothing that the organiser did, or a colleague who checked in', () => {
    expect(kinds({ status: 'cancelled' })).toEqual([]);
    expect(kinds({})).toEqual([]);
    expect(kinds({ status: 'checkedIn', changedBy: coordinator })).toEqual([]);
  });

  it('is told once, until it changes again', () => {
    expect(kinds({ status: 'released' }, NOW, ['b@2'])).toEqual([]);
    expect(kinds({ status: 'released', version: 3 }, NOW, ['b@2'])).toEqual(['released']);
  });

  it('is no news after some days', () => {
    expect(kinds({ status: 'released' }, NOW + 4 * 86_400_000)).toEqual([]);
  });

  it('is told once of the dates of a series that the same hand changed alike', () => {
    const of = (id: string, day: number, more: Partial<BookingView> = {}) =>
      view({
        id,
        seriesId: 's',
        status: 'cancelled',
        changedBy: coordinator,
        start: `2026-11-${day}T10:00:00+02:00`,
        end: `2026-11-${day}T10:30:00+02:00`,
        ...more,
      });
    const other = { changedBy: { id: 'a', name: 'Neuvoja' } };
    const bookings = [of('c', 30), of('b', 24), of('x', 25, { status: 'confirmed' }), of('y', 26, other)];
    const changes = changesIn(bookings, NOW, new Set());
    expect(changes.map(({ kind, keys, booking }) => [kind, keys, booking.id])).toEqual([
      ['cancelled', ['y@2'], 'y'],
      ['changed', ['x@2'], 'x'],
      ['cancelled', ['b@2', 'c@2'], 'b'],
    ]);
    const unread = changesIn(bookings, NOW, new Set(['b@2']));
    expect(unread.flatMap(({ keys }) => keys)).toEqual(['c@2', 'y@2', 'x@2']);
  });
});
