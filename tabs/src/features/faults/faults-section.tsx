import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useId } from 'react';
import { useText } from '../../i18n/use-text.tsx';
import { ClosedCard } from './closed-card.tsx';
import type { FaultPlace } from './fault-places.ts';
import { FaultRow } from './fault-row.tsx';
import { useFaults } from './use-faults.ts';

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

interface FaultsSectionProps {
  readonly siteId: string;
  readonly zone: string;
  readonly now: number;
  readonly places: readonly FaultPlace[];
}

/** For host and coordinator: what is broken, and what is out of service. Nothing is shown where nothing is. */
export const FaultsSection = ({ siteId, zone, now, places }: FaultsSectionProps) => {
  const styles = useStyles();
  const { t } = useText();
  const heading = useId();
  const { faults, closures } = useFaults(siteId);
  const open = (faults.data ?? []).filter(({ mendedAt }) => mendedAt === undefined);
  const closed = closures.data ?? [];
  const placeOf = (id: string) => places.find((place) => place.id === id);
  if (open.length === 0 && closed.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby={heading}>
      <h2 id={heading} className={styles.heading}>
        {t('tab.faults.title')}
      </h2>
      <ul className={styles.list}>
        {open.map((fault) => (
          <li key={fault.id} className={styles.card} data-fault-id={fault.id}>
            <FaultRow fault={fault} place={placeOf(fault.resourceId)} zone={zone} now={now} />
          </li>
        ))}
        {closed.map((closure) => (
          <li key={closure.id} className={styles.card} data-closure-id={closure.id}>
            <ClosedCard closure={closure} place={placeOf(closure.resourceId)} zone={zone} />
          </li>
        ))}
      </ul>
    </section>
  );
};
