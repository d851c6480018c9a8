import { type Interval, intersect, merge, subtract } from '@yhteistila/core/time/interval.ts';
import { atLocal, type LocalDay, type TimeZone } from '@yhteistila/core/time/site-time.ts';
import type { DayView } from '../../api/queries.ts';

/** The strip of a day shows the hours from 7 to 18. */
export const STRIP_HOURS = { from: 7, to: 18 } as const;
const HOUR_MINUTES = 60;

const HOLDING = new Set(['requested', 'confirmed', 'checkedIn']);

export interface Bar {
  readonly kind: 'taken' | 'closed' | 'offered';
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

/** When the building is closed within the strip. */
const closedTimes = (view: DayView, strip: Interval): readonly Interval[] =>
  subtract(strip, view.hours.building.map(instants));

const barOf = (kind: Bar['kind'], time: Interval, strip: Interval): Bar[] => {
  const shown = intersect(time, strip);
  if (shown === undefined) return [];
  const length = strip.end - strip.start;
  return [
    { kind, left: ((shown.start - strip.start) / length) * 100, width: ((shown.end - shown.start) / length) * 100 },
  ];
};

/** What the strip draws: closed hours, what is taken, and over them the offered time. */
export const barsOf = (view: DayView | undefined, resourceId: string, offered: Interval, strip: Interval): Bar[] => [
  ...(view === undefined
    ? []
    : [
        ...closedTimes(view, strip).flatMap((time) => barOf('closed', time, strip)),
        ...takenTimes(view, resourceId).flatMap((time) => barOf('taken', time, strip)),
      ]),
  ...barOf('offered', offered, strip),
];
