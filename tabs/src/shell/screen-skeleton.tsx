import { makeStyles, Skeleton, SkeletonItem, tokens } from '@fluentui/react-components';
import { useText } from '../i18n/use-text.tsx';

const useStyles = makeStyles({
  page: { padding: tokens.spacingHorizontalL, display: 'grid', gap: tokens.spacingVerticalM },
});

/** While a screen's code is on its way. */
export const ScreenSkeleton = () => {
  const styles = useStyles();
  const { t } = useText();
  return (
    <Skeleton aria-label={t('tab.loading')} className={styles.page}>
      <SkeletonItem size={32} />
      <SkeletonItem size={96} />
      <SkeletonItem size={96} />
    </Skeleton>
  );
};
