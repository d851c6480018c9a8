/**
 * Slots of one local day as bits: bit i is the i-th five minutes after the day's first instant. A row is `ROW_WORDS`
 * words, so that a day of 25 hours (300 slots) fits; several rows may lie in one array, found by their offset in words.
 */
export type Slots = Uint32Array;

export const ROW_WORDS = 10;

const WORD_BITS = 32;
const ALL = 0xffffffff;
const ROW_SLOTS = ROW_WORDS * WORD_BITS;

/** A row without any slot, or `rows` of them in one array. */
export const noSlots = (rows = 1): Slots => new Uint32Array(rows * ROW_WORDS);

/** The bits of a word from bit `from` (0–31) on. */
const bitsFrom = (from: number): number => (ALL << from) >>> 0;

/** Adds the slots `from`..`to` (half-open; cut to the row). */
export const addRange = (slots: Slots, from: number, to: number, offset = 0): void => {
  const first = Math.max(from, 0);
  const last = Math.min(to, ROW_SLOTS) - 1;
  if (first > last) return;
  const firstWord = first >>> 5;
  const lastWord = last >>> 5;
  for (let word = firstWord; word <= lastWord; word++) {
    const low = word === firstWord ? bitsFrom(first & 31) : ALL;
    const high = word === lastWord ? ALL >>> (31 - (last & 31)) : ALL;
    const at = offset + word;
    slots[at] = (slots[at] ?? 0) | (low & high);
  }
};

/** Adds every slot of the other row. */
export const addAll = (slots: Slots, other: Slots): void => {
  for (let word = 0; word < ROW_WORDS; word++) slots[word] = (slots[word] ?? 0) | (other[word] ?? 0);
};

/** Keeps only the slots that the other row has too. */
export const keepOnly = (slots: Slots, other: Slots): void => {
  for (let word = 0; word < ROW_WORDS; word++) slots[word] = (slots[word] ?? 0) & (other[word] ?? 0);
};

/** Takes away every slot of the other row, which begins at `offset` in its array. */
export const removeAll = (slots: Slots, other: Slots, offset = 0): void => {
  for (let word = 0; word < ROW_WORDS; word++) slots[word] = (slots[word] ?? 0) & ~(other[offset + word] ?? 0);
};

/** Keeps a slot only where the slot `distance` later is in the row as well. */
const keepWithLater = (slots: Slots, distance: number): void => {
  const words = distance >>> 5;
  const bits = distance & 31;
  for (let word = 0; word < ROW_WORDS; word++) {
    const low = slots[word + words] ?? 0;
    const high = slots[word + words + 1] ?? 0;
    const later =
      word + words >= ROW_WORDS ? 0 : bits === 0 ? low : (low >>> bits) | inRow(word + words + 1, high, bits);
    slots[word] = (slots[word] ?? 0) & later;
  }
};

const inRow = (word: number, value: number, bits: number): number =>
  word < ROW_WORDS ? value << (WORD_BITS - bits) : 0;

/**
 * Keeps the slots at which a run of `length` slots begins, in place. Doubles the run that is known until it is long
 * enough: a run of 12 takes four steps.
 */
export const keepRunStarts = (slots: Slots, length: number): void => {
  let known = 1;
  while (known < length) {
    const step = Math.min(known, length - known);
    keepWithLater(slots, step);
    known += step;
  }
};

/** The first slot of the row from `from` on and before `to`, or -1. */
export const nextSlot = (slots: Slots, from: number, to = ROW_SLOTS, offset = 0): number => {
  const end = Math.min(to, ROW_SLOTS);
  if (from >= end) return -1;
  let word = from >>> 5;
  let bits = (slots[offset + word] ?? 0) & bitsFrom(from & 31);
  while (bits === 0) {
    word += 1;
    if (word << 5 >= end) return -1;
    bits = slots[offset + word] ?? 0;
  }
  const found = (word << 5) + lowestBit(bits);
  return found < end ? found : -1;
};

const lowestBit = (bits: number): number => 31 - Math.clz32(bits & -bits);

/** The first slot, from `from` on, at which `length` slots in a row are missing, all before `to`; -1 without one. */
export const firstGap = (slots: Slots, length: number, from: number, to: number, offset = 0): number =>
  length <= WORD_BITS ? firstShortGap(slots, length, from, to, offset) : firstLongGap(slots, length, from, to, offset);

/** A gap of at most a word begins in one word and ends in it or the next: both are worked on as one double word. */
const firstShortGap = (slots: Slots, length: number, from: number, to: number, offset: number): number => {
  const last = to - length;
  let begun = ALL << (from & 31);
  for (let word = from >>> 5; word << 5 <= last; word++) {
    const low = ~(slots[offset + word] ?? 0) & begun;
    begun = ALL;
    const next = word + 1 < ROW_WORDS ? ~(slots[offset + word + 1] ?? 0) : 0;
    const starts = low === 0 ? 0 : runStarts(low, next, length);
    if (starts === 0) continue;
    const found = (word << 5) + lowestBit(starts);
    return found <= last ? found : -1;
  }
  return -1;
};

/** The bits of `low` at which a run of 1–32 bits begins, `high` being the word after it. */
const runStarts = (low: number, high: number, length: number): number => {
  let known = 1;
  let begins = low;
  let after = high;
  while (known < length) {
    const step = Math.min(known, length - known);
    begins &= (begins >>> step) | (after << (WORD_BITS - step));
    after &= after >>> step;
    known += step;
  }
  return begins;
};

const firstLongGap = (slots: Slots, length: number, from: number, to: number, offset: number): number => {
  let start = from;
  while (start + length <= to) {
    const taken = lastSlot(slots, start, start + length, offset);
    if (taken < 0) return start;
    start = taken + 1;
  }
  return -1;
};

/** The last slot of the row in `from`..`to` (half-open, within the row), or -1. */
export const lastSlot = (slots: Slots, from: number, to: number, offset = 0): number => {
  if (from >= to) return -1;
  const firstWord = from >>> 5;
  let word = (to - 1) >>> 5;
  let bits = (slots[offset + word] ?? 0) & (ALL >>> (31 - ((to - 1) & 31)));
  while (word > firstWord) {
    if (bits !== 0) return (word << 5) + 31 - Math.clz32(bits);
    word -= 1;
    bits = slots[offset + word] ?? 0;
  }
  bits &= bitsFrom(from & 31);
  return bits === 0 ? -1 : (word << 5) + 31 - Math.clz32(bits);
};

/** How many slots the row has. */
export const countSlots = (slots: Slots): number => {
  let count = 0;
  for (let word = 0; word < ROW_WORDS; word++) {
    let bits = slots[word] ?? 0;
    while (bits !== 0) {
      bits &= bits - 1;
      count += 1;
    }
  }
  return count;
};

/** Whether the slot is in the row; of no row none is. */
export const hasSlot = (slots: Slots | undefined, slot: number): boolean =>
  slots !== undefined && (((slots[slot >>> 5] ?? 0) >>> (slot & 31)) & 1) === 1;
