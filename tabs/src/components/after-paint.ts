import { useEffect, useState } from 'react';

/** What else waits for the same frame comes first. */
const AFTER_FRAME_MS = 16;
/** A page that nobody sees is not painted at all. */
const MAX_MS = 250;

/** Calls back once what stands on the page now has been painted. Returns what calls that off. */
export const afterPaint = (callback: () => void): (() => void) => {
  let timer = setTimeout(callback, MAX_MS);
  const frame = requestAnimationFrame(() => {
    clearTimeout(timer);
    timer = setTimeout(callback, AFTER_FRAME_MS);
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
};

let hasFirst = false;

/**
 * Whether the first screen of this page has been painted with what it is for (`isReady`). What may come a moment after that
 * waits for it; on a way from screen to screen nothing does.
 */
export const useFirstPainted = (isReady: boolean): boolean => {
  const [isPainted, setIsPainted] = useState(hasFirst);
  useEffect(() => {
    if (isPainted || !isReady) return undefined;
    return afterPaint(() => {
      hasFirst = true;
      setIsPainted(true);
    });
  }, [isReady, isPainted]);
  return isPainted;
};
