import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { CalendarCancelRegular } from '@fluentui/react-icons';
import { useText } from '../../i18n/use-text.tsx';
import { closedWords } from './closed-words.ts';
import type { DayModel } from './use-day-model.ts';

const useStyles = makeStyles({
  note: {
    ...typographyStyles.body1Strong,
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    margin: 0,
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalL}`,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground3,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 639px)': { padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalM}` },
  },
  icon: { flexShrink: 0, fontSize: '20px' },
});

/** Over a day on which no customer is received: that it is closed, because of which holiday, and who may come all the same. */
export const ClosedNote = ({ model }: { readonly model: DayModel }) => {
  const styles = useStyles();
  const words = closedWords(model, useText());
  return words === undefined ? null : (
    <p className={styles.note}>
      <CalendarCancelRegular className={styles.icon} />
      {words}
    </p>
  );
};
