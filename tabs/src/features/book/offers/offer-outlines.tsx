import { makeStyles, Skeleton, SkeletonItem, tokens } from '@fluentui/react-components';
import { useText } from '../../../i18n/use-text.tsx';
import { CARD_HEIGHT } from './offer-card.tsx';

const useStyles = makeStyles({
  list: { display: 'grid', gap: tokens.spacingVerticalM },
  card: { height: CARD_HEIGHT, borderRadius: tokens.borderRadiusLarge },
});

const OUTLINES = ['a', 'b', 'c', 'd', 'e'];

/** Offers that are on their way, as high as they will be. */
export const OfferOutlines = () => {
  const styles = useStyles();
  const { t } = useText();
  return (
    <Skeleton aria-label={t('tab.loading')} className={styles.list}>
      {OUTLINES.map((each) => (
        <SkeletonItem key={each} className={styles.card} />
      ))}
    </Skeleton>
  );
};
