import type { Position } from './cursor.ts';
import type { Column } from './list-orders.ts';

type Key = Position['key'];

interface Keyed<T> {
  readonly item: T;
  readonly key: Key;
}

const compareParts = (one: string | number | undefined, other: string | number | undefined): number => {
  if (one === other || one === undefined || other === undefined) return 0;
  return one < other ? -1 : 1;
};

const comparing =
  <T>(order: readonly Column<T>[]) =>
  (one: Key, other: Key): number => {
    for (const [index, { descending }] of order.entries()) {
      const difference = compareParts(one[index], other[index]);
      if (difference !== 0) return descending === true ? -difference : difference;
    }
    return 0;
  };

/** The same order for a list that stands as it is: by its places. */
const BY_PLACE: readonly Column<unknown>[] = [{ of: () => 0 }];

export interface Page<T> {
  readonly items: readonly T[];
  /** Where the next page begins; absent on the last. */
  readonly next?: Position;
}

interface Asked {
  readonly limit: number;
  readonly after: Position | undefined;
}

/** Whether the item comes behind the position; `equal` is how many of its key came before it. */
const isBehind = (difference: number, equal: number, after: Position): boolean =>
  difference > 0 || (difference === 0 && equal >= after.items);

/**
 * A part of a list, in the list's own order. Items that came before the position are told apart by their key, so that none
 * is left out or told twice when others come or go between two pages.
 */
export const cutPage = <T>(
  list: readonly T[],
  order: 'given' | readonly Column<T>[],
  { limit, after }: Asked,
): Page<T> => {
  const columns = order === 'given' ? BY_PLACE : order;
  const compare = comparing(columns);
  const keyed: Keyed<T>[] = list.map((item, place) => ({
    item,
    key: order === 'given' ? [place] : order.map(({ of }) => of(item)),
  }));
  const inOrder = keyed.sort((one, other) => compare(one.key, other.key));
  let equal = 0;
  const behind = inOrder.filter(({ key }) => {
    if (after === undefined) return true;
    const difference = compare(key, after.key);
    const is = isBehind(difference, equal, after);
    if (difference === 0) equal += 1;
    return is;
  });
  const page = behind.slice(0, limit);
  const items = page.map(({ item }) => item);
  const last = page.at(-1);
  if (last === undefined || behind.length <= limit) return { items };
  const upToLast = inOrder.slice(0, inOrder.indexOf(last) + 1);
  return { items, next: { key: last.key, items: upToLast.filter(({ key }) => compare(key, last.key) === 0).length } };
};
