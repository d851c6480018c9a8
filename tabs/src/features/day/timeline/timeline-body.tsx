import { makeStyles, tokens } from '@fluentui/react-components';
import { subtract } from '@yhteistila/core/time/interval.ts';
import { type RefCallback, useMemo } from 'react';
import { useFirstPainted } from '../../../components/after-paint.ts';
import type { Size } from '../../../components/use-size.ts';
import { type Density, HATCH, HEAD_WIDTH, KEPT_PATTERN, LAYERS } from '../day-styles.ts';
import type { Draft } from '../draft/draft.ts';
import { closedIn, type Group, type Row, topOf } from '../rows.ts';
import type { DayModel } from '../use-day-model.ts';
import { type Axis, CELL, shownOf, xOf } from './axis.ts';
import { useRowLooks } from './day-row.tsx';
import type { GhostView } from './ghost.tsx';
import { GroupRows, useGroupTitle } from './group-rows.tsx';
import { type Heights, heightOf, OVERSCAN, windowOf } from './row-window.ts';
import type { Cursor } from './stops.ts';
import type { ScrollView } from './use-scroll-view.ts';

/** More rows than this in sight: their heads are told with fewer nodes. */
const MAX_ROWS_WITH_SIGNS = 20;
/** Room under the last row for what hangs below a draft. */
const FOOT_PX = 96;

const useStyles = makeStyles({
  body: {
    position: 'relative',
    // An image that repeats, of whole pixels: each line is as sharp as the first, however many there are.
    '::before': {
      content: '""',
      position: 'absolute',
      top: 0,
      bottom: `${FOOT_PX}px`,
      left: `${HEAD_WIDTH}px`,
      right: 0,
      backgroundImage: [tokens.colorNeutralStroke1, tokens.colorNeutralStroke2]
        .map((color) => `linear-gradient(to right, var(--pattern, ${color}) 1px, transparent 1px)`)
        .join(', '),
      backgroundSize: 'var(--lines)',
      ...KEPT_PATTERN,
    },
  },
  closed: { position: 'absolute', top: 0, bottom: `${FOOT_PX}px`, ...KEPT_PATTERN },
  now: {
    position: 'absolute',
    top: 0,
    bottom: `${FOOT_PX}px`,
    zIndex: LAYERS.now,
    width: 0,
    borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorPaletteRedBackground3}`,
    pointerEvents: 'none',
  },
});

/** A line at every half hour, those of the full hours stronger. */
const gridLines = (axis: Axis): object => {
  const cell = Math.round(CELL * axis.pxPerMs);
  return { '--lines': `${2 * cell}px 100%, ${cell}px 100%` };
};

/** Hatching for rows that are open to customers only: what of the building's day lies outside their hours. */
const customerClosed = ({ hours, span }: DayModel, axis: Axis): object => {
  const parts = closedIn(hours.customer, span).flatMap((part) => subtract(part, closedIn(hours.building, span)));
  return {
    '--closed-image': parts.map(() => HATCH).join(', '),
    '--closed-position': parts.map(({ start }) => `${HEAD_WIDTH + xOf(axis, start)}px 0`).join(', '),
    '--closed-size': parts.map(({ start, end }) => `${(end - start) * axis.pxPerMs}px 100%`).join(', '),
  };
};

const NOTHING = {};

interface TimelineBodyProps {
  readonly model: DayModel;
  readonly groups: readonly Group[];
  readonly axis: Axis;
  readonly heights: Heights;
  readonly density: Density;
  readonly view: ScrollView;
  /** Of the scrolled part, without the axis. */
  readonly seen: Size;
  readonly fullWidth: number;
  readonly now: number;
  readonly focus: Cursor | undefined;
  readonly focusRef: RefCallback<HTMLElement>;
  readonly ghost: Omit<GhostView, 'side' | 'edge'> | undefined;
}

/** What the axis stands over: grid, closed hours, the time it is, and the rows that are in sight. */
export const TimelineBody = (props: TimelineBodyProps) => {
  const { model, groups, axis, heights, density, view, seen, fullWidth, now, focus, focusRef } = props;
  const styles = useStyles();
  const looks = useRowLooks();
  const titleOf = useGroupTitle(model.site.zones, model.site.floors.length);
  const counts = groups.map(({ rows }) => rows.length);
  const sight = { top: view.top, height: seen.height };
  // What nobody sees yet comes right after what is seen.
  const overscan = useFirstPainted(true) ? OVERSCAN : 0;
  const windows = windowOf(counts, heights, sight, focusedGroup(groups, focus), overscan);
  const shown = shownOf(axis, view.left, seen.width);
  const ghost = props.ghost && { ...props.ghost, ...roomFor(props.ghost.draft, props) };
  const closed = useMemo(() => customerClosed(model, axis), [model, axis]);
  const closedOf = (row: Row) => (row.open === model.hours.customer ? closed : NOTHING);
  const isToday = model.span.start <= now && now < model.span.end;
  return (
    <div
      role="presentation"
      className={styles.body}
      style={{ width: fullWidth, height: heightOf(counts, heights) + FOOT_PX, ...gridLines(axis) }}
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
            looks={looks}
            window={window}
            title={titleOf(group)}
            firstIndex={2 + counts.slice(0, window.group).reduce((sum, count) => sum + 1 + count, 0)}
            model={model}
            axis={axis}
            shownFrom={shown.start}
            shownTo={shown.end}
            density={density}
            isPlain={seen.height > MAX_ROWS_WITH_SIGNS * heights.row}
            width={fullWidth}
            closedOf={closedOf}
            focus={focus}
            focusRef={focusRef}
            ghost={ghost}
            waitingId={ghost?.draft.bookingId}
          />
        );
      })}
    </div>
  );
};

/** On which side of a draft there is room for its verdict: the one that lies nearer to the middle. */
const roomFor = (
  draft: Draft,
  { groups, heights, axis, view, seen }: TimelineBodyProps,
): Pick<GhostView, 'side' | 'edge'> => {
  const top = topOf(groups, heights, draft.rowId) ?? 0;
  const isLow = top - view.top > seen.height / 2;
  const isRight = xOf(axis, draft.start) - view.left > (seen.width - HEAD_WIDTH) / 2;
  return { side: isLow ? 'above' : 'below', edge: isRight ? 'fromRight' : 'fromLeft' };
};

const focusedGroup = (groups: readonly Group[], focus: Cursor | undefined): number | undefined => {
  const index = groups.findIndex(({ rows }) => rows.some(({ resource }) => resource.id === focus?.rowId));
  return index < 0 ? undefined : index;
};
