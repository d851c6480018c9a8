import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode, Suspense } from 'react';
import { PageHeading } from '../../../components/page-heading.tsx';
import { useText } from '../../../i18n/use-text.tsx';
import { DateField } from '../late-screen.ts';

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
    // Two lines, of which the second comes later.
    '@media (max-width: 959px)': { minHeight: '86px', boxSizing: 'border-box', alignContent: 'flex-start' },
    '@media (max-width: 639px)': {
      padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
      columnGap: '4px',
    },
  },
  // On a phone the bar below says the same, and the date and its button need the room.
  title: {
    '@media (max-width: 639px)': {
      position: 'absolute',
      width: '1px',
      height: '1px',
      overflow: 'hidden',
      clipPath: 'inset(50%)',
      whiteSpace: 'nowrap',
    },
  },
  today: { '@media (max-width: 639px)': { minWidth: 0 } },
  // As high as its field from the start: what stands below does not move when that comes.
  date: { width: '256px', minHeight: '32px', position: 'relative' },
  space: { flexGrow: 1, '@media (max-width: 639px)': { display: 'none' } },
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
      <div className={styles.title}>
        <PageHeading>{t('tab.screen.day')}</PageHeading>
      </div>
      <div className={styles.date}>
        {hasTools ? (
          <Suspense fallback={null}>
            <DateField
              label={t('tab.day.date')}
              isLabelHidden
              value={day}
              least={FIRST_DAY}
              today={today}
              pauseMs={WHILE_TYPING_MS}
              onChange={onDay}
            />
          </Suspense>
        ) : undefined}
      </div>
      {hasTools ? (
        <>
          <Button className={styles.today} disabledFocusable={day === today} onClick={() => onDay(today)}>
            {t('tab.day.today')}
          </Button>
          <div className={styles.space} />
          {children}
        </>
      ) : undefined}
    </div>
  );
};
