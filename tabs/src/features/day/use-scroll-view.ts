import { type RefObject, useEffect, useState } from 'react';

export interface ScrollView {
  readonly top: number;
  readonly left: number;
}

/**
 * How far the element is scrolled, in whole steps: a new value only when another step is reached, so that what depends
 * on it is drawn a few times a second and not at every pixel.
 */
export const useScrollView = (of: RefObject<HTMLElement | null>, stepY: number, stepX: number): ScrollView => {
  const [view, setView] = useState<ScrollView>({ top: 0, left: 0 });
  useEffect(() => {
    const element = of.current;
    if (element === null) return undefined;
    const read = () => {
      const top = Math.floor(element.scrollTop / stepY) * stepY;
      const left = Math.floor(element.scrollLeft / stepX) * stepX;
      setView((known) => (known.top === top && known.left === left ? known : { top, left }));
    };
    read();
    element.addEventListener('scroll', read, { passive: true });
    return () => element.removeEventListener('scroll', read);
  }, [of, stepX, stepY]);
  return view;
};
