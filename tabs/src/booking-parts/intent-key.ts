import { useRef } from 'react';

/** One Idempotency-Key for one wish: a repeat after a lost connection books nothing twice, another wish has its own. */
export const useIntentKey = () => {
  const last = useRef({ wish: '', key: '' });
  return {
    keyOf: (body: unknown): string => {
      const wish = JSON.stringify(body);
      if (last.current.wish !== wish) last.current = { wish, key: crypto.randomUUID() };
      return last.current.key;
    },
    /** What comes next is a new wish, even if it reads the same. */
    forget: (): void => {
      last.current = { wish: '', key: '' };
    },
  };
};
