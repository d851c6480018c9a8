import { Caption1, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { ArrowRepeatAllRegular, LocationRegular, PeopleRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { BookingView } from '../../api/queries.ts';
import { OutcomeBadge } from '../../booking-parts/status-badge.tsx';
import { useText } from '../../i18n/use-text.tsx';
import { useListParts } from './list-context.ts';

/** Farther ahead, when to check in is of no use yet. */
const SOON_MS = 12 * 3_600_000;

const useStyles = makeStyles({
  line: {
    display: 'grid',
    gridTemplateColumns: '104px minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalS,
    alignItems: 'center',
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    '@media (max-width: 639px)': {
      gridTemplateColumns: 'minmax(0, 1fr) auto',
      padding: tokens.spacingVerticalM,
      columnGap: tokens.spacingHorizontalS,
    },
  },
  // "10.00–10.30" is never broken in the middle.
  whole: { whiteSpace: 'nowrap' },
  time: { '@media (max-width: 639px)': { gridColumn: 1, gridRow: 1 } },
  main: {
    display: 'grid',
    gap: tokens.spacingVerticalXXS,
    minWidth: 0,
    '@media (max-width: 639px)': { gridColumn: '1 / -1', gridRow: 2 },
  },
  title: { margin: 0, fontSize: 'inherit', fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  details: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS,
    color: tokens.colorNeutralForeground2,
  },
  detail: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  end: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'end',
    gap: tokens.spacingHorizontalM,
    '@media (max-width: 639px)': { display: 'contents' },
  },
  badge: { '@media (max-width: 639px)': { gridColumn: 2, gridRow: 1, justifySelf: 'end' } },
  actions: { '@media (max-width: 639px)': { gridColumn: '1 / -1', gridRow: 3, justifySelf: 'start' } },
});

interface RowLineProps {
  readonly booking: BookingView;
  /** Of a series: how many and when next. */
  readonly series?: string;
  /** In the list of a series' dates the day stands in every row. */
  readonly withDay?: boolean;
  readonly children?: ReactNode;
}

/** One booking on a line: time, space, who else, status, actions. */
export const RowLine = ({ booking, series, withDay = false, children }: RowLineProps) => {
  const styles = useStyles();
  const { t, time } = useText();
  const { wordsOf, now } = useListParts();
  const words = wordsOf(booking);
  const isSoon = Date.parse(booking.start) < now + SOON_MS && now < Date.parse(booking.end);
  const checkInBy = booking.status === 'confirmed' && isSoon ? booking.checkInBy : undefined;
  return (
    <div className={styles.line}>
      <Text weight="semibold" className={styles.time}>
        {withDay ? <span className={styles.whole}>{words.day}</span> : undefined}{' '}
        <span className={styles.whole}>{words.times}</span>
      </Text>
      <div className={styles.main}>
        <h3 className={styles.title}>{words.spaces === '' ? t('tab.my.space') : words.spaces}</h3>
        <Caption1 className={styles.details}>
          {booking.title === undefined ? undefined : <span>{booking.title}</span>}
          <span className={styles.detail}>
            <LocationRegular />
            {words.site}
          </span>
          {words.others.length === 0 ? undefined : (
            <span className={styles.detail}>
              <PeopleRegular />
              {words.others.join(', ')}
            </span>
          )}
          {series === undefined ? undefined : (
            <span className={styles.detail}>
              <ArrowRepeatAllRegular />
              {series}
            </span>
          )}
          {checkInBy === undefined ? undefined : (
            <span>{t('tab.my.checkInBy', { time: time(checkInBy, words.zone) })}</span>
          )}
        </Caption1>
      </div>
      <div className={styles.end}>
        <div className={styles.badge}>
          <OutcomeBadge booking={booking} />
        </div>
        <div className={mergeClasses(styles.actions)}>{children}</div>
      </div>
    </div>
  );
};
