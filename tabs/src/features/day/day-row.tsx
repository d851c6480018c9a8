import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { type Interval, overlaps } from '@yhteistila/core/time/interval.ts';
import { memo, type Ref } from 'react';
import { GridPart } from '../../components/grid-part.tsx';
import { useText } from '../../i18n/use-text.tsx';
import { type Axis, CELL, cellIndex, xOf } from './axis.ts';
import { Block } from './block.tsx';
import { nameOf, spokenBooking, whoseIs } from './block-look.ts';
import { type Density, HATCH, HEAD_WIDTH, LAYERS, ROW_HEIGHTS } from './day-styles.ts';
import { Ghost, type GhostView } from './ghost.tsx';
import { RowHead } from './row-head.tsx';
import type { Row, TimedBooking } from './rows.ts';
import { stopAt, stopsOf } from './stops.ts';
import type { DayModel } from './use-day-model.ts';

const MINUTE_MS = 60_000;

const useStyles = makeStyles({
  row: {
    position: 'absolute',
    left: 0,
    boxSizing: 'border-box',
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundRepeat: 'no-repeat',
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
    overflow: 'hidden',
    whiteSpace: 'nowrap',
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground3,
    border: `${tokens.strokeWidthThin} dotted ${tokens.colorNeutralStroke1}`,
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
    '& > span': {
      backgroundColor: tokens.colorNeutralBackground3,
      padding: '0 4px',
      overflow: 'hidden',
      textOverflow: 'ellipsis',
    },
  },
});

export interface DayRowProps {
  readonly row: Row;
  readonly model: DayModel;
  readonly axis: Axis;
  readonly shownFrom: number;
  readonly shownTo: number;
  readonly density: Density;
  readonly top: number;
  readonly width: number;
  readonly index: number;
  /** Backgrounds that show when the row is not open to customers. */
  readonly closed: object;
  /** Where the focus is, when it is in this row. */
  readonly focusAt?: number | undefined;
  readonly focusRef: Ref<HTMLDivElement>;
  readonly waitingId?: string | undefined;
  /** What is being drawn in this row; it has the focus then. */
  readonly ghost?: GhostView | undefined;
}

const columnsOf = (axis: Axis, { start, end }: Interval) => {
  const column = 2 + cellIndex(axis, start);
  return { column, columns: Math.max(1, Math.ceil((end - axis.start) / CELL) + 2 - column) };
};

/** Only what may lie there: nothing of the neighbour's time that is taken anyway. */
const bufferOf = (row: Row, of: TimedBooking, isOwnSide: boolean, axis: Axis) => {
  const { buffer } = row;
  if (buffer === undefined || (buffer.between === 'organisations' && isOwnSide)) return undefined;
  const index = row.bookings.indexOf(of);
  const gap = (from: number, to: number) => Math.max(0, Math.min(buffer.minutes * MINUTE_MS, to - from)) * axis.pxPerMs;
  return {
    before: gap(row.bookings[index - 1]?.end ?? axis.start, of.start),
    after: gap(of.end, row.bookings[index + 1]?.start ?? axis.end),
  };
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
    focusRef,
    waitingId,
    ghost,
  } = props;
  const styles = useStyles();
  const { t, pick, times } = useText();
  const shown = { start: shownFrom, end: shownTo };
  const space = pick(row.resource.name);
  const telling = { t, pick, shortNames: model.shortNames };
  const focused = focusAt === undefined ? undefined : stopAt(stopsOf(row, axis), focusAt);
  const seen = <T extends Interval>(all: readonly T[]) =>
    all.filter((each) => overlaps(each, shown) || (focused !== undefined && overlaps(each, focused)));
  const placeOf = ({ start, end }: Interval) => ({
    left: HEAD_WIDTH + xOf(axis, start),
    width: (end - start) * axis.pxPerMs,
  });
  return (
    <GridPart
      role="row"
      aria-rowindex={index}
      data-resource-id={row.resource.id}
      className={styles.row}
      style={{ top, width, height: ROW_HEIGHTS[density], ...closed }}
    >
      <RowHead resource={row.resource} density={density} />
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
      {seen(row.bookings).map((of) => {
        const whose = whoseIs(of.booking, model.personId);
        const name = nameOf(of.booking, telling);
        const told = times(of, model.zone);
        const buffer = bufferOf(row, of, whose !== 'other', axis);
        return (
          <Block
            key={of.booking.id}
            of={of}
            whose={whose}
            name={name}
            times={told}
            spoken={spokenBooking({ space, times: told, whose, name, status: of.booking.status }, telling)}
            {...placeOf(of)}
            {...columnsOf(axis, of)}
            lines={density === 'compact' ? 1 : 2}
            {...(buffer && { buffer })}
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
          aria-label={t(`tab.day.spoken.${focused.kind}`, { space, times: times(focused, model.zone) })}
          tabIndex={0}
          className={mergeClasses(styles.cell)}
          style={placeOf(focused)}
        />
      ) : undefined}
    </GridPart>
  );
});
