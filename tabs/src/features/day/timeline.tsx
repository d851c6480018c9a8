import { makeStyles, tokens } from '@fluentui/react-components';
import { subtract } from '@yhteistila/core/time/interval.ts';
import { atLocal } from '@yhteistila/core/time/site-time.ts';
import { useLayoutEffect, useMemo, useRef } from 'react';
import { GridPart } from '../../components/grid-part.tsx';
import { useSize } from '../../components/use-size.ts';
import { useText } from '../../i18n/use-text.tsx';
import type { ShownHours } from '../settings/shown-hours.ts';
import { type Axis, axisOf, CELL, cellCount, widthOf, xOf } from './axis.ts';
import { AxisRow } from './axis-row.tsx';
import { AXIS_HEIGHT, type Density, HATCH, HEAD_WIDTH, HEADING_HEIGHT, LAYERS, ROW_HEIGHTS } from './day-styles.ts';
import { GroupRows, useGroupTitle } from './group-rows.tsx';
import { heightOf, windowOf } from './row-window.ts';
import { closedIn, type Group, type Row } from './rows.ts';
import type { DayModel } from './use-day-model.ts';
import { useScrollView } from './use-scroll-view.ts';

const HOUR_MS = 3_600_000;
const STEP_X = 120;

const useStyles = makeStyles({
  scroller: {
    overflow: 'auto',
    position: 'relative',
    minHeight: 0,
    // However tall the window: more rows than this would be more nodes than a page should have.
    maxHeight: '1400px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  body: { position: 'relative' },
  closed: { position: 'absolute', top: 0, bottom: 0 },
  now: {
    position: 'absolute',
    top: 0,
    bottom: 0,
    zIndex: LAYERS.now,
    width: 0,
    borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorPaletteRedBackground3}`,
    pointerEvents: 'none',
  },
});

const gridLines = (axis: Axis): object => {
  const cell = CELL * axis.pxPerMs;
  return {
    backgroundImage: `repeating-linear-gradient(to right, ${tokens.colorNeutralStroke3} 0 1px, transparent 1px ${cell}px)`,
    backgroundPosition: `${HEAD_WIDTH}px 0`,
  };
};

/** Hatching for rows that are open to customers only: what of the building's day lies outside their hours. */
const customerClosed = ({ hours, span }: DayModel, axis: Axis): object => {
  const parts = closedIn(hours.customer, span).flatMap((part) => subtract(part, closedIn(hours.building, span)));
  return {
    backgroundImage: parts.map(() => HATCH).join(', '),
    backgroundPosition: parts.map(({ start }) => `${HEAD_WIDTH + xOf(axis, start)}px 0`).join(', '),
    backgroundSize: parts.map(({ start, end }) => `${(end - start) * axis.pxPerMs}px 100%`).join(', '),
  };
};

const NOTHING = {};

interface TimelineProps {
  readonly model: DayModel;
  readonly groups: readonly Group[];
  readonly density: Density;
  readonly hours: ShownHours;
  readonly now: number;
}

/** The day as a grid: resources against hours. Only what is in sight is drawn. */
export const Timeline = ({ model, groups, density, hours, now }: TimelineProps) => {
  const styles = useStyles();
  const { t, day } = useText();
  const scroller = useRef<HTMLDivElement>(null);
  const focusRef = useRef<HTMLDivElement>(null);
  const size = useSize(scroller);
  const width = size?.width ?? 0;
  const axis = useMemo(
    () => axisOf(model.span, hours.to - hours.from, width - HEAD_WIDTH),
    [model.span, hours.from, hours.to, width],
  );
  const heights = { row: ROW_HEIGHTS[density], heading: HEADING_HEIGHT };
  const view = useScrollView(scroller, heights.row, STEP_X);
  const firstShown = atLocal(model.day, hours.from * 60, model.zone);
  useLayoutEffect(() => {
    if (width > 0 && scroller.current !== null) scroller.current.scrollLeft = xOf(axis, firstShown);
  }, [axis, firstShown, width]);
  const titleOf = useGroupTitle(model.site.zones, model.site.floors.length);
  const counts = groups.map(({ rows }) => rows.length);
  const windows = windowOf(counts, heights, { top: view.top, height: (size?.height ?? 0) - AXIS_HEIGHT });
  const shown = {
    start: axis.start + view.left / axis.pxPerMs - HOUR_MS,
    end: axis.start + (view.left + width) / axis.pxPerMs + HOUR_MS,
  };
  const closed = useMemo(() => customerClosed(model, axis), [model, axis]);
  const closedOf = (row: Row) => (row.open === model.hours.customer ? closed : NOTHING);
  const fullWidth = HEAD_WIDTH + widthOf(axis);
  const isToday = model.span.start <= now && now < model.span.end;
  return (
    <GridPart
      ref={scroller}
      role="grid"
      aria-label={t('tab.day.grid', { day: day(model.day) })}
      aria-rowcount={1 + counts.reduce((sum, count) => sum + 1 + count, 0)}
      aria-colcount={1 + cellCount(axis)}
      className={styles.scroller}
    >
      <AxisRow model={model} axis={axis} shown={shown} now={now} />
      <div
        role="presentation"
        className={styles.body}
        style={{ width: fullWidth, height: heightOf(counts, heights), ...gridLines(axis) }}
      >
        {closedIn(model.hours.building, model.span).map((part) => (
          <div
            key={part.start}
            aria-hidden
            className={styles.closed}
            style={{
              left: HEAD_WIDTH + xOf(axis, part.start),
              width: (part.end - part.start) * axis.pxPerMs,
              backgroundImage: HATCH,
            }}
          />
        ))}
        {isToday ? <div aria-hidden className={styles.now} style={{ left: HEAD_WIDTH + xOf(axis, now) }} /> : undefined}
        {windows.map((window) => {
          const group = groups[window.group];
          if (group === undefined) return undefined;
          return (
            <GroupRows
              key={group.id}
              group={group}
              window={window}
              title={titleOf(group)}
              firstIndex={2 + counts.slice(0, window.group).reduce((sum, count) => sum + 1 + count, 0)}
              model={model}
              axis={axis}
              shownFrom={shown.start}
              shownTo={shown.end}
              density={density}
              width={fullWidth}
              closedOf={closedOf}
              focus={undefined}
              focusRef={focusRef}
            />
          );
        })}
      </div>
    </GridPart>
  );
};
