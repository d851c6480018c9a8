import { useCallback, useEffect, useRef } from 'react';
import { catchFocus } from './catch-focus.ts';

/** What opens a dialog: the element in focus, or, as a menu's row goes with its menu, what opened the menu. */
const openerNow = (): Element | undefined => {
  const focused = document.activeElement ?? undefined;
  const trigger = focused?.closest('[role="menu"]')?.getAttribute('aria-labelledby') ?? '';
  return document.getElementById(trigger) ?? focused;
};

/** Gives the focus back when a dialog has gone. Answers what to call where the dialog is opened. */
export const useFocusBack = (isOpen: boolean): (() => void) => {
  const opener = useRef<Element>(undefined);
  useEffect(() => {
    if (isOpen || opener.current === undefined) return undefined;
    // After what Fluent does itself when a dialog goes.
    const timer = setTimeout(() => catchFocus(opener.current));
    return () => clearTimeout(timer);
  }, [isOpen]);
  return useCallback(() => {
    opener.current = openerNow();
  }, []);
};
