import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { NoConnection, ProblemAnswer } from '../api/client.ts';
import { NotDone } from '../api/find-out.ts';
import { useText } from '../i18n/use-text.tsx';

interface ProblemBarProps {
  readonly error: unknown;
  readonly onRetry?: () => void;
}

const titleOf = (error: unknown): string => {
  if (error instanceof NotDone) return 'tab.problem.notDone';
  return error instanceof NoConnection ? 'tab.problem.offline' : 'tab.problem.unknown';
};

/** What went wrong, and what to do next. A problem of the service speaks for itself, in the person's language. */
export const ProblemBar = ({ error, onRetry }: ProblemBarProps) => {
  const { t } = useText();
  const problem = error instanceof ProblemAnswer ? error.problem : undefined;
  const title = problem?.title ?? t(titleOf(error));
  const refused = problem?.reasons?.filter(({ severity }) => severity === 'refuse').map(({ message }) => message) ?? [];
  // Why an act is not possible now is told with the point that it is about.
  const points = problem?.code === 'not-possible-now' ? (problem.errors ?? []).map(({ message }) => message) : [];
  const told = refused.length > 0 ? refused : points;
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{title}</MessageBarTitle>
        {told.length > 0 ? told.map((message) => <div key={message}>{message}</div>) : problem?.detail}
        {error instanceof NotDone ? <div>{t('tab.problem.notDone.detail')}</div> : undefined}
        {error instanceof NoConnection ? <div>{t('tab.problem.nothingChanged')}</div> : undefined}
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
