import { describe, expect, it } from '@jest/globals';
import type { Booking } from '@yhteistila/core/booking/booking.ts';
import { type Day, emptyDay } from '@yhteistila/core/booking/day.ts';
import { ended, nextVersion } from '@yhteistila/core/booking/ended.ts';
import { at, between, exampleBooking, exampleDirectory, MONDAY } from '../../../tests/fixtures/facts.ts';
import type { Write } from '../ports/day-store.ts';
import { type Change, homeWrites } from './change.ts';

const HOME = `pori|${MONDAY}`;
const TUESDAY = '2026-11-24';
const ROOM = 'pori.negotiation-room';
const OTHER = 'pori.project-room';
const EXPERT = 'etapalvelu.expert-kela';
const NOW = at('8.30');
const DAY_MS = 24 * 60 * 60 * 1000;
const directory = exampleDirectory();

const one = exampleBooking({ resourceIds: [ROOM], needs: ['video'], languages: ['ar'] });
const moved = nextVersion(one, NOW, { ...between('10', '11', TUESDAY), day: TUESDAY });
const cancelled = ended(one, NOW, 'cancelled');

const dayWith = (...bookings: Booking[]): Day => {
  const day = emptyDay('pori', MONDAY);
  const held = [ROOM, OTHER].map((resourceId) => {
    const here = bookings.filter(({ resourceIds }) => resourceIds.includes(resourceId));
    return [resourceId, { resourceId, bookings: here, claims: [], closures: [] }] as const;
  });
  return { ...day, resourceDays: new Map(held) };
};

const told = (write: Write): string => {
  if (write.op === 'delete') return `erase ${write.id}`;
  const { document } = write;
  if (document.kind === 'resource-day')
    return `${document.resourceId}: ${document.bookings.map(({ version }) => `v${version}`)}`;
  return `${write.op} ${document.kind}`;
};

const writesOf = (day: Day, change: Omit<Change, 'type' | 'actorId' | 'at'>) =>
  homeWrites(HOME, day, { type: 'changed', actorId: 'p', at: NOW, ...change }, directory);
const summary = (day: Day, change: Omit<Change, 'type' | 'actorId' | 'at'>) => writesOf(day, change).map(told);

const erased = ['erase ended', 'erase moved', 'erase needs'].map((each) => `${each}.${one.id}`);
const [NOT_ENDED = '', NOT_MOVED = '', NO_NEEDS = ''] = erased;

describe('what a change writes at home', () => {
  it('a new booking: its resources and the event', () => {
    expect(summary(dayWith(), { after: one })).toEqual([`${ROOM}: v1`, 'create event']);
  });

  it('a new booking of a remote expert alone: the booking itself, which stands in no resource of its home', () => {
    const remote = { ...one, resourceIds: [EXPERT] };
    expect(summary(dayWith(), { after: remote })).toEqual(['put moved', 'create event']);
  });

  it('a new booking of a room and a remote expert: the room only', () => {
    const both = { ...one, resourceIds: [ROOM, EXPERT] };
    expect(summary(dayWith(), { after: both })).toEqual([`${ROOM}: v1`, 'create event']);
  });

  it('an edit: the next version in place of the one before', () => {
    const after = nextVersion(one, NOW, { title: 'x' });
    expect(summary(dayWith(one), { before: one, after })).toEqual([`${ROOM}: v2`, 'create event']);
  });

  it('another room: out of the one, into the other', () => {
    const after = nextVersion(one, NOW, { resourceIds: [OTHER] });
    expect(summary(dayWith(one), { before: one, after })).toEqual([`${ROOM}: `, `${OTHER}: v2`, 'create event']);
  });

  it('another day: out of the room, and kept as moved', () => {
    expect(summary(dayWith(one), { before: one, after: moved })).toEqual([
      `${ROOM}: `,
      NOT_ENDED,
      'put moved',
      NO_NEEDS,
      'create event',
    ]);
  });

  it('another day again: moved in its next version', () => {
    const after = nextVersion(moved, NOW, {});
    expect(summary(dayWith(), { before: moved, after })).toEqual([NOT_ENDED, 'put moved', NO_NEEDS, 'create event']);
  });

  it('back home: into the room, and no longer moved', () => {
    const after = nextVersion(moved, NOW, { ...between('10', '11'), day: MONDAY });
    expect(summary(dayWith(), { before: moved, after })).toEqual([`${ROOM}: v3`, ...erased, 'create event']);
  });

  it('a cancellation: out of the room, kept as ended, its needs apart until its time is over', () => {
    const writes = writesOf(dayWith(one), { before: one, after: cancelled });
    expect(writes.map(told)).toEqual([`${ROOM}: `, 'put ended', NOT_MOVED, 'put needs', 'create event']);
    const documents = writes.flatMap((write) => (write.op === 'delete' ? [] : [write.document]));
    expect(documents.find(({ kind }) => kind === 'needs')).toMatchObject({
      needs: ['video'],
      languages: ['ar'],
      expiresAt: one.end,
    });
    expect(documents.find(({ kind }) => kind === 'ended')).toMatchObject({ booking: { needs: [] } });
  });

  it('a cancellation of what had moved: no longer moved', () => {
    const after = ended(moved, NOW, 'cancelled');
    expect(summary(dayWith(), { before: moved, after })).toEqual(['put ended', NOT_MOVED, 'put needs', 'create event']);
  });

  it('a cancellation taken back: into the room, and nothing else of it is left', () => {
    const after = nextVersion(cancelled, NOW, { status: 'confirmed' });
    expect(summary(dayWith(), { before: cancelled, after })).toEqual([`${ROOM}: v3`, ...erased, 'create event']);
  });

  it('a completion: stays in the room, where it counts as used', () => {
    const after = ended(one, NOW, 'completed');
    expect(summary(dayWith(one), { before: one, after })).toEqual([`${ROOM}: v2`, 'create event']);
  });

  it('an event without needs or languages, before and after', () => {
    const writes = writesOf(dayWith(one), { before: one, after: moved });
    const event = writes.find((write) => write.op === 'create');
    expect(JSON.stringify(event)).not.toMatch(/video|"ar"/);
    expect(event).toMatchObject({ document: { id: `event.${one.id}.2`, bookingVersion: 2, before: { version: 1 } } });
  });

  it('tells of what has ended and of the event how long they are kept: about thirteen months', () => {
    const expiries = writesOf(dayWith(one), { before: one, after: cancelled }).flatMap((write) =>
      write.op === 'delete' ? [] : [[write.document.kind, write.document.expiresAt]],
    );
    expect(expiries).toEqual([
      ['resource-day', undefined],
      ['ended', NOW + 400 * DAY_MS],
      ['needs', one.end],
      ['event', NOW + 400 * DAY_MS],
    ]);
  });

  it('keeps what has moved as long as it stands elsewhere', () => {
    const [, , kept] = writesOf(dayWith(one), { before: one, after: moved });
    expect(kept).toMatchObject({ op: 'put', document: { kind: 'moved' } });
    expect(kept).not.toHaveProperty('document.expiresAt');
  });

  it('leaves what others booked in the room as it is', () => {
    const other = exampleBooking({ id: 'other', resourceIds: [ROOM], ...between('14', '15') });
    expect(summary(dayWith(other, one), { before: one, after: cancelled })[0]).toBe(`${ROOM}: v1`);
  });
});
