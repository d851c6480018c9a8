import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { CheckmarkRegular, ClockRegular, SubtractCircleRegular } from '@fluentui/react-icons';
import type { DateField } from '@yhteistila/core/booking/series-change.ts';
import { dayOf, parseIso } from '@yhteistila/core/time/site-time.ts';
import { type ReactNode, useState } from 'react';
import { useText } from '../i18n/use-text.tsx';
import type { DateOutcome } from './date-outcomes.ts';
import { FindingList } from './finding-list.tsx';

const FIRST_SHOWN = 6;

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'grid', gap: tokens.spacingVerticalS },
  row: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
  },
  icon: { fontSize: '20px', color: tokens.colorNeutralForeground2 },
  words: { display: 'grid', gap: tokens.spacingVerticalXS, minWidth: 0, justifyItems: 'stretch' },
  other: { color: tokens.colorNeutralForeground2, whiteSpace: 'nowrap' },
  more: { justifySelf: 'start', marginTop: tokens.spacingVerticalS },
});

const TIMES: readonly DateField[] = ['day', 'time', 'length'];

/** What a date keeps, as it is told: its time, its space, or something else. */
const keptWords = (kept: readonly DateField[]): readonly string[] => [
  ...new Set(kept.map((field) => (TIMES.includes(field) ? 'time' : field === 'resourceIds' ? 'space' : 'other'))),
];

interface DateOutcomeListProps {
  readonly outcomes: readonly DateOutcome[];
  readonly zone: string;
  /** What can be done about a date. */
  readonly below?: (outcome: DateOutcome) => ReactNode;
}

/** Dates of a series, each with where it goes, or with where it stays and why. */
export const DateOutcomeList = ({ outcomes, zone, below }: DateOutcomeListProps) => {
  const styles = useStyles();
  const { t, day, times } = useText();
  const [isAll, setIsAll] = useState(false);
  const shown = isAll ? outcomes : outcomes.slice(0, FIRST_SHOWN);
  const dayOn = ({ start }: DateOutcome['to']) => dayOf(parseIso(start) ?? 0, zone);
  const textOf = (time: DateOutcome['to']) => `${day(dayOn(time))} ${times(time, zone)}`;
  const iconOf = ({ isMoved, needsApproval }: DateOutcome) => {
    if (!isMoved) return <SubtractCircleRegular className={styles.icon} />;
    return needsApproval ? <ClockRegular className={styles.icon} /> : <CheckmarkRegular className={styles.icon} />;
  };
  return (
    <div>
      <ul className={styles.list}>
        {shown.map((outcome) => {
          const { isMoved, was, to, needsApproval, kept, findings, because } = outcome;
          const [is, other] = isMoved ? [to, was] : [was, to];
          const isSame = textOf(is) === textOf(other);
          const otherText = dayOn(is) === dayOn(other) ? times(other, zone) : textOf(other);
          return (
            <li key={outcome.day} className={styles.row}>
              {iconOf(outcome)}
              <div className={styles.words}>
                <span>
                  <Text weight="semibold">{textOf(is)}</Text>{' '}
                  {isSame ? undefined : (
                    <Text size={200} className={styles.other}>
                      {t(isMoved ? 'tab.move.date.was' : 'tab.move.date.wanted', { time: otherText })}
                    </Text>
                  )}
                </span>
                {needsApproval ? <Text size={200}>{t('tab.move.date.approval')}</Text> : undefined}
                {keptWords(kept).map((word) => (
                  <Text key={word} size={200}>
                    {t(`tab.move.date.kept.${word}`)}
                  </Text>
                ))}
                <FindingList findings={findings} />
                {because === undefined ? undefined : <Text size={200}>{because}</Text>}
                {below?.(outcome)}
              </div>
            </li>
          );
        })}
      </ul>
      {shown.length === outcomes.length ? undefined : (
        <Button className={styles.more} size="small" onClick={() => setIsAll(true)}>
          {t('tab.series.showAll', { count: outcomes.length })}
        </Button>
      )}
    </div>
  );
};
