import { describe, expect, it } from '@jest/globals';
import type { BookingView } from '../../api/queries.ts';
import { hasSoon, pastOf, upcomingOf } from './agenda.ts';

const NOW = Date.parse('2026-11-23T08:00:00+02:00');

const booking = (id: string, day: string, from: string, more: Partial<BookingView> = {}): BookingView => ({
  id,
  resourceIds: ['room'],
  start: `${day}T${from}:00+02:00`,
  end: `${day}T${from.slice(0, 2)}:55:00+02:00`,
  status: 'confirmed',
  visibility: 'full',
  ...more,
});

const idsOf = (groups: ReturnType<typeof upcomingOf>) =>
  groups.map(({ day, rows }) => [day, ...rows.map((row) => (row.kind === 'single' ? row.booking.id : row.seriesId))]);

describe('my bookings that are ahead', () => {
  it('stand by day and time', () => {
    const bookings = [
      booking('c', '2026-11-24', '09:00'),
      booking('b', '2026-11-23', '12:00'),
      booking('a', '2026-11-23', '10:00'),
    ];
    expect(idsOf(upcomingOf(bookings, NOW))).toEqual([
      ['2026-11-23', 'a', 'b'],
      ['2026-11-24', 'c'],
    ]);
  });

  it('hold what runs, not what is over, cancelled or released', () => {
    const bookings = [
      booking('running', '2026-11-23', '07:30', { end: '2026-11-23T08:30:00+02:00', status: 'checkedIn' }),
      booking('over', '2026-11-23', '07:00', { status: 'completed' }),
      booking('cancelled', '2026-11-23', '10:00', { status: 'cancelled' }),
    ];
    expect(idsOf(upcomingOf(bookings, NOW))).toEqual([['2026-11-23', 'running']]);
    expect(idsOf(pastOf(bookings, NOW))).toEqual([['2026-11-23', 'cancelled', 'over']]);
  });

  it('keep what was just cancelled where it stood', () => {
    const bookings = [booking('gone', '2026-11-23', '10:00', { status: 'cancelled' })];
    expect(idsOf(upcomingOf(bookings, NOW, new Set(['gone'])))).toEqual([['2026-11-23', 'gone']]);
    expect(pastOf(bookings, NOW, new Set(['gone']))).toEqual([]);
  });

  it('fold a series to its next date', () => {
    const dates = ['2026-11-23', '2026-11-30', '2026-12-07'].map((day) =>
      booking(day, day, '10:00', { seriesId: 'weekly', ...(day === '2026-11-23' ? { status: 'cancelled' } : {}) }),
    );
    const groups = upcomingOf(dates, NOW);
    expect(idsOf(groups)).toEqual([['2026-11-30', 'weekly']]);
    expect(groups[0]?.rows[0]).toMatchObject({ next: { id: '2026-11-30' } });
    const justCancelled = upcomingOf(dates, NOW, new Set(['2026-11-23']));
    expect(idsOf(justCancelled)).toEqual([['2026-11-23', 'weekly']]);
    expect(justCancelled[0]?.rows[0]).toMatchObject({ next: { id: '2026-11-30' } });
  });

  it('tell whether something begins within two days', () => {
    expect(hasSoon(upcomingOf([booking('a', '2026-11-24', '09:00')], NOW), NOW)).toBe(true);
    expect(hasSoon(upcomingOf([booking('a', '2026-11-26', '09:00')], NOW), NOW)).toBe(false);
  });
});
