import { type RefObject, useLayoutEffect, useState } from 'react';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * The inner size of an element, kept fresh. Until it is on the page, what `expected` says: what is drawn for another size
 * than the element then has is drawn again.
 */
export const useSize = (of: RefObject<HTMLElement | null>, expected: () => Size): Size => {
  const [size, setSize] = useState(expected);
  useLayoutEffect(() => {
    const element = of.current;
    if (element === null) return;
    const measure = () => setSize({ width: element.clientWidth, height: element.clientHeight });
    // Told first when the page is laid out: to ask here would lay it out once more.
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [of]);
  return size;
};
