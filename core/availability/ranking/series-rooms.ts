import type { Purpose } from '../../site/purpose.ts';
import type { ResourceType } from '../../site/resource.ts';
import { isProper } from './proper-types.ts';

/** A space in which the dates of a series could be, and on how many of them it is free. */
export interface SeriesRoom {
  readonly type: ResourceType;
  /** A special room that is kept for others. */
  readonly isKept: boolean;
  readonly free: number;
  readonly dates: number;
}

export interface SeriesAsked {
  readonly purpose: Purpose;
  /** Whatever type comes then is what was asked for. */
  readonly areTypesNamed: boolean;
}

const isFreeOnMost = ({ free, dates }: SeriesRoom): boolean => free * 2 > dates;

/** What the room is to the series, 0 best: few free dates make a proper room worse than any that has most of them. */
const worth = (room: SeriesRoom, { purpose, areTypesNamed }: SeriesAsked): number => {
  if (!isFreeOnMost(room)) return room.isKept ? 4 : 3;
  if (room.isKept) return 2;
  return areTypesNamed || isProper(room.type, purpose) ? 0 : 1;
};

/**
 * Orders the rooms of a series: one that is proper for the purpose and free on most dates first, then a makeshift, then a
 * special room, each by the number of its free dates; last what is free on few. Equals stay in the order of the offers.
 */
export const bestForSeries =
  (asked: SeriesAsked) =>
  (one: SeriesRoom, other: SeriesRoom): number =>
    worth(one, asked) - worth(other, asked) || other.free - one.free;
