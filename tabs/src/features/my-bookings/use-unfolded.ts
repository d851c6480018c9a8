import { useCallback, useState } from 'react';

/** Which series are unfolded. */
export const useUnfolded = () => {
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set());
  const toggle = useCallback(
    (seriesId: string) =>
      setUnfolded((open) =>
        open.has(seriesId) ? new Set([...open].filter((id) => id !== seriesId)) : new Set([...open, seriesId]),
      ),
    [],
  );
  return { unfolded, toggle };
};
