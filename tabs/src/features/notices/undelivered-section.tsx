import { Button, Caption1, makeStyles, Text, tokens, typographyStyles } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { dayOf } from '@yhteistila/core/time/site-time.ts';
import { useId, useState } from 'react';
import { answerOf } from '../../api/client.ts';
import { instantOf } from '../../i18n/instant.ts';
import { useText } from '../../i18n/use-text.tsx';
import { useSession } from '../../session/session.tsx';

const REFRESH_MS = 60_000;
const FIRST_SHOWN = 6;

const useStyles = makeStyles({
  section: { display: 'grid', gap: tokens.spacingVerticalS },
  heading: { ...typographyStyles.subtitle2, margin: 0 },
  list: { display: 'grid', gap: tokens.spacingVerticalS, margin: 0, padding: 0, listStyleType: 'none' },
  more: { justifySelf: 'start' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface UndeliveredSectionProps {
  readonly siteId: string;
  readonly zone: string;
}

/** For the coordinator: whom the bot could not tell, of what, and why. Nothing is shown where everybody was told. */
export const UndeliveredSection = ({ siteId, zone }: UndeliveredSectionProps) => {
  const styles = useStyles();
  const { t, counted, day, time } = useText();
  const { api } = useSession();
  const heading = useId();
  const [showsAll, setShowsAll] = useState(false);
  const undelivered = useQuery({
    queryKey: ['undelivered', siteId],
    enabled: siteId !== '',
    refetchInterval: REFRESH_MS,
    queryFn: async () => answerOf(await api.undelivered({ params: { siteId } })),
  });
  const found = undelivered.data ?? [];
  const told = found.map(({ person, code, at, state, trouble }) => {
    const happened = instantOf(at);
    const when = `${day(dayOf(happened, zone))} ${time(happened, zone)}`;
    return [
      `${person.name}: ${t(`tab.undelivered.code.${code}`)}, ${when}`,
      `${t(`tab.undelivered.${state}`)} ${t(`tab.undelivered.trouble.${trouble}`)}`,
    ] as const;
  });
  // What reads the same is one thing to tell the person of.
  const lines = [...new Map(told.map((line) => [line.join(' '), line])).values()];
  const shown = showsAll ? lines : lines.slice(0, FIRST_SHOWN);
  if (lines.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby={heading}>
      <h2 id={heading} className={styles.heading}>
        {t('tab.undelivered.title')}
      </h2>
      <ul className={styles.list}>
        {shown.map(([what, why]) => (
          <li key={`${what} ${why}`}>
            <Text block>{what}</Text>
            <Caption1 className={styles.quiet}>{why}</Caption1>
          </li>
        ))}
      </ul>
      {shown.length === lines.length ? undefined : (
        <Button className={styles.more} size="small" onClick={() => setShowsAll(true)}>
          {counted('tab.undelivered.more', lines.length - shown.length)}
        </Button>
      )}
    </section>
  );
};
