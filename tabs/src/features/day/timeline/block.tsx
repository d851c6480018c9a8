import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { CheckmarkCircleFilled, ClockRegular } from '@fluentui/react-icons';
import type { RefCallback } from 'react';
import { GridPart } from '../../../components/grid-part.tsx';
import { FORCED_COLORS, IN_SIGHT, KEPT_FILL, LAYERS, OWN_AGENCY_BORDER, ROW_HEIGHTS } from '../day-styles.ts';
import type { TimedBooking } from '../rows.ts';
import { blockText, MIN_START_PX, signOf, type Whose } from './block-look.ts';

/** Below this a sign would leave no room for words. */
const SIGN_PX = 56;
const SIGN_WIDTH_PX = 18;
/** So long a block may have its beginning out of sight. Few are: an element for each one's words would double the nodes. */
const LONG_PX = 600;

/** The looks of blocks, asked for once by whoever draws many. */
export const useBlockStyles = makeStyles({
  block: {
    ...typographyStyles.caption1,
    position: 'absolute',
    top: '3px',
    bottom: '3px',
    zIndex: LAYERS.block,
    boxSizing: 'border-box',
    padding: '0 3px',
    whiteSpace: 'pre',
    borderRadius: tokens.borderRadiusSmall,
    cursor: 'default',
    userSelect: 'none',
    overflow: 'clip',
    textOverflow: 'ellipsis',
    fontWeight: tokens.fontWeightSemibold,
    // The time, where there is one above the name.
    '::first-line': { fontWeight: tokens.fontWeightRegular },
    ':focus-visible': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '1px',
      zIndex: LAYERS.now,
    },
    '@media (prefers-reduced-motion: no-preference)': { transitionDuration: tokens.durationFaster },
  },
  long: { ...IN_SIGHT, display: 'inline-block', '::first-line': { fontWeight: tokens.fontWeightRegular } },
  sign: { verticalAlign: '-2px', marginRight: '4px' },
  narrow: { padding: '0 1px', fontSize: tokens.fontSizeBase100 },
  own: {
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorBrandBackground}`,
    cursor: 'grab',
    ...KEPT_FILL,
  },
  agency: {
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorNeutralForeground1,
    ...OWN_AGENCY_BORDER,
  },
  other: {
    backgroundColor: tokens.colorNeutralBackground4,
    color: tokens.colorNeutralForeground2,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
  },
  requested: { border: `${tokens.strokeWidthThick} dashed ${tokens.colorNeutralStrokeAccessible}` },
  requestedAgency: { borderLeft: OWN_AGENCY_BORDER.borderLeft },
  requestedOwn: {
    border: `${tokens.strokeWidthThick} dashed ${tokens.colorNeutralForegroundOnBrand}`,
    [FORCED_COLORS]: { border: `${tokens.strokeWidthThick} dashed HighlightText` },
  },
  waiting: { opacity: 0.6 },
});

export interface BlockProps {
  readonly styles: ReturnType<typeof useBlockStyles>;
  readonly of: TimedBooking;
  readonly whose: Whose;
  readonly name: string;
  readonly times: string;
  readonly start: string;
  readonly spoken: string;
  /** Pixels from the row's beginning. */
  readonly left: number;
  readonly width: number;
  readonly lines: 1 | 2;
  readonly column: number;
  readonly columns: number;
  readonly isFocused: boolean;
  readonly isWaiting?: boolean;
  readonly focusRef?: RefCallback<HTMLElement> | undefined;
}

/** One booking on the timeline. Whose it is shows in its shape and words, its state in an icon: colour only adds. */
export const Block = ({ styles, of, whose, name, times, start, spoken, left, width, lines, ...rest }: BlockProps) => {
  const { status, id } = of.booking;
  const { column, columns, isFocused, isWaiting = false, focusRef } = rest;
  const sign = width >= SIGN_PX ? signOf(status) : undefined;
  const text = blockText({ name, times, start }, sign === undefined ? width : width - SIGN_WIDTH_PX, lines);
  return (
    <GridPart
      ref={isFocused ? focusRef : undefined}
      role="gridcell"
      column={column}
      columns={columns}
      aria-label={spoken}
      aria-haspopup="dialog"
      tabIndex={isFocused ? 0 : -1}
      data-booking-id={id}
      data-whose={whose}
      className={mergeClasses(
        styles.block,
        styles[whose],
        status === 'requested' && styles.requested,
        status === 'requested' && whose === 'own' && styles.requestedOwn,
        status === 'requested' && whose === 'agency' && styles.requestedAgency,
        width < MIN_START_PX && styles.narrow,
        isWaiting && styles.waiting,
      )}
      style={{ left, width: Math.max(2, width), ...lineStyle(text, lines) }}
    >
      {sign === 'clock' ? <ClockRegular fontSize={14} className={styles.sign} /> : undefined}
      {sign === 'check' ? <CheckmarkCircleFilled fontSize={14} className={styles.sign} /> : undefined}
      {width < LONG_PX ? text : <span className={styles.long}>{text}</span>}
    </GridPart>
  );
};

const LINE_PX = 16;
/** A row's height without the space above and below a block, its border and the row's. */
const AROUND_PX = 9;

/** Centred by itself: an element for the text alone would double the nodes of the grid. */
const lineStyle = (text: string, lines: 1 | 2): object => {
  const height = ROW_HEIGHTS[lines === 2 ? 'comfortable' : 'compact'] - AROUND_PX;
  const told = text.includes('\n') ? 2 : 1;
  return { lineHeight: `${LINE_PX}px`, paddingTop: `${(height - told * LINE_PX) / 2}px` };
};
