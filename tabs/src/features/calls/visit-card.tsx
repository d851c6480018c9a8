import { Button, Caption1, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ProblemBar } from '../../components/problem-bar.tsx';
import { useText } from '../../i18n/use-text.tsx';
import { CallCard } from './call-card.tsx';
import type { RemoteVisit } from './remote-visits.ts';
import { type CallView, useStartCall } from './use-calls.ts';

const useStyles = makeStyles({
  card: { display: 'grid', gap: tokens.spacingVerticalS, alignContent: 'start', justifyItems: 'start' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface VisitCardProps {
  readonly visit: RemoteVisit;
  /** The newest call for this visit. */
  readonly call: CallView | undefined;
  readonly zone: string;
}

/** A customer of a remote service: not there yet, or there, with the expert being called. */
export const VisitCard = ({ visit: { booking, room }, call, zone }: VisitCardProps) => {
  const styles = useStyles();
  const { t, pick, times } = useText();
  const start = useStartCall(() => undefined);
  const ring = () => start.mutate({ bookingId: booking.id });
  const agency = booking.organisation === undefined ? [] : [pick(booking.organisation.name)];
  return (
    <div className={styles.card}>
      <div>
        <Text block weight="semibold">
          {times(booking, zone)} {pick(room.name)}
        </Text>
        {agency.length === 0 ? undefined : <Caption1 className={styles.quiet}>{agency}</Caption1>}
      </div>
      {start.error === null ? undefined : <ProblemBar error={start.error} />}
      {call?.state === 'cancelled' ? (
        <Text>
          {t(call.endedBecause === 'customerLeft' ? 'tab.calls.state.customerLeft' : 'tab.calls.state.cancelled')}
        </Text>
      ) : undefined}
      {call === undefined || call.state === 'cancelled' ? (
        <Button appearance="primary" disabledFocusable={start.isPending} onClick={ring}>
          {t('tab.calls.customerHere')}
        </Button>
      ) : (
        <CallCard call={call} zone={zone} onAgain={ring} />
      )}
    </div>
  );
};
