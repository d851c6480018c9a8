import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type Interval, overlaps } from '@yhteistila/core/time/interval.ts';
import { memo, type RefCallback, useMemo } from 'react';
import { GridPart } from '../../../components/grid-part.tsx';
import { useText } from '../../../i18n/use-text.tsx';
import {
  BUFFER_HATCH,
  type Density,
  FORCED_COLORS,
  HEAD_WIDTH,
  KEPT_PATTERN,
  LAYERS,
  ROW_HEIGHTS,
} from '../day-styles.ts';
import type { Row } from '../rows.ts';
import type { DayModel } from '../use-day-model.ts';
import { type Axis, CELL, cellIndex, xOf } from './axis.ts';
import { Block, useBlockStyles } from './block.tsx';
import { bookingWords, endedWords } from './block-look.ts';
import { buffersOf, maskOf } from './buffers.ts';
import { ClosureBlock } from './closure-block.tsx';
import { EndedBlock } from './ended-block.tsx';
import { Ghost, type GhostView } from './ghost.tsx';
import { RowHead, useRowHeadStyles } from './row-head.tsx';
import { type Stop, stopAt, stopsOf } from './stops.ts';

/** Where a row is closed, though the building is open: each row says it in variables. */
const CLOSED = { image: 'var(--closed-image, none)', position: 'var(--closed-position)', size: 'var(--closed-size)' };

const useStyles = makeStyles({
  row: {
    position: 'absolute',
    left: 0,
    boxSizing: 'border-box',
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundImage: CLOSED.image,
    backgroundPosition: CLOSED.position,
    backgroundSize: CLOSED.size,
    backgroundRepeat: 'no-repeat',
    // A pattern of its own that the person's colours leave in place.
    [FORCED_COLORS]: {
      '--pattern': 'GrayText',
      '::after': {
        content: '""',
        position: 'absolute',
        inset: 0,
        pointerEvents: 'none',
        backgroundImage: CLOSED.image,
        backgroundPosition: CLOSED.position,
        backgroundSize: CLOSED.size,
        backgroundRepeat: 'no-repeat',
        forcedColorAdjust: 'none',
      },
    },
  },
  // The hatching of all times between bookings at once, cut out by a mask: no node of its own for each.
  buffered: {
    '::before': {
      content: '""',
      position: 'absolute',
      inset: '3px 0',
      backgroundImage: BUFFER_HATCH,
      maskImage: 'var(--buffers)',
      ...KEPT_PATTERN,
    },
  },
  cell: {
    position: 'absolute',
    top: '2px',
    bottom: '2px',
    zIndex: LAYERS.block,
    outlineStyle: 'none',
    borderRadius: tokens.borderRadiusSmall,
    pointerEvents: 'none',
    ':focus-visible': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      backgroundColor: tokens.colorSubtleBackgroundHover,
    },
  },
});

/** The looks of rows and of what they are made of: asked for once, as each asking takes as long as drawing a block. */
export const useRowLooks = () => {
  const row = useStyles();
  const head = useRowHeadStyles();
  const block = useBlockStyles();
  return useMemo(() => ({ row, head, block }), [row, head, block]);
};

export interface DayRowProps {
  readonly looks: ReturnType<typeof useRowLooks>;
  readonly row: Row;
  readonly model: DayModel;
  readonly axis: Axis;
  readonly shownFrom: number;
  readonly shownTo: number;
  readonly density: Density;
  readonly top: number;
  readonly width: number;
  /** With fewer nodes, where many rows are in sight. */
  readonly isPlain: boolean;
  readonly index: number;
  /** Backgrounds that show when the row is not open to customers. */
  readonly closed: object;
  /** Where the focus is, when it is in this row. */
  readonly focusAt?: number | undefined;
  /** Whether it is on the row's head, and not in its time. */
  readonly isOnHead: boolean;
  readonly focusRef: RefCallback<HTMLElement>;
  readonly waitingId?: string | undefined;
  /** What is being drawn in this row; it has the focus then. */
  readonly ghost?: GhostView | undefined;
}

/** Where a time stands: in pixels from the row's beginning, and in the columns of the grid. */
const placeOf = (axis: Axis, { start, end }: Interval) => {
  const column = 2 + cellIndex(axis, start);
  return {
    left: HEAD_WIDTH + xOf(axis, start),
    width: (end - start) * axis.pxPerMs,
    column,
    columns: Math.max(1, Math.ceil((end - axis.start) / CELL) + 2 - column),
  };
};

/** What of the row is drawn: what is in sight, and what holds the focus wherever it is. */
const drawnOf = ({ closures, ended, bookings }: Row, shown: Interval, focused: Stop | undefined) => {
  const drawn = <T extends Interval>(all: readonly T[]) =>
    all.filter((each) => overlaps(each, shown) || (focused !== undefined && overlaps(each, focused)));
  return { closures: drawn(closures), ended: drawn(ended), bookings: drawn(bookings) };
};

interface FocusedCellProps extends ReturnType<typeof placeOf> {
  readonly className: string;
  readonly cell: Stop & { readonly kind: 'free' | 'closed' };
  readonly isPrivate: boolean | undefined;
  readonly space: string;
  readonly zone: string;
  readonly focusRef: RefCallback<HTMLElement> | undefined;
}

/** The half hour that has the focus, while nothing stands in it. */
const FocusedCell = ({
  className,
  cell,
  isPrivate,
  space,
  zone,
  focusRef,
  left,
  width,
  ...cells
}: FocusedCellProps) => {
  const { t, times } = useText();
  return (
    <GridPart
      ref={focusRef}
      role="gridcell"
      {...cells}
      aria-label={t(`tab.day.spoken.${cell.kind === 'free' && isPrivate ? 'private' : cell.kind}`, {
        space,
        times: times(cell, zone),
      })}
      tabIndex={0}
      className={className}
      style={{ left, width }}
    />
  );
};

/** One resource's day: its head, its bookings and closures, and the cell that has the focus. */
export const DayRow = memo((props: DayRowProps) => {
  const { looks, row, model, axis, density, ghost, focusAt, isOnHead } = props;
  const focusRef = isOnHead ? undefined : props.focusRef;
  const { t, pick, time, times } = useText();
  const { zone, shortNames, personId } = model;
  const space = pick(row.resource.name);
  const telling = { t, pick, time, times, shortNames, space, zone, personId };
  const shown = { start: props.shownFrom, end: props.shownTo };
  const focused = focusAt === undefined ? undefined : stopAt(stopsOf(row, axis), focusAt);
  const placed = (kind: Stop['kind'], of: Interval) => {
    const isFocused = focused?.kind === kind && 'of' in focused && focused.of === of;
    return { ...placeOf(axis, of), isFocused, focusRef };
  };
  const drawn = drawnOf(row, shown, focused);
  const buffers = maskOf(buffersOf(row, shown), axis);
  return (
    <GridPart
      role="row"
      aria-rowindex={props.index}
      data-resource-id={row.resource.id}
      className={mergeClasses(looks.row.row, buffers !== undefined && looks.row.buffered)}
      style={{ top: props.top, width: props.width, height: ROW_HEIGHTS[density], ...props.closed, ...buffers }}
    >
      <RowHead
        styles={looks.head}
        resource={row.resource}
        density={density}
        isPlain={props.isPlain}
        isTabStop={focusAt !== undefined}
        nameRef={isOnHead ? props.focusRef : undefined}
      />
      {drawn.closures.map((of) => (
        <ClosureBlock key={of.start} closure={of} space={space} zone={zone} {...placed('closure', of)} />
      ))}
      {drawn.ended.map((of) => (
        <EndedBlock key={of.booking.id} of={of} {...endedWords(of, telling)} {...placed('ended', of)} />
      ))}
      {drawn.bookings.map((of) => (
        <Block
          key={of.booking.id}
          styles={looks.block}
          of={of}
          {...bookingWords(of, telling)}
          {...placed('booking', of)}
          lines={density === 'compact' ? 1 : 2}
          isWaiting={of.booking.id === props.waitingId}
        />
      ))}
      {ghost && <Ghost {...ghost} zone={zone} space={space} {...placeOf(axis, ghost.draft)} ghostRef={focusRef} />}
      {focused?.kind === 'free' || focused?.kind === 'closed' ? (
        <FocusedCell
          className={looks.row.cell}
          cell={focused}
          isPrivate={row.isPrivate}
          space={space}
          zone={zone}
          focusRef={focusRef}
          {...placeOf(axis, focused)}
        />
      ) : undefined}
    </GridPart>
  );
});
