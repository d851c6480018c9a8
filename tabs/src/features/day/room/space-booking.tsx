import { Button, makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { useNavigate } from 'react-router';
import { bookingPath } from '../../../addresses.ts';
import { useText } from '../../../i18n/use-text.tsx';
import { KEPT_FILL, OWN_AGENCY_BORDER } from '../day-styles.ts';
import type { TimedBooking } from '../rows.ts';
import { endedName, nameOf, whoseIs } from '../timeline/block-look.ts';
import type { DayModel } from '../use-day-model.ts';

/** The look that every stretch of a space's day has. */
export const useSegmentStyles = makeStyles({
  segment: {
    boxSizing: 'border-box',
    width: '100%',
    justifyContent: 'start',
    alignItems: 'start',
    textAlign: 'start',
    borderRadius: tokens.borderRadiusMedium,
    padding: tokens.spacingHorizontalS,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    display: 'grid',
    alignContent: 'start',
  },
});

const useStyles = makeStyles({
  own: { backgroundColor: tokens.colorBrandBackground, color: tokens.colorNeutralForegroundOnBrand, ...KEPT_FILL },
  agency: {
    backgroundColor: tokens.colorBrandBackground2,
    ...OWN_AGENCY_BORDER,
  },
  other: { backgroundColor: tokens.colorNeutralBackground4 },
  ended: {
    color: tokens.colorNeutralForeground3,
    backgroundColor: 'transparent',
    marginLeft: tokens.spacingHorizontalL,
    width: `calc(100% - ${tokens.spacingHorizontalL})`,
  },
  name: { ...typographyStyles.body1Strong, '::first-letter': { textTransform: 'uppercase' } },
});

interface SpaceBookingProps {
  readonly of: TimedBooking;
  /** Cancelled or released: only told. */
  readonly hasEnded: boolean;
  readonly minHeight: number;
  readonly model: DayModel;
}

/** A booking in one space's day; one that the viewer may see whole leads to its own page. */
export const SpaceBooking = ({ of, hasEnded, minHeight, model }: SpaceBookingProps) => {
  const segmentStyles = useSegmentStyles();
  const styles = useStyles();
  const navigate = useNavigate();
  const { t, pick, times } = useText();
  const { booking } = of;
  const telling = { t, pick, shortNames: model.shortNames };
  const whose = whoseIs(booking, model.personId);
  const facts = [times(of, model.zone), t(`tab.day.whose.${whose}`)];
  const inside = (
    <>
      <span className={styles.name}>{hasEnded ? endedName(booking, telling) : nameOf(booking, telling)}</span>
      <span>{(hasEnded ? facts : [...facts, t(`status.${booking.status}`)]).join(' · ')}</span>
    </>
  );
  const look = mergeClasses(segmentStyles.segment, hasEnded ? styles.ended : styles[whose]);
  return booking.visibility === 'full' ? (
    <Button className={look} style={{ minHeight }} onClick={() => navigate(bookingPath(booking.id))}>
      {inside}
    </Button>
  ) : (
    <div className={look} style={{ minHeight }}>
      {inside}
    </div>
  );
};
