import { describe, expect, it } from '@jest/globals';
import { bestForSeries, type SeriesAsked, type SeriesRoom } from './series-rooms.ts';

const room = (type: SeriesRoom['type'], free: number, isKept = false): SeriesRoom => ({ type, isKept, free, dates: 4 });
const MEETING = { purpose: 'meeting', areTypesNamed: false } as const;
const inOrder = (rooms: readonly SeriesRoom[], asked: SeriesAsked = MEETING) =>
  rooms.toSorted(bestForSeries(asked)).map(({ type, free }) => `${type} ${free}`);

describe('the rooms of a series', () => {
  it('begin with a proper one that is free on most dates, before a special one that is free on all', () => {
    expect(inOrder([room('ceremonyRoom', 4, true), room('meetingRoom', 3)])).toEqual([
      'meetingRoom 3',
      'ceremonyRoom 4',
    ]);
  });

  it('have a makeshift before a special one, and after a proper one', () => {
    const rooms = [room('eventSpace', 4, true), room('phoneRoom', 4), room('meetingRoom', 3)];
    expect(inOrder(rooms)).toEqual(['meetingRoom 3', 'phoneRoom 4', 'eventSpace 4']);
  });

  it('have a special one first only where nothing else is free on most dates', () => {
    const rooms = [room('meetingRoom', 2), room('ceremonyRoom', 4, true), room('securityRoom', 2, true)];
    expect(inOrder(rooms)).toEqual(['ceremonyRoom 4', 'meetingRoom 2', 'securityRoom 2']);
  });

  it('come by their free dates where they serve alike, then in the order of the offers', () => {
    const rooms = [room('negotiationRoom', 3), room('meetingRoom', 3), room('meetingRoom', 4)];
    expect(inOrder(rooms)).toEqual(['meetingRoom 4', 'negotiationRoom 3', 'meetingRoom 3']);
  });

  it('count as proper, whatever they are, where their type was asked for', () => {
    const rooms = [room('meetingRoom', 3), room('phoneRoom', 4)];
    expect(inOrder(rooms, { ...MEETING, areTypesNamed: true })).toEqual(['phoneRoom 4', 'meetingRoom 3']);
  });
});
