import { Button, Caption1, makeStyles, Text, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import type { SeriesView } from '../../api/queries.ts';
import { FindingList } from '../../booking-parts/finding-list.tsx';
import { useAnnounce } from '../../components/announcer.tsx';
import { ProblemBar } from '../../components/problem-bar.tsx';
import { useText } from '../../i18n/use-text.tsx';
import { useListParts } from './list-context.ts';
import { useAddDate } from './use-series.ts';

const useStyles = makeStyles({
  date: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
  },
  why: { flexGrow: 1, color: tokens.colorNeutralForeground2 },
  problem: { padding: tokens.spacingHorizontalM },
});

interface SkippedDateProps {
  readonly seriesId: string;
  readonly siteId: string;
  readonly date: SeriesView['occurrences'][number];
}

/** A date on which the series does not take place, with why, and the way to add it again. */
export const SkippedDate = ({ seriesId, siteId, date }: SkippedDateProps) => {
  const styles = useStyles();
  const { t, times, day } = useText();
  const { places } = useListParts();
  const announce = useAnnounce();
  const add = useAddDate(seriesId);
  const what = `${day(date.day)} ${times(date, places.timeZone(siteId))}`;
  const state = date.booking === undefined ? t('tab.series.skipped') : t(`status.${date.booking.status}`);
  return (
    <>
      <div className={styles.date}>
        <Text>{what}</Text>
        <Caption1 className={styles.why}>
          {state}
          <FindingList findings={date.findings ?? []} />
        </Caption1>
        <Button
          size="small"
          icon={<AddRegular />}
          disabledFocusable={add.isPending}
          aria-label={t('tab.series.addAgainNamed', { what })}
          onClick={() => add.mutate(date.day, { onSuccess: () => announce(t('tab.series.added', { what })) })}
        >
          {t('tab.series.addAgain')}
        </Button>
      </div>
      {add.error === null ? undefined : (
        <div className={styles.problem}>
          <ProblemBar error={add.error} />
        </div>
      )}
    </>
  );
};
