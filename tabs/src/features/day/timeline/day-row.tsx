import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { type Interval, overlaps } from '@yhteistila/core/time/interval.ts';
import { memo, type RefCallback, useMemo } from 'react';
import { GridPart } from '../../../components/grid-part.tsx';
import { useText } from '../../../i18n/use-text.tsx';
import {
  BUFFER_HATCH,
  type Density,
  FORCED_COLORS,
  HATCH,
  HEAD_WIDTH,
  IN_SIGHT,
  KEPT_PATTERN,
  LAYERS,
  ROW_HEIGHTS,
} from '../day-styles.ts';
import type { Row } from '../rows.ts';
import type { DayModel } from '../use-day-model.ts';
import { type Axis, CELL, cellIndex, xOf } from './axis.ts';
import { Block, useBlockStyles } from './block.tsx';
import { endedName, nameOf, spokenBooking, spokenEnded, whoseIs } from './block-look.ts';
import { buffersOf, maskOf } from './buffers.ts';
import { EndedBlock } from './ended-block.tsx';
import { Ghost, type GhostView } from './ghost.tsx';
import { RowHead, useRowHeadStyles } from './row-head.tsx';
import { stopAt, stopsOf } from './stops.ts';

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
  closure: {
    ...typographyStyles.caption1,
    position: 'absolute',
    top: '3px',
    bottom: '3px',
    zIndex: LAYERS.block,
    boxSizing: 'border-box',
    display: 'flex',
    alignItems: 'center',
    padding: '0 6px',
    // Hides without a scroller of its own, in which nothing would stay in sight.
    overflow: 'clip',
    whiteSpace: 'nowrap',
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground3,
    border: `${tokens.strokeWidthThin} dotted ${tokens.colorNeutralStroke1}`,
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
    '& > span': {
      ...IN_SIGHT,
      backgroundColor: tokens.colorNeutralBackground3,
      padding: '0 4px',
      overflow: 'hidden',
      textOverflow: 'ellipsis',
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

const columnsOf = (axis: Axis, { start, end }: Interval) => {
  const column = 2 + cellIndex(axis, start);
  return { column, columns: Math.max(1, Math.ceil((end - axis.start) / CELL) + 2 - column) };
};

/** One resource's day: its head, its bookings and closures, and the cell that has the focus. */
export const DayRow = memo((props: DayRowProps) => {
  const {
    row,
    model,
    axis,
    shownFrom,
    shownTo,
    density,
    top,
    width,
    index,
    closed,
    focusAt,
    isOnHead,
    waitingId,
    ghost,
    isPlain,
    looks,
  } = props;
  const styles = looks.row;
  const focusRef = isOnHead ? undefined : props.focusRef;
  const { t, pick, time, times } = useText();
  const shown = { start: shownFrom, end: shownTo };
  const space = pick(row.resource.name);
  const telling = { t, pick, shortNames: model.shortNames };
  const focused = focusAt === undefined ? undefined : stopAt(stopsOf(row, axis), focusAt);
  const seen = <T extends Interval>(all: readonly T[]) =>
    all.filter((each) => overlaps(each, shown) || (focused !== undefined && overlaps(each, focused)));
  const buffers = maskOf(buffersOf(row, shown), axis);
  const placeOf = ({ start, end }: Interval) => ({
    left: HEAD_WIDTH + xOf(axis, start),
    width: (end - start) * axis.pxPerMs,
  });
  return (
    <GridPart
      role="row"
      aria-rowindex={index}
      data-resource-id={row.resource.id}
      className={mergeClasses(styles.row, buffers !== undefined && styles.buffered)}
      style={{ top, width, height: ROW_HEIGHTS[density], ...closed, ...buffers }}
    >
      <RowHead
        styles={looks.head}
        resource={row.resource}
        density={density}
        isPlain={isPlain}
        isTabStop={focusAt !== undefined}
        nameRef={isOnHead ? props.focusRef : undefined}
      />
      {seen(row.closures).map((closure) => (
        <GridPart
          key={closure.start}
          ref={focused?.kind === 'closure' && focused.of === closure ? focusRef : undefined}
          role="gridcell"
          {...columnsOf(axis, closure)}
          aria-label={t('tab.day.spoken.closure', {
            space,
            times: times(closure, model.zone),
            reason: pick(closure.reason),
          })}
          tabIndex={focused?.kind === 'closure' && focused.of === closure ? 0 : -1}
          className={styles.closure}
          style={{ ...placeOf(closure), backgroundImage: HATCH }}
        >
          <span>{pick(closure.reason)}</span>
        </GridPart>
      ))}
      {seen(row.ended).map((of) => {
        const whose = whoseIs(of.booking, model.personId);
        return (
          <EndedBlock
            key={of.booking.id}
            of={of}
            whose={whose}
            name={endedName(of.booking, telling)}
            spoken={spokenEnded(of.booking, { space, times: times(of, model.zone), whose }, telling)}
            {...placeOf(of)}
            {...columnsOf(axis, of)}
            isFocused={focused?.kind === 'ended' && focused.of === of}
            focusRef={focusRef}
          />
        );
      })}
      {seen(row.bookings).map((of) => {
        const whose = whoseIs(of.booking, model.personId);
        const name = nameOf(of.booking, telling);
        const told = times(of, model.zone);
        return (
          <Block
            key={of.booking.id}
            styles={looks.block}
            of={of}
            whose={whose}
            name={name}
            times={told}
            start={time(of.start, model.zone)}
            spoken={spokenBooking({ space, times: told, whose, name, status: of.booking.status }, telling)}
            {...placeOf(of)}
            {...columnsOf(axis, of)}
            lines={density === 'compact' ? 1 : 2}
            isFocused={focused?.kind === 'booking' && focused.of === of}
            isWaiting={of.booking.id === waitingId}
            focusRef={focusRef}
          />
        );
      })}
      {ghost === undefined ? undefined : (
        <Ghost
          {...ghost}
          zone={model.zone}
          space={space}
          {...placeOf(ghost.draft)}
          {...columnsOf(axis, ghost.draft)}
          ghostRef={focusRef}
        />
      )}
      {focused?.kind === 'free' || focused?.kind === 'closed' ? (
        <GridPart
          ref={focusRef}
          role="gridcell"
          {...columnsOf(axis, focused)}
          aria-label={t(`tab.day.spoken.${focused.kind === 'free' && row.isPrivate ? 'private' : focused.kind}`, {
            space,
            times: times(focused, model.zone),
          })}
          tabIndex={0}
          className={mergeClasses(styles.cell)}
          style={placeOf(focused)}
        />
      ) : undefined}
    </GridPart>
  );
});
