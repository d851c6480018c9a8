import { Button, makeStyles, Skeleton, SkeletonItem, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useSeries } from '../../booking-parts/series/use-series.ts';
import { ProblemBar } from '../../components/problem-bar.tsx';
import { useText } from '../../i18n/use-text.tsx';
import { BookingRow } from './booking-row.tsx';
import { useListParts } from './list-context.ts';
import { datesAhead } from './series-days.ts';
import { SkippedDate } from './skipped-date.tsx';

const FIRST_SHOWN = 12;

const useStyles = makeStyles({
  dates: {
    margin: `0 0 0 ${tokens.spacingHorizontalL}`,
    padding: 0,
    listStyleType: 'none',
    borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 639px)': { marginLeft: tokens.spacingHorizontalS },
  },
  waiting: { padding: tokens.spacingHorizontalL, display: 'grid', gap: tokens.spacingVerticalS },
  more: { margin: tokens.spacingHorizontalM },
});

interface SeriesDatesProps {
  readonly seriesId: string;
  /** The booking that stands in the series' own row. */
  readonly except: string;
}

/** The other dates of a series that are ahead: booked ones with what can be done, skipped ones with the reason. */
export const SeriesDates = ({ seriesId, except }: SeriesDatesProps) => {
  const styles = useStyles();
  const { t } = useText();
  const { now, places } = useListParts();
  const [showsAll, setShowsAll] = useState(false);
  const series = useSeries(seriesId, true);
  if (series.error !== null) return <ProblemBar error={series.error} onRetry={() => series.refetch()} />;
  if (series.data === undefined) {
    return (
      <Skeleton aria-label={t('tab.loading')} className={styles.waiting}>
        <SkeletonItem size={40} />
        <SkeletonItem size={40} />
      </Skeleton>
    );
  }
  const ahead = datesAhead(series.data, now, places.timeZone(series.data.siteId)).filter(
    ({ booking }) => booking?.id !== except,
  );
  const shown = showsAll ? ahead : ahead.slice(0, FIRST_SHOWN);
  return (
    <>
      <ul className={styles.dates}>
        {shown.map((date) => (
          <li key={date.day}>
            {date.booking !== undefined && (date.state === 'booked' || date.state === 'unchanged') ? (
              <BookingRow booking={date.booking} withDay />
            ) : (
              <SkippedDate seriesId={seriesId} siteId={series.data.siteId} date={date} />
            )}
          </li>
        ))}
      </ul>
      {shown.length === ahead.length ? undefined : (
        <Button className={styles.more} size="small" onClick={() => setShowsAll(true)}>
          {t('tab.series.showAll', { count: ahead.length })}
        </Button>
      )}
    </>
  );
};
