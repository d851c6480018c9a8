import { makeStyles, Spinner } from '@fluentui/react-components';
import { useText } from '../../i18n/use-text.tsx';
import { DateOutcomeGroups } from '../date-outcome-groups.tsx';
import type { SeriesMove } from '../move/use-series-move.ts';

const useStyles = makeStyles({
  // As high as one line from the start, so that nothing jumps when the verdict comes.
  verdict: { minHeight: '24px' },
});

interface SeriesVerdictProps {
  readonly series: SeriesMove;
  readonly zone: string;
}

/** Of each date meant, whether it could go, and why not: the service's word, before anything is changed. */
export const SeriesVerdict = ({ series, zone }: SeriesVerdictProps) => {
  const styles = useStyles();
  const { t } = useText();
  const { ahead, isPlanned, isKnown, count, error } = series;
  if (isKnown && count === 0) return <div className={styles.verdict}>{t('tab.move.scope.none')}</div>;
  if (!isPlanned) return <div className={styles.verdict}>{t('tab.move.choose')}</div>;
  if (error !== null) return null;
  return (
    <div className={styles.verdict} role="status">
      {ahead === undefined ? (
        <Spinner size="extra-tiny" label={t('tab.move.checking')} labelPosition="after" />
      ) : (
        <DateOutcomeGroups outcomes={ahead} zone={zone} tense="ahead" />
      )}
    </div>
  );
};
