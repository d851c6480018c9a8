import { Button, Text } from '@fluentui/react-components';
import { dayOf } from '@yhteistila/core/time/site-time.ts';
import { actMark } from '../../booking-parts/inert-place.ts';
import { useAnnounce } from '../../components/announcer.tsx';
import { useCaughtFocus } from '../../components/catch-focus.ts';
import { ProblemBar } from '../../components/problem-bar.tsx';
import { instantOf } from '../../i18n/instant.ts';
import { useText } from '../../i18n/use-text.tsx';
import type { FaultPlace } from './fault-places.ts';
import { type ClosureView, useFaultActs } from './use-faults.ts';

/** The last moment that a closure still covers. */
const lastMoment = ({ end }: ClosureView): number => instantOf(end) - 1;

interface ClosedCardProps {
  readonly closure: ClosureView;
  readonly place: FaultPlace | undefined;
  readonly zone: string;
}

/** What is out of service, through which day and why; and the way back. */
export const ClosedCard = ({ closure, place, zone }: ClosedCardProps) => {
  const { t, pick, day } = useText();
  const announce = useAnnounce();
  const { reopen } = useFaultActs();
  useCaughtFocus();
  const room = place === undefined ? '' : pick(place.name);
  const takeBack = async () => {
    try {
      // The card leaves with the closure before this goes on.
      await reopen.mutateAsync(closure);
      announce(t('tab.faults.reopen.said', { room }));
    } catch {
      // Why not stands in the card.
    }
  };
  return (
    <>
      <Text>
        <b>{room}</b>{' '}
        {t('tab.faults.closedThrough', { day: day(dayOf(lastMoment(closure), zone)), reason: pick(closure.reason) })}
      </Text>
      {reopen.error === null ? undefined : <ProblemBar error={reopen.error} />}
      <Button
        size="small"
        disabledFocusable={reopen.isPending}
        onClick={() => void takeBack()}
        {...actMark('reopen', closure.id)}
      >
        {t('tab.faults.reopen')}
      </Button>
    </>
  );
};
