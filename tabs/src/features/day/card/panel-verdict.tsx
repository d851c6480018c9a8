import { makeStyles, tokens } from '@fluentui/react-components';
import type { Decision } from '../../../api/queries.ts';
import { FindingList } from '../../../booking-parts/finding-list.tsx';
import { useText } from '../../../i18n/use-text.tsx';
import type { Outcome } from '../draft/use-editor.ts';

const useStyles = makeStyles({
  // Room for two lines from the start, so that nothing jumps when the answer comes.
  verdict: { minHeight: '40px', display: 'grid', gap: tokens.spacingVerticalXS, alignContent: 'start' },
});

interface PanelVerdictProps {
  readonly verdict: Decision | undefined;
  readonly outcome: Outcome | undefined;
}

/** What the rules say of the booking as it stands, and what the service said when it refused it. */
export const PanelVerdict = ({ verdict, outcome }: PanelVerdictProps) => {
  const styles = useStyles();
  const { t } = useText();
  const refused = outcome?.kind === 'refused' ? outcome.reasons : [];
  return (
    <div className={styles.verdict} role="status" data-verdict={verdict?.allowed === false ? 'refused' : 'fits'}>
      {refused.map((reason) => (
        <div key={reason}>{reason}</div>
      ))}
      {verdict === undefined ? t('tab.day.checking') : undefined}
      {verdict?.allowed === true
        ? t(verdict.status === 'requested' ? 'tab.day.fitsAfterApproval' : 'tab.day.fits')
        : undefined}
      {verdict?.allowed === false ? t('tab.day.doesNotFit') : undefined}
      {verdict === undefined ? undefined : <FindingList findings={verdict.findings} />}
    </div>
  );
};
