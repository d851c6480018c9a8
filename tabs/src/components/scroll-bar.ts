let width: number | undefined;

/**
 * How many pixels a scroll bar takes from what scrolls: none where it lies over it. Measured once, which lays the page out:
 * best while there is nothing on it yet.
 */
export const scrollBarWidth = (): number => {
  if (width === undefined) {
    const box = document.createElement('div');
    box.style.cssText = 'position:absolute;visibility:hidden;overflow:scroll;width:100px';
    document.body.append(box);
    width = box.offsetWidth - box.clientWidth;
    box.remove();
  }
  return width;
};
