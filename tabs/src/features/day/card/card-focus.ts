/** The first act gets the focus that the person brought into the card. */
export const focusFirst = (card: HTMLElement | null): void => {
  if (card === null) return;
  // After Fluent, which would rest on the card as a whole.
  requestAnimationFrame(() => card.querySelector('button')?.focus());
};

export const isOnGrid = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[role=grid]') !== null;
