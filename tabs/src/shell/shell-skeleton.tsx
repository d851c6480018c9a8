import { makeStyles, Skeleton, SkeletonItem, tokens } from '@fluentui/react-components';
import { useText } from '../i18n/use-text.tsx';

const useStyles = makeStyles({
  page: { padding: tokens.spacingHorizontalL, display: 'grid', gap: tokens.spacingVerticalL },
  row: { display: 'grid', gridTemplateColumns: '200px 1fr 40px', gap: tokens.spacingHorizontalL },
});

/** The outline of a page before anything is known. */
export const ShellSkeleton = () => {
  const styles = useStyles();
  const { t } = useText();
  return (
    <Skeleton aria-label={t('tab.loading')} className={styles.page}>
      <div className={styles.row}>
        <SkeletonItem size={32} />
        <SkeletonItem size={32} />
        <SkeletonItem size={32} shape="circle" />
      </div>
      <SkeletonItem size={40} />
      <SkeletonItem size={128} />
      <SkeletonItem size={128} />
    </Skeleton>
  );
};
