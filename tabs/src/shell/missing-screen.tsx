import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useLocation, useNavigate } from 'react-router';
import { addressOfSite, dayPath } from '../addresses.ts';
import { useSites } from '../api/queries.ts';
import { PageHeading } from '../components/page-heading.tsx';
import { useText } from '../i18n/use-text.tsx';
import { todayHere } from '../session/today-here.ts';
import type { Missing } from './missing.ts';

const useStyles = makeStyles({
  page: {
    padding: tokens.spacingHorizontalL,
    display: 'grid',
    gap: tokens.spacingVerticalM,
    justifyItems: 'start',
    maxWidth: '560px',
  },
  ways: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  named: { overflowWrap: 'anywhere' },
});

/** A whole address is no help to read. */
const MAX_NAMED = 60;

/** The address names what there is not: says what, and leads on. */
export const MissingScreen = ({ missing }: { readonly missing: Missing }) => {
  const styles = useStyles();
  const { t, pick } = useText();
  const location = useLocation();
  const navigate = useNavigate();
  const sites = useSites();
  const waysOn = (): readonly (readonly [label: string, to: string])[] => {
    if (missing.kind === 'day') return [[t('tab.missing.today'), dayPath(missing.siteId, todayHere())]];
    if (missing.kind === 'page') return (['book', 'my'] as const).map((id) => [t(`tab.screen.${id}`), `/${id}`]);
    return (sites.data ?? [])
      .filter(({ size }) => size !== 'virtual')
      .map(({ id, name }) => [pick(name), addressOfSite(location, id)]);
  };
  const named = missing.kind === 'page' ? location.pathname : missing.named;
  return (
    <div className={styles.page}>
      <PageHeading>{t(`tab.missing.${missing.kind}`)}</PageHeading>
      <Text className={styles.named}>{t(`tab.missing.${missing.kind}.why`, { named: named.slice(0, MAX_NAMED) })}</Text>
      <div className={styles.ways}>
        {waysOn().map(([label, to]) => (
          <Button key={to} onClick={() => void navigate(to, { replace: true })}>
            {label}
          </Button>
        ))}
      </div>
    </div>
  );
};
