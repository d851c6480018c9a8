import { Button, Caption1, makeStyles, Text, Title2, tokens } from '@fluentui/react-components';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf } from '../../api/client.ts';
import { useMe, useSites } from '../../api/queries.ts';
import { ProblemBar } from '../../components/problem-bar.tsx';
import { useText } from '../../i18n/use-text.tsx';
import { useSession } from '../../session/session.tsx';

const useStyles = makeStyles({
  page: {
    padding: tokens.spacingHorizontalXXL,
    display: 'grid',
    gap: tokens.spacingVerticalL,
    maxWidth: '560px',
    margin: '0 auto',
    alignContent: 'start',
  },
  heading: { margin: 0 },
  sites: { display: 'grid', gap: tokens.spacingVerticalS },
  site: { justifyContent: 'start', minHeight: '52px' },
  lines: { display: 'grid', justifyItems: 'start', textAlign: 'start' },
});

/** The first visit asks for the home site and nothing else. */
export const HomeSiteScreen = () => {
  const styles = useStyles();
  const { t, pick } = useText();
  const { api } = useSession();
  const me = useMe();
  const sites = useSites();
  const queries = useQueryClient();
  const choosing = useMutation({
    mutationFn: async (homeSiteId: string) => answerOf(await api.changeMe({ body: { homeSiteId } })),
    onSuccess: (changed) => queries.setQueryData(['me'], changed),
  });
  const physical = (sites.data ?? []).filter(({ size }) => size !== 'virtual');
  return (
    <main className={styles.page}>
      <Title2 as="h1" className={styles.heading}>
        {t('tab.homeSite.title')}
      </Title2>
      <Text>{t('tab.homeSite.lead')}</Text>
      {sites.error === null ? undefined : <ProblemBar error={sites.error} onRetry={() => sites.refetch()} />}
      {choosing.error === null ? undefined : <ProblemBar error={choosing.error} />}
      <div className={styles.sites}>
        {physical.map(({ id, name, size }) => (
          <Button
            key={id}
            data-site-id={id}
            className={styles.site}
            appearance={id === me.data?.homeSiteId ? 'primary' : 'secondary'}
            disabled={choosing.isPending}
            onClick={() => choosing.mutate(id)}
          >
            <span className={styles.lines}>
              <span>{pick(name)}</span>
              <Caption1>{t(`tab.siteSize.${size}`)}</Caption1>
            </span>
          </Button>
        ))}
      </div>
    </main>
  );
};
