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
import { possibleActs } from '../../../booking-parts/actions/possible-acts.ts';
import { RefusedAct } from '../../../booking-parts/actions/refused-act.tsx';
import { useBookingCommands } from '../../../booking-parts/actions/use-booking-commands.ts';
import { ProblemBar } from '../../../components/problem-bar.tsx';
import { useText } from '../../../i18n/use-text.tsx';
import { useListParts } from '../list-context.ts';
import { useReinstateSeries } from '../use-series.ts';
import { type BookingChange, stands } from './changes.ts';

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

/** The way back from a change, where there is one: of a booking, or of all dates of a series that one hand cancelled. */
const useWayBack = ({ kind, booking, bookings }: BookingChange) => {
  const { now, wordsOf } = useListParts();
  const commands = useBookingCommands(booking, wordsOf);
  const takingBack = useReinstateSeries(booking.seriesId ?? '');
  const isSeries = bookings.length > 1;
  const canTake = bookings.some((each) => possibleActs(each, now).includes('reinstate'));
  return {
    commands,
    isTakeable: canTake && (!isSeries || kind === 'cancelled'),
    isPending: commands.pending !== undefined || takingBack.isPending,
    label: isSeries ? 'tab.series.reinstateAll' : 'tab.booking.act.reinstate',
    error: takingBack.error ?? undefined,
    take: () => (isSeries ? takingBack.mutate(undefined) : void commands.run('reinstate')),
  };
};

/** What happened without the organiser, why, and the way back. */
export const ChangeCard = ({ change, onRead }: ChangeCardProps) => {
  const { kind, booking, bookings } = change;
  const isSeries = bookings.length > 1;
  const styles = useStyles();
  const { t, day, time, language } = useText();
  const { wordsOf, places } = useListParts();
  const navigate = useNavigate();
  const words = wordsOf(booking);
  const back = useWayBack(change);
  const reason = reasonOf(change);
  const why = t(`tab.change.${kind}.why`, {
    who: whoText(booking.changedBy ?? { name: '' }, { language, t }),
    by: booking.checkInBy === undefined ? words.times : time(booking.checkInBy, words.zone),
    status: t(`status.${booking.status}`),
  });
  return (
    <div className={styles.card}>
      <MessageBar intent={stands(kind) ? 'info' : 'warning'} layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>
            {t(`tab.change.${kind}.${isSeries ? 'dates' : 'title'}`, { count: bookings.length, what: words.what })}
          </MessageBarTitle>
          {isSeries ? <div>{bookings.map(({ start }) => day(start.slice(0, 10))).join(', ')}</div> : undefined}
          <div>{why}</div>
          {reason === undefined ? undefined : <div>{t('tab.change.reason', { reason })}</div>}
        </MessageBarBody>
        <MessageBarActions>
          {back.isTakeable ? (
            <Button size="small" disabledFocusable={back.isPending} onClick={back.take}>
              {t(back.label)}
            </Button>
          ) : undefined}
          {stands(kind) || back.isTakeable ? undefined : (
            <Button size="small" onClick={() => void navigate('/book')}>
              {t('tab.change.findAnother')}
            </Button>
          )}
          <Button size="small" appearance="transparent" onClick={onRead}>
            {t('tab.change.read')}
          </Button>
        </MessageBarActions>
      </MessageBar>
      {back.error === undefined ? undefined : <ProblemBar error={back.error} />}
      {back.commands.error === undefined ? undefined : (
        <RefusedAct booking={booking} error={back.commands.error} places={places} onClose={back.commands.forgetError} />
      )}
    </div>
  );
};
