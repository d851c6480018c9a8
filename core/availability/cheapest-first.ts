interface Ranked {
  readonly cost: number;
}

interface Entry<T> {
  readonly item: T;
  readonly order: number;
}

const isBefore = <T extends Ranked>(a: Entry<T>, b: Entry<T>): boolean =>
  a.item.cost < b.item.cost || (a.item.cost === b.item.cost && a.order > b.order);

/** A queue that gives the cheapest first; of equals the one that came last, so that a search goes deep before wide. */
export const cheapestFirst = <T extends Ranked>() => {
  const heap: Entry<T>[] = [];
  let order = 0;

  const swap = (one: number, other: number, a: Entry<T>, b: Entry<T>): void => {
    heap[one] = b;
    heap[other] = a;
  };

  const rise = (from: number): void => {
    for (let at = from; at > 0; ) {
      const parent = (at - 1) >>> 1;
      const child = heap[at];
      const above = heap[parent];
      if (child === undefined || above === undefined || !isBefore(child, above)) return;
      swap(at, parent, child, above);
      at = parent;
    }
  };

  const smallerChild = (at: number): number => {
    const left = heap[2 * at + 1];
    const right = heap[2 * at + 2];
    return left !== undefined && right !== undefined && isBefore(right, left) ? 2 * at + 2 : 2 * at + 1;
  };

  const sink = (): void => {
    for (let at = 0; ; ) {
      const next = smallerChild(at);
      const above = heap[at];
      const child = heap[next];
      if (above === undefined || child === undefined || !isBefore(child, above)) return;
      swap(at, next, above, child);
      at = next;
    }
  };

  return {
    push(item: T): void {
      order += 1;
      heap.push({ item, order });
      rise(heap.length - 1);
    },
    pop(): T | undefined {
      const [first] = heap;
      const last = heap.pop();
      if (first === undefined || last === undefined) return undefined;
      if (heap.length > 0) {
        heap[0] = last;
        sink();
      }
      return first.item;
    },
  };
};
