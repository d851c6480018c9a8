import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { RefCallback } from 'react';
import { GridPart } from '../../../components/grid-part.tsx';
import { useText } from '../../../i18n/use-text.tsx';
import { HATCH, IN_SIGHT, LAYERS } from '../day-styles.ts';
import type { TimedClosure } from '../rows.ts';

const useStyles = makeStyles({
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

interface ClosureBlockProps {
  readonly closure: TimedClosure;
  readonly space: string;
  readonly zone: string;
  /** Pixels from the row's beginning. */
  readonly left: number;
  readonly width: number;
  readonly column: number;
  readonly columns: number;
  readonly isFocused: boolean;
  readonly focusRef: RefCallback<HTMLElement> | undefined;
}

/** A time for which the resource is out of use, and why. */
export const ClosureBlock = ({
  closure,
  space,
  zone,
  left,
  width,
  isFocused,
  focusRef,
  ...cells
}: ClosureBlockProps) => {
  const styles = useStyles();
  const { t, pick, times } = useText();
  const reason = pick(closure.reason);
  return (
    <GridPart
      ref={isFocused ? focusRef : undefined}
      role="gridcell"
      {...cells}
      aria-label={t('tab.day.spoken.closure', { space, times: times(closure, zone), reason })}
      tabIndex={isFocused ? 0 : -1}
      className={styles.closure}
      style={{ left, width, backgroundImage: HATCH }}
    >
      <span>{reason}</span>
    </GridPart>
  );
};
