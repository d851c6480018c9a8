import { makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useText } from '../i18n/use-text.tsx';
import { DateOutcomeList } from './date-outcome-list.tsx';
import type { DateOutcome } from './date-outcomes.ts';

const useStyles = makeStyles({
  groups: { display: 'grid', gap: tokens.spacingVerticalM },
  group: { display: 'grid', gap: tokens.spacingVerticalS },
  heading: { margin: 0 },
});

interface DateOutcomeGroupsProps {
  readonly outcomes: readonly DateOutcome[];
  readonly zone: string;
  /** What would come of the move, what has come of it, or what has come of taking it back. */
  readonly tense: 'ahead' | 'done' | 'back';
  readonly below?: (outcome: DateOutcome) => ReactNode;
}

/** The dates that stay as they are with their reasons, and below them those that go. */
export const DateOutcomeGroups = ({ outcomes, zone, tense, below }: DateOutcomeGroupsProps) => {
  const styles = useStyles();
  const { counted } = useText();
  const groups = [
    { key: `tab.move.stays.${tense}`, dates: outcomes.filter(({ isMoved }) => !isMoved) },
    { key: `tab.move.goes.${tense}`, dates: outcomes.filter(({ isMoved }) => isMoved) },
  ];
  return (
    <div className={styles.groups}>
      {groups
        .filter(({ dates }) => dates.length > 0)
        .map(({ key, dates }) => (
          <section key={key} className={styles.group}>
            <Subtitle2 as="h3" className={styles.heading}>
              {counted(key, dates.length)}
            </Subtitle2>
            <DateOutcomeList outcomes={dates} zone={zone} {...(below === undefined ? {} : { below })} />
          </section>
        ))}
    </div>
  );
};
