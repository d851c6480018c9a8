import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useNavigate } from 'react-router';
import { bookingPath } from '../../../addresses.ts';
import type { BookingAct } from '../../../booking-parts/actions/possible-acts.ts';
import { type DirectAct, useBookingCommands } from '../../../booking-parts/actions/use-booking-commands.ts';
import { actMark } from '../../../booking-parts/inert-place.ts';
import { ProblemBar } from '../../../components/problem-bar.tsx';
import { useText } from '../../../i18n/use-text.tsx';
import type { TimedBooking } from '../rows.ts';
import type { DayModel } from '../use-day-model.ts';

const useStyles = makeStyles({
  acts: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface CardActsProps {
  readonly of: TimedBooking;
  readonly space: string;
  readonly model: DayModel;
  readonly acts: readonly BookingAct[];
  readonly onDone: () => void;
  readonly onMove: () => void;
  readonly onOver: (kind: 'cancelled' | 'ended') => void;
}

/** What the person can do with the booking now. */
export const CardActs = ({ of, space, model, acts, onDone, onMove, onOver }: CardActsProps) => {
  const styles = useStyles();
  const navigate = useNavigate();
  const { t, times, day } = useText();
  const { booking } = of;
  const { zone } = model;
  const commands = useBookingCommands(booking, (each) => ({
    what: `${day(model.day)} ${times(each, zone)}, ${space}`,
    zone,
  }));
  const run = async (act: DirectAct) => {
    if (!(await commands.run(act))) return;
    if (act === 'cancel') onOver('cancelled');
    else if (act === 'checkOut') onOver('ended');
    else onDone();
  };
  const button = (act: DirectAct, label: string, isFirst = false) => (
    <Button
      key={act}
      size="small"
      appearance={isFirst ? 'primary' : 'secondary'}
      disabledFocusable={commands.pending !== undefined}
      onClick={() => void run(act)}
      {...actMark(act, booking.id)}
    >
      {label}
    </Button>
  );
  return (
    <>
      {commands.error === undefined ? undefined : <ProblemBar error={commands.error} />}
      <div className={styles.acts}>
        {acts.includes('checkIn') ? button('checkIn', t('tab.booking.act.checkIn'), true) : undefined}
        {acts.includes('move') ? (
          <Button size="small" onClick={onMove}>
            {t('tab.day.act.move')}
          </Button>
        ) : undefined}
        {acts.includes('extend') ? button('extend15', t('tab.booking.act.extend', { minutes: 15 })) : undefined}
        {acts.includes('cancel') ? button('cancel', t('tab.booking.act.cancel')) : undefined}
        {acts.includes('resume') ? button('resume', t('tab.booking.act.resume'), true) : undefined}
        {acts.includes('reinstate') ? button('reinstate', t('tab.booking.act.reinstate'), true) : undefined}
        <Button size="small" appearance="subtle" onClick={() => navigate(bookingPath(booking.id))}>
          {t('tab.booking.open')}
        </Button>
        {acts.includes('checkOut') ? button('checkOut', t('tab.booking.act.checkOut')) : undefined}
      </div>
    </>
  );
};
