import { useState } from 'react';

const KEY = 'yhteistila.read-changes';
const MAX_KEPT = 200;

const stored = (): readonly string[] => {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter((each) => typeof each === 'string') : [];
  } catch {
    // Written by something else: nothing was read yet.
    return [];
  }
};

/** The changes that the person has put away, kept in this browser. */
export const useReadChanges = () => {
  const [read, setRead] = useState<ReadonlySet<string>>(() => new Set(stored()));
  const putAway = (keys: readonly string[]) => {
    const next = [...read, ...keys].slice(-MAX_KEPT);
    localStorage.setItem(KEY, JSON.stringify(next));
    setRead(new Set(next));
  };
  return { read, putAway };
};
