import { useCallback, useSyncExternalStore } from 'react';

/** A window as narrow as a phone's. */
export const PHONE = '(max-width: 639px)';

/** Whether the media query holds, followed live. */
export const useMedia = (query: string): boolean => {
  const subscribe = useCallback(
    (changed: () => void) => {
      const media = window.matchMedia(query);
      media.addEventListener('change', changed);
      return () => media.removeEventListener('change', changed);
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => window.matchMedia(query).matches);
};
