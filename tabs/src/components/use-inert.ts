import { useEffect, useState } from 'react';

/** So long the second press of a finger may come after the first. */
const INERT_MS = 1_000;

/**
 * True for a second after the value has changed, and `atFirst` from the beginning on: what comes to stand where something else
 * was pressed does not take the second press of a double click.
 */
export const useInert = (value: unknown, { atFirst = false } = {}): boolean => {
  const [rested, setRested] = useState(atFirst ? undefined : { value });
  useEffect(() => {
    const timer = setTimeout(() => setRested({ value }), INERT_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return rested === undefined || rested.value !== value;
};
