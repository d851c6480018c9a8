import { useEffect, useState } from 'react';

const USUALLY_MS = 15_000;

/** The instant it is, kept fresh: for the now-line, for what is due, for "free now". */
export const useNow = (everyMs = USUALLY_MS): number => {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
};
