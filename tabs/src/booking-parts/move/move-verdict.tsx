import { makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons';
import type { Decision } from '../../api/queries.ts';
import { ProblemBar } from '../../components/problem-bar.tsx';
import { useText } from '../../i18n/use-text.tsx';
import { FindingList } from '../finding-list.tsx';

const useStyles = makeStyles({
  // As high as one line from the start, so that nothing jumps when the verdict comes.
  verdict: { minHeight: '24px', display: 'grid', gap: tokens.spacingVerticalXS, alignContent: 'start' },
  line: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
});

interface MoveVerdictProps {
  /** Nothing was changed yet. */
  readonly isSame: boolean;
  readonly verdict: Decision | undefined;
  readonly error: unknown;
}

/** Whether the plan fits, live, with the reason in words where it does not. */
export const MoveVerdict = ({ isSame, verdict, error }: MoveVerdictProps) => {
  const styles = useStyles();
  const { t } = useText();
  if (isSame) return <div className={styles.verdict}>{t('tab.move.choose')}</div>;
  if (error !== null && error !== undefined) return <ProblemBar error={error} />;
  return (
    <div className={styles.verdict} role="status">
      {verdict === undefined ? (
        <Spinner size="extra-tiny" label={t('tab.move.checking')} labelPosition="after" />
      ) : undefined}
      {verdict?.allowed === true ? (
        <Text weight="semibold" className={styles.line}>
          <CheckmarkCircleRegular fontSize={20} />
          {t(verdict.status === 'requested' ? 'tab.move.needsApproval' : 'tab.move.fits')}
        </Text>
      ) : undefined}
      {verdict?.allowed === false ? <Text weight="semibold">{t('tab.move.doesNotFit')}</Text> : undefined}
      {verdict === undefined ? undefined : <FindingList findings={verdict.findings} />}
    </div>
  );
};
