import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { useText } from '../../i18n/use-text.tsx';
import { actMark } from '../inert-place.ts';

/** How long an act can be taken back in place. */
export const UNDO_MS = 10_000;

interface UndoBarProps {
  /** What was done. */
  readonly text: string;
  readonly onUndo: () => void;
  /** Called once when the time is over. */
  readonly onGone: () => void;
  readonly isPending?: boolean;
}

/** What was just done, where it was done, with the way back. It takes the focus that the pressed button had. */
export const UndoBar = ({ text, onUndo, onGone, isPending = false }: UndoBarProps) => {
  const { t } = useText();
  const button = useRef<HTMLButtonElement>(null);
  const gone = useRef(onGone);
  gone.current = onGone;
  useEffect(() => button.current?.focus(), []);
  useEffect(() => {
    if (isPending) return undefined;
    const leave = () => {
      // The focus must not fall to nowhere with the button.
      if (document.activeElement === button.current) document.getElementById('content')?.focus();
      gone.current();
    };
    const timer = setTimeout(leave, UNDO_MS);
    return () => clearTimeout(timer);
  }, [isPending]);
  return (
    <MessageBar intent="success" politeness="polite">
      <MessageBarBody>{text}</MessageBarBody>
      <MessageBarActions>
        <Button ref={button} size="small" disabledFocusable={isPending} onClick={onUndo} {...actMark('undo', text)}>
          {t('tab.booking.undo')}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
};
