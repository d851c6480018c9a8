import { Button, makeStyles, Text, tokens, typographyStyles } from '@fluentui/react-components';
import { dayOf } from '@yhteistila/core/time/site-time.ts';
import { useId } from 'react';
import type { Resource } from '../../api/queries.ts';
import { ProblemBar } from '../../components/problem-bar.tsx';
import { instantOf } from '../../i18n/instant.ts';
import { useText } from '../../i18n/use-text.tsx';
import { FaultRow } from './fault-row.tsx';
import { type ClosureView, useFaultActs, useFaults } from './use-faults.ts';

const useStyles = makeStyles({
  section: { display: 'grid', gap: tokens.spacingVerticalS },
  heading: { ...typographyStyles.subtitle2, margin: 0 },
  list: {
    display: 'grid',
    gap: tokens.spacingHorizontalM,
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(320px, 100%), 1fr))',
    alignItems: 'start',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  card: {
    display: 'grid',
    gap: tokens.spacingVerticalS,
    justifyItems: 'start',
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusLarge,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
});

/** The last moment that a closure still covers. */
const lastMoment = ({ end }: ClosureView): number => instantOf(end) - 1;

const ClosedCard = ({
  closure,
  resource,
  zone,
}: {
  readonly closure: ClosureView;
  readonly resource: Resource | undefined;
  readonly zone: string;
}) => {
  const { t, pick, day } = useText();
  const { reopen } = useFaultActs();
  return (
    <>
      <Text>
        <b>{resource === undefined ? '' : pick(resource.name)}</b>{' '}
        {t('tab.faults.closedThrough', { day: day(dayOf(lastMoment(closure), zone)), reason: pick(closure.reason) })}
      </Text>
      {reopen.error === null ? undefined : <ProblemBar error={reopen.error} />}
      <Button size="small" disabledFocusable={reopen.isPending} onClick={() => reopen.mutate(closure)}>
        {t('tab.faults.reopen')}
      </Button>
    </>
  );
};

interface FaultsSectionProps {
  readonly siteId: string;
  readonly zone: string;
  readonly now: number;
  readonly resources: readonly Resource[];
}

/** For host and coordinator: what is broken, and what is out of service. Nothing is shown where nothing is. */
export const FaultsSection = ({ siteId, zone, now, resources }: FaultsSectionProps) => {
  const styles = useStyles();
  const { t } = useText();
  const heading = useId();
  const { faults, closures } = useFaults(siteId, true);
  const open = (faults.data ?? []).filter(({ mendedAt }) => mendedAt === undefined);
  const closed = closures.data ?? [];
  const resourceOf = (id: string) => resources.find((resource) => resource.id === id);
  if (open.length === 0 && closed.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby={heading}>
      <h2 id={heading} className={styles.heading}>
        {t('tab.faults.title')}
      </h2>
      <ul className={styles.list}>
        {open.map((fault) => (
          <li key={fault.id} className={styles.card} data-fault-id={fault.id}>
            <FaultRow fault={fault} resource={resourceOf(fault.resourceId)} zone={zone} now={now} />
          </li>
        ))}
        {closed.map((closure) => (
          <li key={closure.id} className={styles.card} data-closure-id={closure.id}>
            <ClosedCard closure={closure} resource={resourceOf(closure.resourceId)} zone={zone} />
          </li>
        ))}
      </ul>
    </section>
  );
};
