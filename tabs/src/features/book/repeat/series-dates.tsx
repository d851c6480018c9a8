import { Button, makeStyles, mergeClasses, Skeleton, SkeletonItem, Text, tokens } from '@fluentui/react-components';
import {
  CalendarCancelRegular,
  CheckmarkCircleRegular,
  CheckmarkRegular,
  type FluentIcon,
  WarningRegular,
} from '@fluentui/react-icons';
import type { LocalDay } from '@yhteistila/core/time/site-time.ts';
import type { Offer } from '../../../api/queries.ts';
import type { Places } from '../../../booking-parts/use-places.ts';
import { useText } from '../../../i18n/use-text.tsx';
import { useOfferText } from '../offers/use-offer-text.ts';
import type { SeriesRow } from './series-rows.ts';

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
  leftOut: CalendarCancelRegular,
};

const OUTLINES = ['a', 'b', 'c'];

interface ClosedDayChoiceProps {
  readonly isLeftOut: boolean;
  readonly date: string;
  readonly onChange: (isLeftOut: boolean) => void;
}

/** Leaves a closed day out, or takes it in all the same. */
const ClosedDayChoice = ({ isLeftOut, date, onChange }: ClosedDayChoiceProps) => {
  const { t } = useText();
  const text = t(isLeftOut ? 'tab.book.series.takeIn' : 'tab.book.series.leaveOut');
  return (
    <Button size="small" aria-label={`${text}: ${date}`} onClick={() => onChange(!isLeftOut)}>
      {text}
    </Button>
  );
};

interface SeriesDatesProps {
  readonly rows: readonly SeriesRow[];
  readonly places: Places;
  /** The site in whose time the dates are told. */
  readonly siteId: string | undefined;
  /** Whether the dates belong to an older question. */
  readonly isOld: boolean;
  readonly isLoading: boolean;
  /** The day whose alternative is just being booked. */
  readonly sending: LocalDay | undefined;
  readonly onTake: (day: LocalDay, offer: Offer) => void;
  readonly onLeaveOut: (day: LocalDay, isLeftOut: boolean) => void;
}

/** Every date in words: free, or what stands in its way and what could be had instead. */
export const SeriesDates = (props: SeriesDatesProps) => {
  const { rows, places, siteId, isOld, isLoading, sending, onTake, onLeaveOut } = props;
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
  const toneOf = ({ state }: SeriesRow) => {
    if (state === 'leftOut') return undefined;
    return state === 'clash' ? styles.clash : styles.good;
  };
  return (
    <ul className={mergeClasses(styles.list, isOld && styles.old)} aria-busy={isOld}>
      {rows.map((row) => {
        const Icon = ICONS[row.state];
        const { alternative, day, state, closedBecause } = row;
        const date = `${dayText(day)} ${times(row, places.timeZone(siteId))}`;
        return (
          <li key={day} className={styles.row}>
            <Icon className={mergeClasses(styles.icon, toneOf(row))} />
            <div className={styles.words}>
              <span>
                <Text weight="semibold">{date}</Text>
                {closedBecause === undefined ? undefined : ` · ${pick(closedBecause)}`} · {stateText(row)}
              </span>
              {row.reasons.map((reason) => (
                <Text key={reason} size={200}>
                  {reason}
                </Text>
              ))}
              {state === 'clash' && alternative !== undefined ? (
                <Button
                  size="small"
                  className={styles.choice}
                  disabledFocusable={sending !== undefined}
                  onClick={() => onTake(day, alternative)}
                >
                  {sending === day ? t('tab.book.sending') : t('tab.book.instead', { offer: offerText(alternative) })}
                </Button>
              ) : undefined}
              {row.isChoice === true ? (
                <ClosedDayChoice
                  isLeftOut={state === 'leftOut'}
                  date={date}
                  onChange={(isOut) => onLeaveOut(day, isOut)}
                />
              ) : undefined}
            </div>
          </li>
        );
      })}
    </ul>
  );
};
