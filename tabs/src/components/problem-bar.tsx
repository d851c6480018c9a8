import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { NoConnection, ProblemAnswer } from '../api/client.ts';
import { useText } from '../i18n/use-text.tsx';

interface ProblemBarProps {
  readonly error: unknown;
  readonly onRetry?: () => void;
}

/** What went wrong, and what to do next. A problem of the service speaks for itself, in the person's language. */
export const ProblemBar = ({ error, onRetry }: ProblemBarProps) => {
  const { t } = useText();
  const problem = error instanceof ProblemAnswer ? error.problem : undefined;
  const title = problem?.title ?? t(error instanceof NoConnection ? 'tab.problem.offline' : 'tab.problem.unknown');
  const reasons = problem?.reasons?.filter(({ severity }) => severity === 'refuse') ?? [];
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{title}</MessageBarTitle>
        {reasons.length > 0 ? reasons.map(({ message }) => <div key={message}>{message}</div>) : problem?.detail}
        {problem === undefined ? <div>{t('tab.problem.nothingChanged')}</div> : undefined}
      </MessageBarBody>
      {onRetry === undefined ? undefined : (
        <MessageBarActions>
          <Button size="small" onClick={onRetry}>
            {t('tab.retry')}
          </Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
};
