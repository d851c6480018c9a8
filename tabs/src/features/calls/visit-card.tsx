import { Button, Caption1, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { AbsentDialog } from '../../booking-parts/actions/absent-dialog.tsx';
import { useCustomerAbsent } from '../../booking-parts/actions/booking-actions.ts';
import { actMark } from '../../booking-parts/inert-place.ts';
import { useAnnounce } from '../../components/announcer.tsx';
import { useCaughtFocus } from '../../components/catch-focus.ts';
import { ProblemBar } from '../../components/problem-bar.tsx';
import { useFocusBack } from '../../components/use-focus-back.ts';
import { instantOf } from '../../i18n/instant.ts';
import { useText } from '../../i18n/use-text.tsx';
import { CallCard } from './call-card.tsx';
import { stateText } from './call-words.ts';
import type { RemoteVisit } from './remote-visits.ts';
import { type NamedService, ServiceChoice } from './service-choice.tsx';
import { type CallView, useStartCall } from './use-calls.ts';

const useStyles = makeStyles({
  card: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalS,
    alignContent: 'start',
    justifyItems: 'start',
  },
  acts: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface VisitCardProps {
  readonly visit: RemoteVisit;
  /** The newest call for this visit. */
  readonly call: CallView | undefined;
  /** Those of the agency that is served. */
  readonly services: readonly NamedService[];
  readonly zone: string;
  readonly now: number;
}

/** A customer of a remote service: not there yet, or there, with the expert being called. */
export const VisitCard = ({ visit: { booking, room }, call, services, zone, now }: VisitCardProps) => {
  const styles = useStyles();
  const words = useText();
  const { t, pick, times } = words;
  const start = useStartCall();
  const [serviceId, setServiceId] = useState('');
  const ring = () => start.mutate({ bookingId: booking.id, ...(serviceId !== '' && { serviceId }) });
  const announce = useAnnounce();
  const absent = useCustomerAbsent();
  const [asksAbsent, setAsksAbsent] = useState(false);
  const what = `${times(booking, zone)} ${pick(room.name)}`;
  useCaughtFocus();
  const comeBack = useFocusBack(asksAbsent);
  const ask = () => {
    comeBack();
    setAsksAbsent(true);
  };
  const sayAbsent = async () => {
    try {
      // The card leaves with the visit before this goes on.
      await absent.mutateAsync(booking);
      announce(t('tab.booking.done.customerAbsent', { what }));
    } catch {
      // Why not stands in the card.
    }
  };
  const error = start.error ?? absent.error;
  const agency = booking.organisation === undefined ? [] : [pick(booking.organisation.name)];
  return (
    <div className={styles.card}>
      <div>
        <Text block weight="semibold">
          {what}
        </Text>
        {agency.length === 0 ? undefined : <Caption1 className={styles.quiet}>{agency}</Caption1>}
      </div>
      {error === null ? undefined : <ProblemBar error={error} />}
      {call?.state === 'cancelled' ? <Text>{stateText(call, zone, words)}</Text> : undefined}
      {call === undefined || call.state === 'cancelled' ? (
        <ServiceChoice services={services} value={serviceId} onChange={setServiceId} />
      ) : undefined}
      {call === undefined || call.state === 'cancelled' ? (
        <div className={styles.acts}>
          <Button
            appearance="primary"
            disabledFocusable={start.isPending || absent.isPending}
            onClick={ring}
            {...actMark('ring', booking.id)}
          >
            {t('tab.calls.customerHere')}
          </Button>
          {now < instantOf(booking.start) ? undefined : (
            <Button
              disabledFocusable={start.isPending || absent.isPending}
              onClick={ask}
              {...actMark('absent', booking.id)}
            >
              {t('tab.booking.act.customerAbsent')}
            </Button>
          )}
        </div>
      ) : (
        <CallCard call={call} zone={zone} onAgain={ring} />
      )}
      {asksAbsent ? (
        <AbsentDialog what={what} onConfirm={() => void sayAbsent()} onClose={() => setAsksAbsent(false)} />
      ) : undefined}
    </div>
  );
};
