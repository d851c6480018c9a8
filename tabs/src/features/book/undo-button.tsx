import { Button } from '@fluentui/react-components';
import { ArrowUndoRegular } from '@fluentui/react-icons';
import { useEffect, useRef, useState } from 'react';
import { UNDO_MS } from '../../booking-parts/actions/undo-bar.tsx';
import { useText } from '../../i18n/use-text.tsx';

interface UndoButtonProps {
  readonly isPending: boolean;
  readonly onUndo: () => void;
  /** Called when the time runs out while the button has the focus. */
  readonly onGone: () => void;
  /** What is taken back, where that is not the booking. */
  readonly label?: string;
}

const SECOND_MS = 1000;

/** The way back, for ten seconds; afterwards the booking's own page has it. */
export const UndoButton = ({ isPending, onUndo, onGone, label }: UndoButtonProps) => {
  const { t } = useText();
  const [left, setLeft] = useState(UNDO_MS / SECOND_MS);
  const button = useRef<HTMLButtonElement>(null);
  const gone = useRef(onGone);
  gone.current = onGone;
  useEffect(() => {
    if (left <= 0 || isPending) return undefined;
    const timer = setTimeout(() => {
      if (left === 1 && document.activeElement === button.current) gone.current();
      setLeft(left - 1);
    }, SECOND_MS);
    return () => clearTimeout(timer);
  }, [left, isPending]);
  return (
    <Button
      ref={button}
      // Keeps its place when it is gone: nothing moves under the finger.
      style={left <= 0 ? { visibility: 'hidden' } : {}}
      icon={<ArrowUndoRegular />}
      disabledFocusable={isPending}
      onClick={onUndo}
    >
      {label ?? t('tab.book.undo')} <span aria-hidden>&nbsp;({left})</span>
    </Button>
  );
};
