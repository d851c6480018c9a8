import { Button, Caption1, makeStyles, Skeleton, SkeletonItem, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Availability, Offer, Resource } from '../../../api/queries.ts';
import { useInterpreterWords } from '../../../booking-parts/use-interpreter-words.ts';
import { useText } from '../../../i18n/use-text.tsx';

const useStyles = makeStyles({
  list: { display: 'grid', gap: tokens.spacingVerticalS, margin: 0, padding: 0, listStyleType: 'none' },
  room: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    minHeight: '56px',
    boxSizing: 'border-box',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  words: { display: 'grid', minWidth: 0 },
  why: { color: tokens.colorNeutralForeground2 },
  nothing: { display: 'grid', gap: tokens.spacingVerticalXS },
  more: { justifySelf: 'start' },
});

const SHOWN_FIRST = 4;
const MAX_REASONS = 3;
const SKELETONS = ['a', 'b', 'c', 'd'];

interface RoomOffersProps {
  readonly offers: readonly Offer[] | undefined;
  readonly refused: Availability['refused'];
  readonly resources: readonly Resource[];
  readonly zone: string;
  readonly isBooking: boolean;
  /** Of the interpreter who comes along. */
  readonly languages: readonly string[];
  readonly onBook: (offer: Offer) => void;
}

/** The rooms for this customer; one tap books. When there are none, why, and what to do. */
export const RoomOffers = ({ offers, refused, resources, zone, isBooking, languages, onBook }: RoomOffersProps) => {
  const styles = useStyles();
  const { t, pick, times } = useText();
  const interpreter = useInterpreterWords(languages);
  const [showsAll, setShowsAll] = useState(false);
  if (offers === undefined) {
    return (
      <Skeleton aria-label={t('tab.loading')} className={styles.list}>
        {SKELETONS.map((each) => (
          <SkeletonItem key={each} style={{ height: '56px' }} />
        ))}
      </Skeleton>
    );
  }
  if (offers.length === 0) {
    return (
      <div className={styles.nothing}>
        <Text weight="semibold">{t('tab.today.rooms.none')}</Text>
        {refused.slice(0, MAX_REASONS).map(({ message }) => (
          <Text key={message}>{message}</Text>
        ))}
        <Text>{t('tab.today.rooms.none.next')}</Text>
      </div>
    );
  }
  const nameOf = (resourceId: string) => {
    const resource = resources.find(({ id }) => id === resourceId);
    return resource === undefined ? '' : pick(resource.name);
  };
  const shown = showsAll ? offers : offers.slice(0, SHOWN_FIRST);
  return (
    <>
      <ul className={styles.list}>
        {shown.map((offer, index) => (
          <li key={`${offer.resourceId} ${offer.start}`} data-offer={offer.resourceId} className={styles.room}>
            <span className={styles.words}>
              <Text weight="semibold">{nameOf(offer.resourceId)}</Text>
              {offer.why.length === 0 && interpreter === undefined ? undefined : (
                <Caption1 className={styles.why}>
                  {[
                    ...offer.why.map(({ message }) => message),
                    ...(interpreter === undefined ? [] : [interpreter]),
                  ].join(' · ')}
                </Caption1>
              )}
            </span>
            <Button
              appearance={index === 0 ? 'primary' : 'secondary'}
              disabledFocusable={isBooking}
              aria-label={t('tab.today.book.room', { times: times(offer, zone), room: nameOf(offer.resourceId) })}
              onClick={() => onBook(offer)}
            >
              {t('tab.today.book', { times: times(offer, zone) })}
            </Button>
          </li>
        ))}
      </ul>
      {offers.length > SHOWN_FIRST ? (
        <Button className={styles.more} appearance="subtle" size="small" onClick={() => setShowsAll(!showsAll)}>
          {showsAll ? t('tab.today.free.fewer') : t('tab.today.free.more', { count: offers.length })}
        </Button>
      ) : undefined}
    </>
  );
};
