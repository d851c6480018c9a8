import { Button, makeStyles, Text, tokens, typographyStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { useText } from '../../../i18n/use-text.tsx';
import type { ChainPlan, ChainRefusal } from './chain-lanes.ts';
import { chainReasons } from './chain-reasons.ts';
import { Swimlane } from './swimlane.tsx';

const useStyles = makeStyles({
  part: { display: 'grid', gap: tokens.spacingVerticalS },
  heading: { ...typographyStyles.body1Strong, margin: 0 },
  book: { justifySelf: 'start' },
  others: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  other: { fontWeight: tokens.fontWeightRegular, textAlign: 'start' },
});

interface ChainProposalsProps {
  readonly plans: readonly ChainPlan[];
  readonly refused: readonly ChainRefusal[];
  readonly zone: string;
  readonly isBooking: boolean;
  readonly agencyName: (organisationId: string) => string;
  readonly roomName: (resourceId: string) => string;
  readonly onBook: (plan: ChainPlan) => void;
}

/** The best sequence as lanes, the next best beside it, and one tap for all of its bookings. */
export const ChainProposals = (props: ChainProposalsProps) => {
  const { plans, refused, zone, isBooking, agencyName, roomName, onBook } = props;
  const styles = useStyles();
  const { t, counted, time, times } = useText();
  const [chosen, setChosen] = useState(0);
  const shown = plans[Math.min(chosen, plans.length - 1)];
  if (shown === undefined) {
    return (
      <div className={styles.part}>
        <Text weight="semibold">{t('tab.today.chain.none')}</Text>
        {chainReasons(refused).map(({ organisationIds, message }) => (
          <Text key={message}>
            {organisationIds.map(agencyName).join(', ')}: {message}
          </Text>
        ))}
        <Text>{t('tab.today.chain.none.next')}</Text>
      </div>
    );
  }
  const summary = (plan: ChainPlan) =>
    t('tab.today.chain.summary', {
      times: times({ start: plan.steps[0]?.start ?? plan.endsAt, end: plan.endsAt }, zone),
      waiting: plan.waitingMinutes,
      moves: counted('tab.today.chain.moves', plan.moves),
    });
  return (
    <div className={styles.part}>
      <h3 className={styles.heading}>{summary(shown)}</h3>
      <Swimlane plan={shown} zone={zone} agencyName={agencyName} roomName={roomName} />
      <Button appearance="primary" className={styles.book} disabledFocusable={isBooking} onClick={() => onBook(shown)}>
        {t('tab.today.chain.book', {
          count: shown.steps.length,
          time: time(shown.steps[0]?.start ?? shown.endsAt, zone),
        })}
      </Button>
      {plans.length > 1 ? (
        <>
          <h3 className={styles.heading}>{t('tab.today.chain.others')}</h3>
          <div className={styles.others}>
            {plans.map((plan, index) =>
              plan === shown ? undefined : (
                <Button
                  key={plan.steps.map(({ resourceId, start }) => `${resourceId} ${start}`).join(' ')}
                  className={styles.other}
                  onClick={() => setChosen(index)}
                >
                  {summary(plan)}
                </Button>
              ),
            )}
          </div>
        </>
      ) : undefined}
    </div>
  );
};
