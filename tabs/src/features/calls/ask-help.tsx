import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { PersonSupportRegular } from '@fluentui/react-icons';
import { isOver } from '@yhteistila/core/occupancy/call.ts';
import { useState } from 'react';
import { mayAt, usePowers } from '../../booking-parts/actions/allowed-acts.ts';
import { useAnnounce } from '../../components/announcer.tsx';
import { ProblemBar } from '../../components/problem-bar.tsx';
import { useText } from '../../i18n/use-text.tsx';
import { type NamedService, ServiceChoice } from './service-choice.tsx';
import { useSiteCalls, useStartCall } from './use-calls.ts';

const useStyles = makeStyles({
  part: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalXS,
    justifyItems: 'start',
  },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface AskHelpProps {
  readonly siteId: string;
  readonly organisationId: string;
  readonly services: readonly NamedService[];
}

/** "Ask an expert of this agency": rings them, with no booking and nothing about a customer (M16). */
export const AskHelp = ({ siteId, organisationId, services }: AskHelpProps) => {
  const styles = useStyles();
  const { t } = useText();
  const announce = useAnnounce();
  const calls = useSiteCalls(siteId).data ?? [];
  const start = useStartCall();
  const [serviceId, setServiceId] = useState('');
  const powers = usePowers();
  const isAsked = calls.some(
    (call) => call.kind === 'help' && call.organisation?.id === organisationId && !isOver(call),
  );
  if (!mayAt(powers, 'askForHelp', siteId)) return null;
  return (
    <div className={styles.part}>
      {isAsked ? undefined : <ServiceChoice services={services} value={serviceId} onChange={setServiceId} />}
      <Button
        icon={<PersonSupportRegular />}
        disabledFocusable={start.isPending || isAsked}
        onClick={() =>
          start.mutate(
            { siteId, organisationId, ...(serviceId !== '' && { serviceId }) },
            { onSuccess: () => announce(t('tab.calls.help.started')) },
          )
        }
      >
        {t('tab.calls.ask')}
      </Button>
      {isAsked ? <Text className={styles.quiet}>{t('tab.calls.ask.isAsked')}</Text> : undefined}
      {start.error === null ? undefined : <ProblemBar error={start.error} />}
    </div>
  );
};
