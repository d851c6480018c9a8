/** Something as it comes back from the store: what is undefined is not stored. */
export const asStored = (written: unknown): unknown =>
  written === undefined ? undefined : JSON.parse(JSON.stringify(written));
