import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { whoText } from '@yhteistila/core/i18n/who-text.ts';
import { useNavigate } from 'react-router';
import { possibleActs } from '../../booking-parts/possible-acts.ts';
import { RefusedAct } from '../../booking-parts/refused-act.tsx';
import { useBookingCommands } from '../../booking-parts/use-booking-commands.ts';
import { ProblemBar } from '../../components/problem-bar.tsx';
import { useText } from '../../i18n/use-text.tsx';
import type { BookingChange } from './changes.ts';
import { useListParts } from './list-context.ts';
import { useReinstateSeries } from './use-series.ts';

const useStyles = makeStyles({ card: { display: 'grid', gap: tokens.spacingVerticalS } });

interface ChangeCardProps {
  readonly change: BookingChange;
  readonly onRead: () => void;
}

/** What the person said who did it; of a release, time alone did it. */
const reasonOf = ({ kind, booking }: BookingChange): string | undefined => {
  if (kind === 'declined') return booking.declinedBecause;
  return kind === 'cancelled' || kind === 'changed' ? booking.changedBecause?.text : undefined;
};

/** Several at once can be taken back only as they were cancelled. */
const canTakeBack = ({ kind, bookings }: BookingChange, now: number): boolean =>
  bookings.some((each) => possibleActs(each, now).includes('reinstate')) &&
  (bookings.length <= 1 || kind === 'cancelled');

/** What happened without the organiser, why, and the way back. */
export const ChangeCard = ({ change, onRead }: ChangeCardProps) => {
  const { kind, booking, bookings } = change;
  const isSeries = bookings.length > 1;
  const styles = useStyles();
  const { t, day, time, language } = useText();
  const { wordsOf, now, places } = useListParts();
  const navigate = useNavigate();
  const words = wordsOf(booking);
  const commands = useBookingCommands(booking, words);
  const takingBack = useReinstateSeries(booking.seriesId ?? '');
  const isTakeable = canTakeBack(change, now);
  const reason = reasonOf(change);
  const why = t(`tab.change.${kind}.why`, {
    who: whoText(booking.changedBy ?? { name: '' }, { language, t }),
    by: booking.checkInBy === undefined ? words.times : time(booking.checkInBy, words.zone),
    status: t(`status.${booking.status}`),
  });
  return (
    <div className={styles.card}>
      <MessageBar intent={kind === 'changed' ? 'info' : 'warning'} layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>
            {t(`tab.change.${kind}.${isSeries ? 'dates' : 'title'}`, { count: bookings.length, what: words.what })}
          </MessageBarTitle>
          {isSeries ? <div>{bookings.map(({ start }) => day(start.slice(0, 10))).join(', ')}</div> : undefined}
          <div>{why}</div>
          {reason === undefined ? undefined : <div>{t('tab.change.reason', { reason })}</div>}
        </MessageBarBody>
        <MessageBarActions>
          {isTakeable ? (
            <Button
              size="small"
              disabledFocusable={commands.pending !== undefined || takingBack.isPending}
              onClick={() => (isSeries ? takingBack.mutate(undefined) : void commands.run('reinstate'))}
            >
              {t(isSeries ? 'tab.series.reinstateAll' : 'tab.booking.act.reinstate')}
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
      {takingBack.error === null ? undefined : <ProblemBar error={takingBack.error} />}
      {commands.error === undefined ? undefined : (
        <RefusedAct booking={booking} error={commands.error} places={places} onClose={commands.forgetError} />
      )}
    </div>
  );
};
