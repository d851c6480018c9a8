import { Button, Input, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronLeftRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { addDays, isLocalDay } from '@yhteistila/core/time/site-time.ts';
import type { ReactNode } from 'react';
import { PageHeading } from '../../components/page-heading.tsx';
import { useText } from '../../i18n/use-text.tsx';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    '@media (max-width: 639px)': { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}` },
  },
  heading: { minWidth: '132px' },
  date: { width: '148px' },
  space: { flexGrow: 1 },
});

interface DayToolbarProps {
  readonly day: string;
  readonly today: string;
  readonly onDay: (day: string) => void;
  readonly children?: ReactNode;
}

/** ‹ date ›, Today, and what the screen adds. */
export const DayToolbar = ({ day, today, onDay, children }: DayToolbarProps) => {
  const styles = useStyles();
  const { t, day: dayText } = useText();
  return (
    <div className={styles.bar}>
      <div className={styles.heading}>
        <PageHeading>{dayText(day)}</PageHeading>
      </div>
      <Button
        appearance="subtle"
        icon={<ChevronLeftRegular />}
        aria-label={t('tab.day.previous')}
        onClick={() => onDay(addDays(day, -1))}
      />
      <Input
        type="date"
        className={styles.date}
        aria-label={t('tab.day.date')}
        value={day}
        onChange={(_, { value }) => {
          if (isLocalDay(value)) onDay(value);
        }}
      />
      <Button
        appearance="subtle"
        icon={<ChevronRightRegular />}
        aria-label={t('tab.day.next')}
        onClick={() => onDay(addDays(day, 1))}
      />
      <Button appearance="secondary" disabledFocusable={day === today} onClick={() => onDay(today)}>
        {t('tab.day.today')}
      </Button>
      <div className={styles.space} />
      {children}
    </div>
  );
};
