import { makeStyles, tokens } from '@fluentui/react-components';
import { ClipboardTaskRegular, ClockRegular, type FluentIcon, ProhibitedRegular } from '@fluentui/react-icons';
import type { Finding } from '../api/queries.ts';
import { useText } from '../i18n/use-text.tsx';

const ICONS: { readonly [severity in Finding['severity']]: FluentIcon } = {
  refuse: ProhibitedRegular,
  approval: ClockRegular,
  obligation: ClipboardTaskRegular,
};

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'grid', gap: tokens.spacingVerticalXS },
  item: { display: 'grid', gridTemplateColumns: 'auto minmax(0, 1fr)', gap: tokens.spacingHorizontalS },
  icon: { fontSize: tokens.fontSizeBase400, marginTop: '2px', color: tokens.colorNeutralForeground2 },
});

/** What the rules say, in words, each with an icon that tells a refusal, an approval and an obligation apart. */
export const FindingList = ({ findings }: { readonly findings: readonly Finding[] }) => {
  const styles = useStyles();
  const { t } = useText();
  if (findings.length === 0) return null;
  return (
    <ul className={styles.list}>
      {findings.map(({ rule, code, resourceId, severity, message }) => {
        const Icon = ICONS[severity];
        return (
          <li key={`${rule} ${code} ${resourceId ?? ''} ${message}`} className={styles.item}>
            <Icon className={styles.icon} aria-label={t(`tab.finding.${severity}`)} />
            <span>{message}</span>
          </li>
        );
      })}
    </ul>
  );
};
