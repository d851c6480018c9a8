import { Button, makeStyles, Skeleton, SkeletonItem, Subtitle2, Text, tokens } from '@fluentui/react-components';
import { dayOf } from '@yhteistila/core/time/site-time.ts';
import { useSites } from '../../../api/queries.ts';
import type { Places } from '../../../booking-parts/use-places.ts';
import { useText } from '../../../i18n/use-text.tsx';
import type { Found } from './relaxations.ts';

const useStyles = makeStyles({
  box: { display: 'grid', gap: tokens.spacingVerticalM, justifyItems: 'start' },
  title: { margin: 0 },
  ways: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  outline: { width: '320px', maxWidth: '100%' },
});

interface NothingSuitsProps {
  /** Why, where one reason holds for all. */
  readonly because: readonly string[];
  readonly found: readonly Found[] | undefined;
  readonly places: Places;
  readonly onTake: (found: Found) => void;
}

/** No space suits: the nearest ways out, each of which leads to an offer. */
export const NothingSuits = ({ because, found, places, onTake }: NothingSuitsProps) => {
  const styles = useStyles();
  const { t, pick, day, times } = useText();
  const sites = useSites();
  const wordsOf = ({ relaxation, offer }: Found): string => {
    const zone = places.timeZone(offer.siteId);
    switch (relaxation.kind) {
      case 'time':
        return t('tab.book.relax.time', {
          time: `${day(dayOf(Date.parse(offer.start), zone))} ${times(offer, zone)}`,
        });
      case 'people': {
        const people = places.place(offer.resourceId)?.resource.capacity;
        return people === undefined ? t('tab.book.relax.anySize') : t('tab.book.relax.people', { people });
      }
      case 'need':
        return t('tab.book.relax.without', { what: t(`feature.${relaxation.need}`) });
      case 'filters':
        return t('tab.book.relax.filters');
      case 'also':
        return t('tab.book.relax.spaceOnly');
      case 'confidential':
        return t('tab.book.relax.notConfidential');
      case 'purpose':
        return t('tab.book.relax.purpose', { purpose: t(`tab.book.purpose.${relaxation.purpose}`) });
      case 'site': {
        const site = sites.data?.find(({ id }) => id === relaxation.siteId);
        return t('tab.book.relax.site', { site: site === undefined ? '' : pick(site.name) });
      }
    }
  };
  return (
    <div className={styles.box}>
      {because.map((words) => (
        <Text key={words}>{words}</Text>
      ))}
      {found === undefined ? (
        <Skeleton aria-label={t('tab.loading')} className={styles.outline}>
          <SkeletonItem size={32} />
        </Skeleton>
      ) : undefined}
      {found === undefined || found.length === 0 ? undefined : (
        <>
          <Subtitle2 as="h3" className={styles.title}>
            {t('tab.book.relax.title')}
          </Subtitle2>
          <div className={styles.ways}>
            {found.map((each) => (
              <Button key={JSON.stringify(each.relaxation)} onClick={() => onTake(each)}>
                {wordsOf(each)}
              </Button>
            ))}
          </div>
        </>
      )}
      {found?.length === 0 && because.length === 0 ? <Text>{t('tab.book.relax.none')}</Text> : undefined}
    </div>
  );
};
