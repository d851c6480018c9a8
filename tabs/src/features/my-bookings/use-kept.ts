import { useCallback, useState } from 'react';

/** Bookings that were cancelled or ended here just now: they keep their place as long as they can be taken back in place. */
export interface Kept {
  readonly ids: ReadonlySet<string>;
  readonly keep: (ids: readonly string[]) => void;
  readonly drop: (ids: readonly string[]) => void;
}

export const useKept = (): Kept => {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const keep = useCallback((more: readonly string[]) => setIds((kept) => new Set([...kept, ...more])), []);
  const drop = useCallback(
    (gone: readonly string[]) => setIds((kept) => new Set([...kept].filter((id) => !gone.includes(id)))),
    [],
  );
  return { ids, keep, drop };
};
