import { type Instant, type Interval, intersect, merge, subtract } from '@yhteistila/core/time/interval.ts';
import { atLocal, type LocalDay, type TimeZone } from '@yhteistila/core/time/site-time.ts';
import type { DayView } from '../../../api/queries.ts';

/** The strip of a day shows the hours from 7 to 18. */
export const STRIP_HOURS = { from: 7, to: 18 } as const;
const HOUR_MINUTES = 60;

const HOLDING = new Set(['requested', 'confirmed', 'checkedIn']);

export interface Bar {
  readonly kind: 'taken' | 'closed' | 'past' | 'offered';
  /** Of the strip's width, 0–100. */
  readonly left: number;
  readonly width: number;
}

const instants = ({ start, end }: { readonly start: string; readonly end: string }): Interval => ({
  start: Date.parse(start),
  end: Date.parse(end),
});

/** The time that the strip shows. */
export const stripOf = (day: LocalDay, zone: TimeZone): Interval => ({
  start: atLocal(day, STRIP_HOURS.from * HOUR_MINUTES, zone),
  end: atLocal(day, STRIP_HOURS.to * HOUR_MINUTES, zone),
});

/** When the space is taken or out of use on the day, joined and in order. */
export const takenTimes = (view: DayView, resourceId: string): readonly Interval[] => {
  const row = view.resources.find(({ id }) => id === resourceId);
  const held = (row?.bookings ?? []).filter(({ status }) => HOLDING.has(status));
  return merge([...held, ...(row?.closures ?? [])].map(instants));
};

/** What a strip is of: a space on a day, as one stands before it at that moment. */
export interface StripOf {
  readonly view: DayView;
  readonly resourceId: string;
  /** Whether a customer enters it: then the customers' hours hold, and else the building's. */
  readonly isCustomerFacing: boolean;
  readonly now: Instant;
}

/** When the space is not open within the strip, as far as that is not over anyway. */
export const closedTimes = ({ view, isCustomerFacing, now }: StripOf, strip: Interval): readonly Interval[] => {
  const open = isCustomerFacing ? view.hours.customer : view.hours.building;
  return subtract(strip, [...open.map(instants), ...pastTimes(now, strip)]);
};

/** What of the strip is over. */
const pastTimes = (now: Instant, strip: Interval): readonly Interval[] => {
  const past = intersect({ start: strip.start, end: Math.max(now, strip.start) }, strip);
  return past === undefined ? [] : [past];
};

const barOf = (kind: Bar['kind'], time: Interval, strip: Interval): Bar[] => {
  const shown = intersect(time, strip);
  if (shown === undefined) return [];
  const length = strip.end - strip.start;
  return [
    { kind, left: ((shown.start - strip.start) / length) * 100, width: ((shown.end - shown.start) / length) * 100 },
  ];
};

/** What the strip draws: hours that are over or closed, what is taken, and over them the offered time. What it leaves is free. */
export const barsOf = (of: StripOf | undefined, offered: Interval, strip: Interval): Bar[] => {
  const bars = (kind: Bar['kind'], times: readonly Interval[]) => times.flatMap((time) => barOf(kind, time, strip));
  const around =
    of === undefined
      ? []
      : [
          ...bars('past', pastTimes(of.now, strip)),
          ...bars('closed', closedTimes(of, strip)),
          ...bars('taken', takenTimes(of.view, of.resourceId)),
        ];
  return [...around, ...bars('offered', [offered])];
};
