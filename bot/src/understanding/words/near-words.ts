/** From this many letters on, two slips of the finger may be in a word; from `ONE_SLIP` on, one. */
const TWO_SLIPS = 8;
const ONE_SLIP = 5;

/** How many slips of the finger a word of so many letters may have; half a slip is two letters that changed places. */
const slipsAllowed = (letters: number): number => (letters >= TWO_SLIPS ? 2 : letters >= ONE_SLIP ? 1 : 0);

type Row = readonly number[];

/** The next row of the table of distances (Damerau and Levenshtein): each cell by the cells above and to the left. */
const nextRow = (one: string, other: string, row: number, beforeLast: Row, last: Row): Row => {
  const current = [row];
  for (let column = 1; column <= other.length; column++) {
    const changed = (last[column - 1] ?? 0) + (one[row - 1] === other[column - 1] ? 0 : 1);
    const least = Math.min(changed, (last[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1);
    const swapped = row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
    current.push(swapped ? Math.min(least, (beforeLast[column - 2] ?? 0) + 1) : least);
  }
  return current;
};

/**
 * The slips of the finger between two words: a letter missing, one too many, another one, or two that changed places.
 * Stops counting beyond `most`, and answers more than that.
 */
const slipsBetween = (one: string, other: string, most: number): number => {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let beforeLast: Row = [];
  let last: Row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row++) {
    const current = nextRow(one, other, row, beforeLast, last);
    if (Math.min(...current) > most) return most + 1;
    beforeLast = last;
    last = current;
  }
  return last[other.length] ?? most + 1;
};

const isSwap = (one: string, other: string): boolean =>
  one.length === other.length &&
  [...one].sort().join('') === [...other].sort().join('') &&
  slipsBetween(one, other, 1) === 1;

/** Of four letters only two that changed places are a slip: too many words differ in one letter. */
const SWAPS_FROM = 4;

/** How far a mistyped word is from the known one, or undefined when it is another word. */
export const slipsTo = (typed: string, known: string): number | undefined => {
  if (known.length < SWAPS_FROM || typed.length < SWAPS_FROM) return undefined;
  // A slip at the very beginning is rare, and without it other words come too near.
  const beginsAlike = typed[0] === known[0] || (typed[0] === known[1] && typed[1] === known[0]);
  if (!beginsAlike) return undefined;
  const most = slipsAllowed(Math.min(typed.length, known.length));
  if (most === 0) return isSwap(typed, known) ? 1 : undefined;
  const slips = slipsBetween(typed, known, most);
  return slips <= most ? slips : undefined;
};
