import { Button, makeStyles, Skeleton, SkeletonItem, Text, tokens } from '@fluentui/react-components';
import { useNavigate, useParams } from 'react-router';
import { ProblemAnswer } from '../../api/client.ts';
import { useMe, useSites } from '../../api/queries.ts';
import { useBookingWords } from '../../booking-parts/booking-words.ts';
import { usePlaces } from '../../booking-parts/use-places.ts';
import { PageHeading } from '../../components/page-heading.tsx';
import { ProblemBar } from '../../components/problem-bar.tsx';
import { useText } from '../../i18n/use-text.tsx';
import { BookingCard } from './booking-card.tsx';
import { useBooking } from './use-booking.ts';

const useStyles = makeStyles({
  page: {
    padding: tokens.spacingHorizontalL,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalL,
    maxWidth: '720px',
    margin: '0 auto',
    justifyItems: 'stretch',
    '@media (max-width: 639px)': { padding: tokens.spacingHorizontalM },
  },
  back: { justifySelf: 'start' },
});

const isUnknown = (error: unknown): boolean => error instanceof ProblemAnswer && error.problem.status === 404;

/** One booking by its link, from a message or from Teams. */
export const BookingScreen = () => {
  const styles = useStyles();
  const { t } = useText();
  const { bookingId = '' } = useParams();
  const navigate = useNavigate();
  const booking = useBooking(bookingId);
  const sites = useSites();
  // A redacted view does not say the site: its spaces are looked for in all of them.
  const siteId = booking.data?.siteId;
  const places = usePlaces(siteId === undefined ? (sites.data ?? []).map(({ id }) => id) : [siteId]);
  const wordsOf = useBookingWords(places, useMe().data);
  const isReady = booking.data !== undefined && !places.isLoading;
  return (
    <div className={styles.page}>
      <PageHeading>{t('tab.screen.booking')}</PageHeading>
      {booking.data !== undefined && isReady ? (
        <BookingCard booking={booking.data} wordsOf={wordsOf} places={places} />
      ) : undefined}
      {booking.error === null && !isReady ? (
        <Skeleton aria-label={t('tab.loading')}>
          <SkeletonItem size={128} />
        </Skeleton>
      ) : undefined}
      {isUnknown(booking.error) ? <Text>{t('tab.booking.unknown')}</Text> : undefined}
      {booking.error === null || isReady || isUnknown(booking.error) ? undefined : (
        <ProblemBar error={booking.error} onRetry={() => booking.refetch()} />
      )}
      <Button className={styles.back} onClick={() => void navigate('/my')}>
        {t('tab.booking.toMine')}
      </Button>
    </div>
  );
};
