import type { RefObject } from 'react';
import { type DragPlace, dragPlaceAt, type Hit, hitAt, type Point, type Sight, type Timeline } from './hit.ts';

interface Pointed {
  readonly clientX: number;
  readonly clientY: number;
}

/** What a press and a drag mean on the timeline as it is scrolled at that moment. */
export const pointerPlaces = (scroller: RefObject<HTMLElement | null>, timeline: Timeline) => {
  const read = ({ clientX, clientY }: Pointed): { point: Point; sight: Sight } | undefined => {
    const box = scroller.current;
    if (box === null) return undefined;
    const { left, top } = box.getBoundingClientRect();
    const sight = { width: box.clientWidth, height: box.clientHeight, left: box.scrollLeft, top: box.scrollTop };
    return { point: { x: clientX - left, y: clientY - top }, sight };
  };
  return {
    hitOf: (event: Pointed): Hit | undefined => {
      const place = read(event);
      return place && hitAt(place.point, place.sight, timeline);
    },
    dragPlaceOf: (event: Pointed): DragPlace | undefined => {
      const place = read(event);
      return place && dragPlaceAt(place.point, place.sight, timeline);
    },
  };
};
