import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { DateField } from '../../components/date-field.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { useText } from '../../i18n/use-text.tsx';

/** As far back as the service knows days. */
const FIRST_DAY = '2000-01-01';
/** A date that is half written names another day: nobody is led there. */
const WHILE_TYPING_MS = 600;

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    '@media (max-width: 639px)': { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}` },
  },
  // As high as its field from the start: what stands below does not move when that comes.
  date: { width: '256px', minHeight: '32px', position: 'relative' },
  space: { flexGrow: 1 },
});

interface DayToolbarProps {
  readonly day: string;
  readonly today: string;
  readonly onDay: (day: string) => void;
  /** Whether the tools are drawn; without them there is their room. */
  readonly hasTools: boolean;
  readonly children?: ReactNode;
}

/** ‹ date ›, Today, and what the screen adds. */
export const DayToolbar = ({ day, today, onDay, hasTools, children }: DayToolbarProps) => {
  const styles = useStyles();
  const { t } = useText();
  return (
    <div className={styles.bar}>
      <PageHeading>{t('tab.screen.day')}</PageHeading>
      <div className={styles.date}>
        {hasTools ? (
          <DateField
            label={t('tab.day.date')}
            isLabelHidden
            value={day}
            least={FIRST_DAY}
            today={today}
            pauseMs={WHILE_TYPING_MS}
            onChange={onDay}
          />
        ) : undefined}
      </div>
      {hasTools ? (
        <>
          <Button appearance="secondary" disabledFocusable={day === today} onClick={() => onDay(today)}>
            {t('tab.day.today')}
          </Button>
          <div className={styles.space} />
          {children}
        </>
      ) : undefined}
    </div>
  );
};
