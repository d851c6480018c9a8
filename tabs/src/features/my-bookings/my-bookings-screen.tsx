import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { addDays } from '@yhteistila/core/time/site-time.ts';
import { useMemo, useState } from 'react';
import { useMe, useMyBookings } from '../../api/queries.ts';
import { useBookingWords } from '../../booking-parts/booking-words.ts';
import { useMoveDialog } from '../../booking-parts/move/use-move-dialog.tsx';
import { usePlaces } from '../../booking-parts/use-places.ts';
import { PageHeading } from '../../components/page-heading.tsx';
import { ProblemBar } from '../../components/problem-bar.tsx';
import { useText } from '../../i18n/use-text.tsx';
import { todayHere } from '../../session/today-here.ts';
import { useNow } from '../../session/use-now.ts';
import { hasSoon, pastOf, upcomingOf } from './agenda.ts';
import { ChangesSection } from './changes/changes-section.tsx';
import { DayGroups } from './day-groups.tsx';
import { ListContext } from './list-context.ts';
import { ListSkeleton } from './list-skeleton.tsx';
import { NothingAhead } from './nothing-ahead.tsx';
import { RequestsSection } from './requests/requests-section.tsx';
import { useKept } from './use-kept.ts';
import { useUnfolded } from './use-unfolded.ts';

const DAYS_BACK = 60;
const DAYS_AHEAD = 400;
/** Often enough that a check-in that becomes due is offered at once. */
const NOW_EVERY_MS = 5_000;

const useStyles = makeStyles({
  page: {
    padding: tokens.spacingHorizontalL,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalL,
    maxWidth: '960px',
    margin: '0 auto',
    '@media (max-width: 639px)': { padding: tokens.spacingHorizontalM },
  },
});

const VIEWS = ['upcoming', 'past'] as const;
type View = (typeof VIEWS)[number];

/** What is booked in the person's name over all sites: ahead, over, and what changed without them. */
export const MyBookingsScreen = () => {
  const styles = useStyles();
  const { t } = useText();
  const [view, setView] = useState<View>('upcoming');
  const today = todayHere();
  const bookings = useMyBookings(addDays(today, -DAYS_BACK), addDays(today, DAYS_AHEAD));
  const places = usePlaces((bookings.data ?? []).flatMap(({ siteId }) => siteId ?? []));
  const me = useMe().data;
  const now = useNow(NOW_EVERY_MS);
  const kept = useKept();
  const unfolding = useUnfolded();
  const moving = useMoveDialog(places);
  const wordsOf = useBookingWords(places, me);
  const isReady = bookings.data !== undefined && !places.isLoading;
  const all = bookings.data ?? [];
  const upcoming = useMemo(() => upcomingOf(bookings.data ?? [], now, kept.ids), [bookings.data, now, kept.ids]);
  const shown = view === 'upcoming' ? upcoming : pastOf(all, now, kept.ids);
  return (
    <ListContext value={{ now, me, places, wordsOf, kept, askToMove: moving.ask, ...unfolding }}>
      <div className={styles.page}>
        <PageHeading>{t('tab.screen.my')}</PageHeading>
        {bookings.error === null || isReady ? undefined : (
          <ProblemBar error={bookings.error} onRetry={() => bookings.refetch()} />
        )}
        <RequestsSection />
        {isReady ? <ChangesSection bookings={all} /> : undefined}
        <TabList
          selectedValue={view}
          onTabSelect={(_, { value }) => setView(VIEWS.find((each) => each === value) ?? 'upcoming')}
        >
          {VIEWS.map((each) => (
            <Tab key={each} value={each}>
              {t(`tab.my.${each}`)}
            </Tab>
          ))}
        </TabList>
        {isReady ? undefined : <ListSkeleton />}
        {isReady && view === 'upcoming' && !hasSoon(upcoming, now) ? (
          <NothingAhead isAll={upcoming.length === 0} />
        ) : undefined}
        {isReady && view === 'past' && shown.length === 0 ? <div>{t('tab.my.nothingPast')}</div> : undefined}
        {isReady ? <DayGroups groups={shown} /> : undefined}
        {moving.dialog}
      </div>
    </ListContext>
  );
};
