import { Caption1, makeStyles, Subtitle2, Text, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { useMe } from '../../../api/queries.ts';
import { ApprovalButtons } from '../../../booking-parts/actions/approval-buttons.tsx';
import { useBookingWords } from '../../../booking-parts/booking-words.ts';
import { SeriesApprovalButtons } from '../../../booking-parts/series/series-approval-buttons.tsx';
import { usePlaces } from '../../../booking-parts/use-places.ts';
import { useText } from '../../../i18n/use-text.tsx';
import { useRequestWords } from './request-words.ts';
import { RequestedDates } from './requested-dates.tsx';
import { useRequests } from './use-requests.ts';

const useStyles = makeStyles({
  section: { display: 'grid', gap: tokens.spacingVerticalS },
  heading: { margin: 0 },
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    '& > li + li': { borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
  },
  what: { flexGrow: 1, display: 'grid' },
  who: { color: tokens.colorNeutralForeground2 },
});

/** "Waiting for your approval": for coordinators, and only when something does. */
export const RequestsSection = () => {
  const styles = useStyles();
  const { t, pick } = useText();
  const { siteIds, requests } = useRequests();
  const aboutOf = useRequestWords();
  const places = usePlaces(siteIds);
  const wordsOf = useBookingWords(places, useMe().data);
  const heading = useId();
  if (requests.length === 0 || places.isLoading) return null;
  return (
    <section aria-labelledby={heading} className={styles.section}>
      <Subtitle2 as="h2" id={heading} className={styles.heading}>
        {t('tab.my.requests')}
      </Subtitle2>
      <ul className={styles.list}>
        {requests.map(({ key, first: booking, seriesId }) => {
          const words = wordsOf(booking);
          const agency = booking.organisation === undefined ? [] : [pick(booking.organisation.name)];
          const organiser = booking.organiser === undefined ? [] : [booking.organiser.name];
          return (
            <li key={key} className={styles.row}>
              <div className={styles.what}>
                <Text weight="semibold">{words.what}</Text>
                <Text>{aboutOf(booking)}</Text>
                {seriesId === undefined ? undefined : <RequestedDates seriesId={seriesId} />}
                <Caption1 className={styles.who}>{[words.site, ...agency, ...organiser].join(' · ')}</Caption1>
              </div>
              {seriesId === undefined ? (
                <ApprovalButtons booking={booking} words={words} />
              ) : (
                <SeriesApprovalButtons seriesId={seriesId} words={words} />
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
};
