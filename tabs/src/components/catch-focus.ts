import { useEffect } from 'react';

/**
 * Where the focus goes when what held it has gone, after what Fluent itself does about that: to what opened it, or, if
 * that has gone too, to the screen.
 */
export const catchFocus = (opener?: Element): void => {
  if (document.activeElement !== document.body) return;
  const back = opener?.isConnected === true ? opener : document.getElementById('content');
  if (back instanceof HTMLElement) back.focus();
};

/** For what leaves the screen by what is pressed in it: the focus does not fall to nowhere with it. */
export const useCaughtFocus = (): void =>
  useEffect(
    () => () => {
      setTimeout(catchFocus);
    },
    [],
  );
