import { MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import { useText } from '../../i18n/use-text.tsx';
import type { lostDays } from './exhibition-request.ts';

const useStyles = makeStyles({ lost: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL } });

interface ExhibitionVerdictProps {
  readonly count: number;
  readonly lost: ReturnType<typeof lostDays>;
}

/** Whether all the days can be had, which cannot and why, and who decides on them. */
export const ExhibitionVerdict = ({ count, lost }: ExhibitionVerdictProps) => {
  const styles = useStyles();
  const { t, counted, day } = useText();
  const isFree = lost.length === 0;
  return (
    <MessageBar intent={isFree ? 'success' : 'warning'} layout="multiline" politeness="polite">
      <MessageBarBody>
        {isFree ? counted('tab.exhibition.free', count) : counted('tab.exhibition.lost', lost.length)}
        {isFree ? undefined : (
          <ul className={styles.lost}>
            {lost.map((each) => (
              <li key={each.day}>{`${day(each.day)}: ${each.reasons.join(' ')}`}</li>
            ))}
          </ul>
        )}
        {isFree && count > 1 ? <div>{t('tab.exhibition.approval')}</div> : undefined}
      </MessageBarBody>
    </MessageBar>
  );
};
