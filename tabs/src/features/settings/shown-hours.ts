import { useState } from 'react';

/** Full hours of the wall clock between which the day view opens. */
export interface ShownHours {
  readonly from: number;
  readonly to: number;
}

const KEY = 'yhteistila.hours';
const USUALLY: ShownHours = { from: 7, to: 18 };
const LAST_HOUR = 24;

export const HOUR_CHOICES: readonly number[] = Array.from({ length: LAST_HOUR + 1 }, (_, hour) => hour);

const isHours = (value: unknown): value is ShownHours =>
  typeof value === 'object' &&
  value !== null &&
  'from' in value &&
  'to' in value &&
  typeof value.from === 'number' &&
  typeof value.to === 'number' &&
  value.from < value.to;

const stored = (): ShownHours => {
  const text = localStorage.getItem(KEY);
  if (text === null) return USUALLY;
  const value: unknown = JSON.parse(text);
  return isHours(value) ? value : USUALLY;
};

/** The hours that this person wants to see first, kept in this browser. */
export const useShownHours = (): readonly [ShownHours, (hours: ShownHours) => void] => {
  const [hours, setHours] = useState(stored);
  return [
    hours,
    (chosen) => {
      localStorage.setItem(KEY, JSON.stringify(chosen));
      setHours(chosen);
    },
  ];
};
