import { Button, Caption1, makeStyles, Text, tokens } from '@fluentui/react-components';
import { isFixtureKind } from '@yhteistila/core/site/fixture.ts';
import { dayOf } from '@yhteistila/core/time/site-time.ts';
import { useRef, useState } from 'react';
import { actMark } from '../../booking-parts/inert-place.ts';
import { useAnnounce } from '../../components/announcer.tsx';
import { useCaughtFocus } from '../../components/catch-focus.ts';
import { ProblemBar } from '../../components/problem-bar.tsx';
import { instantOf } from '../../i18n/instant.ts';
import { useText } from '../../i18n/use-text.tsx';
import { ClosingForm } from './closing-form.tsx';
import { closingTime } from './closing-time.ts';
import type { FaultPlace } from './fault-places.ts';
import { type FaultView, useFaultActs } from './use-faults.ts';

const useStyles = makeStyles({
  row: { display: 'grid', gap: tokens.spacingVerticalS, outlineStyle: 'none' },
  acts: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface FaultRowProps {
  readonly fault: FaultView;
  readonly place: FaultPlace | undefined;
  readonly zone: string;
  readonly now: number;
}

/** One fault: what and where, who told; and what the host does about it. */
export const FaultRow = ({ fault, place, zone, now }: FaultRowProps) => {
  const styles = useStyles();
  const { t, counted, pick, day, time } = useText();
  const announce = useAnnounce();
  const room = place === undefined ? '' : pick(place.name);
  const today = dayOf(now, zone);
  const isBookable = place !== undefined && !isFixtureKind(place.kind);
  const [isClosing, setIsClosing] = useState(false);
  useCaughtFocus();
  const row = useRef<HTMLDivElement>(null);
  const { mend, close } = useFaultActs();
  const error = mend.error ?? close.error;
  const leave = () => {
    setIsClosing(false);
    row.current?.focus();
  };
  const takeOut = (until: string) =>
    close.mutate(
      {
        resourceId: fault.resourceId,
        body: { ...closingTime(now, until, zone), category: fault.category, faultId: fault.id },
      },
      {
        onSuccess: ({ hits }) => {
          leave();
          announce(counted('tab.faults.hits', hits.length));
        },
      },
    );
  const markMended = async () => {
    try {
      // The row leaves with the fault before this goes on.
      await mend.mutateAsync(fault.id);
      announce(t('tab.faults.mended.said', { room }));
    } catch {
      // Why not stands in the row.
    }
  };
  const reportedAt = instantOf(fault.reportedAt);
  const when = `${day(dayOf(reportedAt, zone))} ${time(reportedAt, zone)}`;
  return (
    <div ref={row} tabIndex={-1} className={styles.row}>
      <div>
        <Text block weight="semibold">
          {room}: {t(`fault.category.${fault.category}`)}
        </Text>
        {fault.text === undefined ? undefined : <Text block>{fault.text}</Text>}
        <Caption1 className={styles.quiet}>
          {fault.reportedBy === undefined ? when : t('tab.faults.told', { name: fault.reportedBy.name, when })}
        </Caption1>
        {fault.count === 1 ? undefined : (
          <Caption1 block className={styles.quiet}>
            {t('tab.faults.again', { count: fault.count })}
          </Caption1>
        )}
      </div>
      {close.data === undefined ? undefined : <Text>{counted('tab.faults.hits', close.data.hits.length)}</Text>}
      {isClosing ? (
        <ClosingForm today={today} isPending={close.isPending} onClose={takeOut} onLeave={leave} />
      ) : undefined}
      {error === null ? undefined : <ProblemBar error={error} />}
      <div className={styles.acts}>
        {isBookable && fault.closureId === undefined && !isClosing ? (
          <Button size="small" onClick={() => setIsClosing(true)} {...actMark('close', fault.id)}>
            {t('tab.faults.close')}
          </Button>
        ) : undefined}
        <Button
          size="small"
          disabledFocusable={mend.isPending}
          onClick={() => void markMended()}
          {...actMark('mend', fault.id)}
        >
          {t('tab.faults.mended')}
        </Button>
      </div>
    </div>
  );
};
