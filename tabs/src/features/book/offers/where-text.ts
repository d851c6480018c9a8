import type { Resource } from '../../../api/queries.ts';
import type { Wording } from '../../../i18n/use-text.tsx';

/** What kind of space it is, where, and for how many. */
export const whereParts = ({ type, floor, capacity }: Resource, t: Wording['t']): readonly string[] => [
  t(`resourceType.${type}`),
  t('tab.book.floor', { floor }),
  ...(capacity === undefined ? [] : [t('tab.book.forPeople', { people: capacity })]),
];
