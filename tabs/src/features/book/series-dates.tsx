import { Button, makeStyles, mergeClasses, Skeleton, SkeletonItem, Text, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular, CheckmarkRegular, type FluentIcon, WarningRegular } from '@fluentui/react-icons';
import type { LocalDay } from '@yhteistila/core/time/site-time.ts';
import type { BookingView, Offer, SeriesPreview, SeriesView } from '../../api/queries.ts';
import type { Places } from '../../booking-parts/use-places.ts';
import { useText } from '../../i18n/use-text.tsx';
import { type SeriesRow, seriesRows } from './series-rows.ts';
import { useOfferText } from './use-offer-text.ts';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'grid', gap: tokens.spacingVerticalXS },
  old: { opacity: 0.6 },
  row: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr)',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    padding: `${tokens.spacingVerticalXS} 0`,
    minHeight: '32px',
    boxSizing: 'border-box',
  },
  words: { display: 'grid', gap: tokens.spacingVerticalXS, justifyItems: 'start', minWidth: 0 },
  icon: { fontSize: '20px', color: tokens.colorNeutralForeground2 },
  good: { color: tokens.colorStatusSuccessForeground1 },
  clash: { color: tokens.colorStatusWarningForeground1 },
  choice: { maxWidth: '100%', textAlign: 'start' },
});

const ICONS: { readonly [state in SeriesRow['state']]: FluentIcon } = {
  possible: CheckmarkRegular,
  clash: WarningRegular,
  booked: CheckmarkCircleRegular,
  instead: CheckmarkCircleRegular,
};

const OUTLINES = ['a', 'b', 'c'];

interface SeriesDatesProps {
  readonly dates: SeriesPreview['occurrences'];
  readonly made: SeriesView | undefined;
  readonly instead: ReadonlyMap<LocalDay, BookingView>;
  readonly places: Places;
  /** Whether the dates belong to an older question. */
  readonly isOld: boolean;
  readonly isLoading: boolean;
  /** The day whose alternative is just being booked. */
  readonly sending: LocalDay | undefined;
  readonly onTake: (day: LocalDay, offer: Offer) => void;
}

/** Every date in words: free, or what stands in its way and what could be had instead. */
export const SeriesDates = (props: SeriesDatesProps) => {
  const { dates, made, instead, places, isOld, isLoading, sending, onTake } = props;
  const styles = useStyles();
  const { t, pick, day: dayText, times } = useText();
  const offerText = useOfferText(places);
  if (isLoading) {
    return (
      <Skeleton aria-label={t('tab.loading')} className={styles.list}>
        {OUTLINES.map((each) => (
          <SkeletonItem key={each} size={32} />
        ))}
      </Skeleton>
    );
  }
  const stateText = ({ state, booking }: SeriesRow): string => {
    const [roomId = ''] = booking?.resourceIds ?? [];
    const room = places.place(roomId)?.resource.name;
    return t(`tab.book.series.${state}`, { room: room === undefined ? '' : pick(room) });
  };
  return (
    <ul className={mergeClasses(styles.list, isOld && styles.old)} aria-busy={isOld}>
      {seriesRows(dates, made, instead).map((row) => {
        const Icon = ICONS[row.state];
        const { alternative, day } = row;
        return (
          <li key={day} className={styles.row}>
            <Icon className={mergeClasses(styles.icon, row.state === 'clash' ? styles.clash : styles.good)} />
            <div className={styles.words}>
              <span>
                <Text weight="semibold">
                  {dayText(day)} {times(row, places.timeZone(row.booking?.siteId ?? alternative?.siteId))}
                </Text>{' '}
                · {stateText(row)}
              </span>
              {row.reasons.map((reason) => (
                <Text key={reason} size={200}>
                  {reason}
                </Text>
              ))}
              {row.state === 'clash' && alternative !== undefined ? (
                <Button
                  size="small"
                  className={styles.choice}
                  disabledFocusable={sending !== undefined}
                  onClick={() => onTake(day, alternative)}
                >
                  {sending === day ? t('tab.book.sending') : t('tab.book.instead', { offer: offerText(alternative) })}
                </Button>
              ) : undefined}
            </div>
          </li>
        );
      })}
    </ul>
  );
};
