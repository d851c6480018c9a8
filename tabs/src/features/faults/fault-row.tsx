import { Button, Caption1, makeStyles, Text, tokens } from '@fluentui/react-components';
import { dayOf } from '@yhteistila/core/time/site-time.ts';
import { useState } from 'react';
import type { Resource } from '../../api/queries.ts';
import { useAnnounce } from '../../components/announcer.tsx';
import { DateField } from '../../components/date-field.tsx';
import { ProblemBar } from '../../components/problem-bar.tsx';
import { instantOf } from '../../i18n/instant.ts';
import { useText } from '../../i18n/use-text.tsx';
import { closingTime } from './closing-time.ts';
import { type FaultView, useFaultActs } from './use-faults.ts';

const useStyles = makeStyles({
  row: { display: 'grid', gap: tokens.spacingVerticalS },
  acts: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  closing: { display: 'grid', gap: tokens.spacingVerticalS, maxWidth: '320px' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface FaultRowProps {
  readonly fault: FaultView;
  readonly resource: Resource | undefined;
  readonly zone: string;
  readonly now: number;
}

/** One fault: what and where, who told; and what the host does about it. */
export const FaultRow = ({ fault, resource, zone, now }: FaultRowProps) => {
  const styles = useStyles();
  const { t, counted, pick, day, time } = useText();
  const announce = useAnnounce();
  const today = dayOf(now, zone);
  const [lastDay, setLastDay] = useState<string>();
  const { mend, close } = useFaultActs();
  const error = mend.error ?? close.error;
  const takeOut = (until: string) =>
    close.mutate(
      {
        resourceId: fault.resourceId,
        body: { ...closingTime(now, until, zone), category: fault.category, faultId: fault.id },
      },
      {
        onSuccess: ({ hits }) => {
          setLastDay(undefined);
          announce(counted('tab.faults.hits', hits.length));
        },
      },
    );
  const reportedAt = instantOf(fault.reportedAt);
  return (
    <div className={styles.row}>
      <div>
        <Text block weight="semibold">
          {resource === undefined ? '' : pick(resource.name)}: {t(`fault.category.${fault.category}`)}
        </Text>
        {fault.text === undefined ? undefined : <Text block>{fault.text}</Text>}
        <Caption1 className={styles.quiet}>
          {t('tab.faults.told', {
            name: fault.reportedBy.name,
            when: `${day(dayOf(reportedAt, zone))} ${time(reportedAt, zone)}`,
          })}
        </Caption1>
      </div>
      {close.data === undefined ? undefined : <Text>{counted('tab.faults.hits', close.data.hits.length)}</Text>}
      {lastDay === undefined ? undefined : (
        <div className={styles.closing}>
          <DateField label={t('tab.faults.closeThrough')} value={lastDay} least={today} onChange={setLastDay} />
          <Button appearance="primary" disabledFocusable={close.isPending} onClick={() => takeOut(lastDay)}>
            {t('tab.faults.close.confirm', { day: day(lastDay) })}
          </Button>
        </div>
      )}
      {error === null ? undefined : <ProblemBar error={error} />}
      <div className={styles.acts}>
        {fault.closureId === undefined && lastDay === undefined ? (
          <Button size="small" onClick={() => setLastDay(today)}>
            {t('tab.faults.close')}
          </Button>
        ) : undefined}
        <Button size="small" disabledFocusable={mend.isPending} onClick={() => mend.mutate(fault.id)}>
          {t('tab.faults.mended')}
        </Button>
      </div>
    </div>
  );
};
