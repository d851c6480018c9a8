import { makeStyles, Skeleton, SkeletonItem, tokens } from '@fluentui/react-components';
import { useText } from '../../i18n/use-text.tsx';
import { AXIS_HEIGHT, HEAD_WIDTH, ROW_HEIGHTS } from './day-styles.ts';

const ROWS = Array.from({ length: 10 }, (_, index) => index);

const useStyles = makeStyles({
  grid: {
    flexGrow: 1,
    minHeight: 0,
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    paddingTop: `${AXIS_HEIGHT}px`,
  },
  row: {
    height: `${ROW_HEIGHTS.comfortable}px`,
    display: 'grid',
    gridTemplateColumns: `${HEAD_WIDTH}px 1fr`,
    gap: tokens.spacingHorizontalL,
    alignItems: 'center',
    padding: `0 ${tokens.spacingHorizontalM}`,
  },
});

/** The timeline before anything of it is known. */
export const DaySkeleton = () => {
  const styles = useStyles();
  const { t } = useText();
  return (
    <Skeleton aria-label={t('tab.loading')} className={styles.grid}>
      {ROWS.map((row) => (
        <div key={row} className={styles.row}>
          <SkeletonItem size={20} />
          <SkeletonItem size={36} />
        </div>
      ))}
    </Skeleton>
  );
};
