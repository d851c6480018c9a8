import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';

export interface ScrollView {
  readonly top: number;
  readonly left: number;
}

/** In pixels: only every so many of them make another view. */
interface Steps {
  readonly x: number;
  readonly y: number;
}

const viewAt = (top: number, left: number, { x, y }: Steps): ScrollView => ({
  top: Math.floor(top / y) * y,
  left: Math.floor(left / x) * x,
});

/**
 * How far the element is scrolled, in whole steps: a new value only when another step is reached, so that what depends
 * on it is drawn a few times a second and not at every pixel. Until somebody scrolls it stands at `firstLeft`.
 */
export const useScrollView = (of: RefObject<HTMLElement | null>, { x, y }: Steps, firstLeft: number): ScrollView => {
  const [scrolled, setScrolled] = useState<ScrollView>();
  const view = useMemo(() => scrolled ?? viewAt(0, firstLeft, { x, y }), [scrolled, firstLeft, x, y]);
  const drawn = useRef(view);
  drawn.current = view;
  useEffect(() => {
    const element = of.current;
    if (element === null) return undefined;
    const read = () => {
      const { top, left } = viewAt(element.scrollTop, element.scrollLeft, { x, y });
      if (drawn.current.top !== top || drawn.current.left !== left) setScrolled({ top, left });
    };
    element.addEventListener('scroll', read, { passive: true });
    return () => element.removeEventListener('scroll', read);
  }, [of, x, y]);
  return view;
};
