import { makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { addDays } from '@yhteistila/core/time/site-time.ts';
import { useText } from '../../i18n/use-text.tsx';
import { todayHere } from '../../session/today-here.ts';
import type { DayGroup } from './agenda.ts';
import { BookingRow } from './booking-row.tsx';
import { SeriesRow } from './series-row.tsx';

const useStyles = makeStyles({
  groups: { display: 'grid', gap: tokens.spacingVerticalL },
  heading: { margin: `0 0 ${tokens.spacingVerticalS}` },
  rows: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    '& > li + li': { borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  },
});

/** The bookings day by day. */
export const DayGroups = ({ groups }: { readonly groups: readonly DayGroup[] }) => {
  const styles = useStyles();
  const { t, day: dayText } = useText();
  const today = todayHere();
  const nameOf = (day: string) => {
    if (day === today) return t('tab.my.today', { day: dayText(day) });
    return day === addDays(today, 1) ? t('tab.my.tomorrow', { day: dayText(day) }) : dayText(day);
  };
  return (
    <div className={styles.groups}>
      {groups.map(({ day, rows }) => (
        <section key={day} aria-label={nameOf(day)}>
          <Subtitle2 as="h2" block className={styles.heading}>
            {nameOf(day)}
          </Subtitle2>
          <ul className={styles.rows}>
            {rows.map((row) =>
              row.kind === 'single' ? (
                <li key={row.booking.id}>
                  <BookingRow booking={row.booking} />
                </li>
              ) : (
                <li key={row.seriesId}>
                  <SeriesRow seriesId={row.seriesId} next={row.next} bookings={row.bookings} />
                </li>
              ),
            )}
          </ul>
        </section>
      ))}
    </div>
  );
};
