import { makeStyles, Skeleton, SkeletonItem, tokens } from '@fluentui/react-components';
import { useText } from '../../i18n/use-text.tsx';

const useStyles = makeStyles({ list: { display: 'grid', gap: tokens.spacingVerticalS }, day: { width: '160px' } });

/** The outline of a day with its rows, each as high as a row is. */
export const ListSkeleton = () => {
  const styles = useStyles();
  const { t } = useText();
  return (
    <Skeleton aria-label={t('tab.loading')} className={styles.list}>
      <SkeletonItem size={20} className={styles.day} />
      <SkeletonItem size={72} />
      <SkeletonItem size={72} />
      <SkeletonItem size={72} />
    </Skeleton>
  );
};
