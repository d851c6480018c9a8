import { describe, expect, it } from '@jest/globals';
import { toChanges, toNewBooking, toNewSeries, toScope } from './to-domain.ts';

const body = {
  siteId: 'pori',
  resourceIds: ['pori.service-room'],
  start: 1_000_000,
  end: 2_000_000,
  purpose: 'meeting' as const,
};

describe('what a request leaves out', () => {
  it('is what it usually is', () => {
    expect(toNewBooking(body)).toEqual({ ...body, needs: [], externalParticipants: false, confidential: false });
    expect(toNewSeries({ ...body, recurrence: 'FREQ=DAILY;COUNT=2', onConflict: 'skip' })).toEqual({
      booking: toNewBooking(body),
      recurrence: 'FREQ=DAILY;COUNT=2',
      except: [],
      onConflict: 'skip',
    });
  });

  it('is also a title of nothing but blanks', () => {
    expect(toNewBooking({ ...body, title: '  ' })).not.toHaveProperty('title');
    expect(toNewBooking({ ...body, title: ' a ' }).title).toBe(' a ');
    expect(toChanges({ title: ' ' })).toEqual({ title: null });
    expect(toChanges({ attendees: 3 })).toEqual({ attendees: 3 });
  });
});

describe('the dates of a series that are meant', () => {
  const day = '2026-11-23';

  it.each([
    [{ scope: 'all' as const }, undefined, { scope: 'all' }],
    [{ scope: 'one' as const, occurrence: day }, undefined, { scope: 'one', occurrence: day }],
    [{ scope: 'following' as const, occurrence: day }, undefined, { scope: 'following', occurrence: day }],
    [{ scope: 'range' as const, from: day, to: day }, undefined, { scope: 'range', from: day, to: day }],
    [{}, { scope: 'one' as const, occurrence: day }, { scope: 'one', occurrence: day }],
    [{ scope: 'all' as const }, { scope: 'one' as const, occurrence: day }, { scope: 'one', occurrence: day }],
  ])('are read from query %j and body %j', (query, inBody, value) => {
    expect(toScope(query, inBody)).toEqual({ ok: true, value });
  });

  it('must be named, unless the call has a usual scope', () => {
    expect(toScope({})).toMatchObject({ ok: false, refusal: { errors: [{ path: 'scope', key: 'required' }] } });
    expect(toScope({}, {}, 'all')).toEqual({ ok: true, value: { scope: 'all' } });
    expect(toScope({ scope: 'range', from: day, to: '2026-11-22' })).toMatchObject({ ok: false });
  });
});
