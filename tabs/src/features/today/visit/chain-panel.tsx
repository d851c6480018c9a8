import { makeStyles, Skeleton, SkeletonItem, Text, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { useAnnounce } from '../../../components/announcer.tsx';
import { ProblemBar } from '../../../components/problem-bar.tsx';
import { useText } from '../../../i18n/use-text.tsx';
import type { CustomerNeed } from '../need.ts';
import { NeedChoice } from '../need-choice.tsx';
import { PlacedCard } from '../placing/placed-card.tsx';
import { useUndo } from '../placing/use-undo.ts';
import type { TodayHere } from '../use-today-here.ts';
import { ChainProposals } from './chain-proposals.tsx';
import { ChainSteps } from './chain-steps.tsx';
import { type ChainStep, useChain } from './use-chain.ts';

const useStyles = makeStyles({
  panel: { display: 'grid', gap: tokens.spacingVerticalM, alignContent: 'start', minWidth: 0 },
});

interface ChainPanelProps {
  readonly here: TodayHere;
  readonly steps: readonly ChainStep[];
  readonly need: CustomerNeed;
  readonly onSteps: (steps: readonly ChainStep[]) => void;
  readonly onAdd: (organisationId: string) => void;
  readonly onNeed: (need: CustomerNeed) => void;
  readonly onNext: () => void;
}

/** One visit, several agencies (M14): who, how long, and the sequence with the least waiting and walking. */
export const ChainPanel = ({ here, steps, need, onSteps, onAdd, onNeed, onNext }: ChainPanelProps) => {
  const styles = useStyles();
  const { t, pick } = useText();
  const announce = useAnnounce();
  const chain = useChain(here, steps, need);
  const { found, booking, booked } = chain;
  const undo = useUndo(() => {
    chain.forgetBooked();
    announce(t('tab.today.undone'));
  });
  const problem = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (booking.error !== null) problem.current?.focus();
  }, [booking.error]);
  const agencyName = (id: string) => {
    const agency = here.agencies?.find((each) => each.id === id);
    return agency === undefined ? '' : pick(agency.shortName);
  };
  const roomName = (id: string) => {
    const room = chain.resources.find((each) => each.id === id);
    return room === undefined ? '' : pick(room.name);
  };
  if (booked.length > 0) {
    return (
      <PlacedCard
        bookings={booked}
        resources={chain.resources}
        zone={here.zone}
        now={here.now}
        agencyName={agencyName}
        isUndoing={undo.isPending}
        undoError={undo.error}
        onUndo={() => undo.mutate(booked)}
        onNext={onNext}
      />
    );
  }
  return (
    <div className={styles.panel}>
      <ChainSteps steps={steps} agencies={here.agencies ?? []} onChange={onSteps} onAdd={onAdd} />
      <NeedChoice need={need} onChange={onNeed} withLength={false} />
      {booking.error === null ? undefined : (
        <div ref={problem} tabIndex={-1} style={{ outlineStyle: 'none' }}>
          <ProblemBar error={booking.error} />
          <Text>{t('tab.today.chain.failed')}</Text>
        </div>
      )}
      {chain.isClosed ? <Text>{t('tab.today.free.closed')}</Text> : undefined}
      {steps.length < 2 ? <Text>{t('tab.today.chain.hint')}</Text> : undefined}
      {chain.plansError !== null ? <ProblemBar error={chain.plansError} onRetry={chain.askAgain} /> : undefined}
      {found === undefined && steps.length >= 2 && !chain.isClosed && chain.plansError === null ? (
        <Skeleton aria-label={t('tab.loading')}>
          <SkeletonItem style={{ height: '160px' }} />
        </Skeleton>
      ) : undefined}
      {found === undefined ? undefined : (
        <ChainProposals
          plans={found.plans}
          refused={found.refused}
          zone={here.zone}
          isBooking={booking.isPending}
          agencyName={agencyName}
          roomName={roomName}
          onBook={(plan) => booking.mutate(plan)}
        />
      )}
    </div>
  );
};
