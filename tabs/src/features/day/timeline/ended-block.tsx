import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { RefCallback } from 'react';
import { GridPart } from '../../../components/grid-part.tsx';
import { LAYERS } from '../day-styles.ts';
import type { TimedBooking } from '../rows.ts';
import { endedText, MIN_TEXT_PX, type Whose } from './block-look.ts';

const useStyles = makeStyles({
  ended: {
    ...typographyStyles.caption1,
    position: 'absolute',
    top: '5px',
    bottom: '5px',
    zIndex: LAYERS.ended,
    boxSizing: 'border-box',
    alignContent: 'center',
    padding: '0 4px',
    whiteSpace: 'pre',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    borderRadius: tokens.borderRadiusSmall,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground3,
    cursor: 'default',
    userSelect: 'none',
    ':focus-visible': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '1px',
      zIndex: LAYERS.now,
    },
  },
  narrow: { padding: 0 },
});

interface EndedBlockProps {
  readonly of: TimedBooking;
  readonly whose: Whose;
  readonly name: string;
  readonly spoken: string;
  /** Pixels from the row's beginning. */
  readonly left: number;
  readonly width: number;
  readonly column: number;
  readonly columns: number;
  readonly isFocused: boolean;
  readonly focusRef: RefCallback<HTMLElement> | undefined;
}

/** What was cancelled or released: a thin outline behind what stands there now, through which one books as anywhere. */
export const EndedBlock = ({
  of,
  whose,
  name,
  spoken,
  left,
  width,
  isFocused,
  focusRef,
  ...cells
}: EndedBlockProps) => {
  const styles = useStyles();
  return (
    <GridPart
      ref={isFocused ? focusRef : undefined}
      role="gridcell"
      {...cells}
      aria-label={spoken}
      aria-haspopup="dialog"
      tabIndex={isFocused ? 0 : -1}
      data-booking-id={of.booking.id}
      data-ended={whose}
      className={mergeClasses(styles.ended, width < MIN_TEXT_PX && styles.narrow)}
      style={{ left, width: Math.max(2, width) }}
    >
      {endedText(name, width)}
    </GridPart>
  );
};
