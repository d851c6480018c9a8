import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useNavigate } from 'react-router';
import { possibleActs } from '../../booking-parts/possible-acts.ts';
import { RefusedAct } from '../../booking-parts/refused-act.tsx';
import { useBookingCommands } from '../../booking-parts/use-booking-commands.ts';
import { useText } from '../../i18n/use-text.tsx';
import type { BookingChange } from './changes.ts';
import { useListParts } from './list-context.ts';

const useStyles = makeStyles({ card: { display: 'grid', gap: tokens.spacingVerticalS } });

interface ChangeCardProps {
  readonly change: BookingChange;
  readonly onRead: () => void;
}

/** What happened without the organiser, why, and the way back. */
export const ChangeCard = ({ change: { kind, booking }, onRead }: ChangeCardProps) => {
  const styles = useStyles();
  const { t, time } = useText();
  const { wordsOf, now, places } = useListParts();
  const navigate = useNavigate();
  const words = wordsOf(booking);
  const commands = useBookingCommands(booking, words);
  const isTakeable = possibleActs(booking, now).includes('reinstate');
  const why = t(`tab.change.${kind}.why`, {
    name: booking.changedBy?.name ?? '',
    by: booking.checkInBy === undefined ? words.times : time(booking.checkInBy, words.zone),
    status: t(`status.${booking.status}`),
  });
  return (
    <div className={styles.card}>
      <MessageBar intent={kind === 'changed' ? 'info' : 'warning'} layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{t(`tab.change.${kind}.title`, { what: words.what })}</MessageBarTitle>
          <div>{why}</div>
          {booking.declinedBecause === undefined ? undefined : (
            <div>{t('tab.change.reason', { reason: booking.declinedBecause })}</div>
          )}
        </MessageBarBody>
        <MessageBarActions>
          {isTakeable ? (
            <Button
              size="small"
              disabledFocusable={commands.pending !== undefined}
              onClick={() => void commands.run('reinstate')}
            >
              {t('tab.booking.act.reinstate')}
            </Button>
          ) : undefined}
          {kind === 'changed' || isTakeable ? undefined : (
            <Button size="small" onClick={() => void navigate('/book')}>
              {t('tab.change.findAnother')}
            </Button>
          )}
          <Button size="small" appearance="transparent" onClick={onRead}>
            {t('tab.change.read')}
          </Button>
        </MessageBarActions>
      </MessageBar>
      {commands.error === undefined ? undefined : (
        <RefusedAct booking={booking} error={commands.error} places={places} onClose={commands.forgetError} />
      )}
    </div>
  );
};
