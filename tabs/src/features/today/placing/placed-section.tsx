import { Button, Caption1, makeStyles, Text, tokens, typographyStyles } from '@fluentui/react-components';
import { isLive } from '@yhteistila/core/booking/status.ts';
import { useId, useState } from 'react';
import { useNavigate } from 'react-router';
import { bookingPath } from '../../../addresses.ts';
import type { BookingView } from '../../../api/queries.ts';
import { usePlaces } from '../../../booking-parts/use-places.ts';
import { useText } from '../../../i18n/use-text.tsx';
import { placedHere } from '../guarded-today.ts';
import { NeedChange } from '../need-change.tsx';
import type { TodayHere } from '../use-today-here.ts';

const useStyles = makeStyles({
  section: { display: 'grid', gap: tokens.spacingVerticalS },
  heading: { ...typographyStyles.subtitle2, margin: 0 },
  list: {
    display: 'grid',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    '& > li + li': { borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  },
  row: { display: 'grid', gap: tokens.spacingVerticalS, padding: tokens.spacingHorizontalM },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  what: { display: 'grid', flexGrow: 1, minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface PlacedRowProps {
  readonly booking: BookingView;
  readonly here: TodayHere;
  readonly places: ReturnType<typeof usePlaces>;
}

const PlacedRow = ({ booking, here, places }: PlacedRowProps) => {
  const styles = useStyles();
  const { t, pick, times } = useText();
  const navigate = useNavigate();
  const [isChanging, setIsChanging] = useState(false);
  const names = booking.resourceIds.flatMap((id) => places.place(id)?.resource ?? []).map(({ name }) => pick(name));
  const what = `${times(booking, here.zone)} ${names.join(', ')}`;
  const needs = (booking.needs ?? []).map((need) => t(`feature.${need}`));
  const agency = booking.organisation === undefined ? [] : [pick(booking.organisation.name)];
  return (
    <li className={styles.row} data-placed-id={booking.id}>
      <div className={styles.line}>
        <div className={styles.what}>
          <Text weight="semibold">{what}</Text>
          <Caption1 className={styles.quiet}>
            {[...agency, ...needs, t(`status.${booking.status}`)].join(' · ')}
          </Caption1>
        </div>
        {isLive(booking.status) && !isChanging ? (
          <Button size="small" aria-label={`${t('tab.need.change')}: ${what}`} onClick={() => setIsChanging(true)}>
            {t('tab.need.change')}
          </Button>
        ) : undefined}
        <Button size="small" appearance="subtle" onClick={() => void navigate(bookingPath(booking.id))}>
          {t('tab.booking.open')}
        </Button>
      </div>
      {isChanging ? (
        <NeedChange booking={booking} places={places} zone={here.zone} onDone={() => setIsChanging(false)} />
      ) : undefined}
    </li>
  );
};

/** What the advisers have placed at this desk and is not over: any of them goes on with it. */
export const PlacedSection = ({ here }: { readonly here: TodayHere }) => {
  const styles = useStyles();
  const { t } = useText();
  const heading = useId();
  const places = usePlaces([here.siteId]);
  const placed = here.dayView === undefined ? [] : placedHere(here.dayView, here.now);
  if (placed.length === 0) return null;
  return (
    <section aria-labelledby={heading} className={styles.section}>
      <h2 id={heading} className={styles.heading}>
        {t('tab.placed.title')}
      </h2>
      <ul className={styles.list}>
        {placed.map((booking) => (
          <PlacedRow key={booking.id} booking={booking} here={here} places={places} />
        ))}
      </ul>
    </section>
  );
};
