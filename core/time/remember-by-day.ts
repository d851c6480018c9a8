import type { LocalDay } from './day-number.ts';

const MAX_DAYS = 800;

/**
 * The same function, that answers a repeated question about the same immutable object and day without work. Answers are
 * shared: nobody may change them. They go when their object goes, and all of an object's when it has more than 800.
 */
export const rememberByDay = <K extends object, V>(
  compute: (key: K, day: LocalDay) => V,
): ((key: K, day: LocalDay) => V) => {
  const answers = new WeakMap<K, Map<LocalDay, V>>();
  return (key, day) => {
    let days = answers.get(key);
    if (days === undefined || days.size > MAX_DAYS) {
      days = new Map();
      answers.set(key, days);
    }
    const known = days.get(day);
    if (known !== undefined) return known;
    const answer = compute(key, day);
    days.set(day, answer);
    return answer;
  };
};
