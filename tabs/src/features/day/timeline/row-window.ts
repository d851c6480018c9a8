/** Rows of one height under headings of one height: which of them a scrolled view needs. */
export interface Heights {
  readonly row: number;
  readonly heading: number;
}

export interface View {
  readonly top: number;
  readonly height: number;
}

/** A group's place in the whole, and the rows `from` (included) – `to` (excluded) of it that are drawn. */
export interface GroupWindow {
  readonly group: number;
  readonly top: number;
  readonly height: number;
  readonly from: number;
  readonly to: number;
}

const clamp = (value: number, most: number): number => Math.max(0, Math.min(most, value));

export const heightOf = (counts: readonly number[], { row, heading }: Heights): number =>
  counts.reduce((sum, count) => sum + heading + count * row, 0);

/** Rows drawn above and below what is in sight, so that a quick scroll does not run into emptiness. */
export const OVERSCAN = 2;

/** The groups that the view meets, and the one to be kept, each with the rows of it that are to be drawn. */
export const windowOf = (
  counts: readonly number[],
  heights: Heights,
  view: View,
  keptGroup?: number,
  overscan = OVERSCAN,
): GroupWindow[] => {
  const from = view.top - overscan * heights.row;
  const to = view.top + view.height + overscan * heights.row;
  const windows: GroupWindow[] = [];
  let top = 0;
  counts.forEach((count, group) => {
    const height = heights.heading + count * heights.row;
    if ((top < to && top + height > from) || group === keptGroup) {
      const rowsTop = top + heights.heading;
      windows.push({
        group,
        top,
        height,
        from: clamp(Math.floor((from - rowsTop) / heights.row), count),
        to: clamp(Math.ceil((to - rowsTop) / heights.row), count),
      });
    }
    top += height;
  });
  return windows;
};

/** Where the row stands among all rows: pixels from the top of the first group. */
export const rowTop = (counts: readonly number[], heights: Heights, group: number, row: number): number =>
  heightOf(counts.slice(0, group), heights) + heights.heading + row * heights.row;

/**
 * The row at a height, as its group and place there; undefined on a heading and outside. A group's heading stays in sight
 * while its rows are, and so lies over the row at the top of what is seen from `seenFrom` on.
 */
export const rowAt = (
  counts: readonly number[],
  heights: Heights,
  y: number,
  seenFrom = 0,
): { group: number; row: number } | undefined => {
  let top = 0;
  for (const [group, count] of counts.entries()) {
    const bottom = top + heights.heading + count * heights.row;
    if (y >= top && y < bottom) {
      const headingTop = Math.min(Math.max(top, seenFrom), bottom - heights.heading);
      if (y < headingTop + heights.heading) return undefined;
      return { group, row: Math.floor((y - top - heights.heading) / heights.row) };
    }
    top = bottom;
  }
  return undefined;
};
