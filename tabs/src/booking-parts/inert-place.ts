/** How long the place of a pressed act stays inert once another act has taken it. */
export const INERT_MS = 1_000;
/** So long after a press an answer may still come and put another act in its place. */
const WATCHED_MS = 20_000;
const LOOK_EVERY_MS = 100;
const MARK = 'data-act';

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What was pressed, where; and which other acts stand there by now, each since when. */
interface Press {
  readonly act: string;
  readonly box: Box;
  readonly at: number;
  readonly isByKeyboard: boolean;
  readonly taken?: ReadonlyMap<string, number>;
}

/** A press on an act: with the keyboard its place is the focus, else where it stands. */
interface Pressing {
  readonly act: string;
  readonly box: Box;
  readonly isByKeyboard: boolean;
  readonly now: number;
}

const holds = (box: Box, of: Box): boolean => {
  const x = (of.left + of.right) / 2;
  const y = (of.top + of.bottom) / 2;
  return box.left <= x && x <= box.right && box.top <= y && y <= box.bottom;
};

const isSamePlace = (one: Box, other: Box): boolean => holds(one, other) || holds(other, one);

/** The press with what stands in its place now: what was there before keeps the moment at which it came. */
export const whenTaken = (press: Press, acts: readonly string[], now: number): Press => ({
  ...press,
  taken: new Map(acts.map((act) => [act, press.taken?.get(act) ?? now])),
});

/**
 * Whether the press hits an act that has just taken the place of another that was pressed: a second press of a finger or
 * of Enter that was meant for the first. `focusMoved`: the person has moved the focus since.
 */
export const isInert = (
  press: Press | undefined,
  { act, box, isByKeyboard, now }: Pressing,
  focusMoved: boolean,
): boolean => {
  if (press === undefined || press.act === act || now - press.at > WATCHED_MS) return false;
  // Who goes from the finger to the keyboard, or back, means it.
  if (press.isByKeyboard !== isByKeyboard) return false;
  const isThere = isByKeyboard ? !focusMoved : isSamePlace(press.box, box);
  if (!isThere) return false;
  return now - (press.taken?.get(act) ?? now) < INERT_MS;
};

const actElementAt = (node: EventTarget | null): Element | null =>
  node instanceof Element ? node.closest(`[${MARK}]`) : null;

const actOfElement = (element: Element): string => element.getAttribute(MARK) ?? '';

const boxOf = (element: Element): Box => {
  const { left, top, right, bottom } = element.getBoundingClientRect();
  return { left, top, right, bottom };
};

let last: Press | undefined;
let focusMoved = false;
let watch: ReturnType<typeof setInterval> | undefined;

const stopWatching = (): void => {
  clearInterval(watch);
  watch = undefined;
};

/** The acts that stand now where was pressed: in the place of the button, or under the focus. */
const actsThere = ({ act, box }: Press): readonly string[] => {
  const focused = focusMoved ? null : actElementAt(document.activeElement);
  const there = [...document.querySelectorAll(`[${MARK}]`)].filter(
    (element) => element === focused || isSamePlace(box, boxOf(element)),
  );
  return [...new Set(there.map(actOfElement))].filter((other) => other !== act);
};

const look = (): void => {
  const now = performance.now();
  if (last === undefined || now - last.at > WATCHED_MS) {
    stopWatching();
    return;
  }
  last = whenTaken(last, actsThere(last), now);
};

const onClick = (event: MouseEvent): void => {
  const element = actElementAt(event.target);
  // A click that the program makes is nobody's second press.
  if (element === null || !event.isTrusted) return;
  const act = actOfElement(element);
  const now = performance.now();
  const pressing = { act, box: boxOf(element), isByKeyboard: event.detail === 0, now };
  if (isInert(last, pressing, focusMoved)) {
    if (last !== undefined) last = whenTaken(last, [...(last.taken?.keys() ?? []), act], now);
    event.preventDefault();
    event.stopImmediatePropagation();
    return;
  }
  last = { act, box: pressing.box, at: now, isByKeyboard: pressing.isByKeyboard };
  focusMoved = false;
  stopWatching();
  watch = setInterval(look, LOOK_EVERY_MS);
};

const NAVIGATING: readonly string[] = ['Tab', 'ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End'];

let isGuarding = false;

const guard = (): void => {
  if (isGuarding) return;
  isGuarding = true;
  window.addEventListener('click', onClick, { capture: true });
  window.addEventListener('keydown', ({ key }) => {
    if (NAVIGATING.includes(key)) focusMoved = true;
  });
  window.addEventListener('pointerdown', () => {
    focusMoved = true;
  });
};

/**
 * Marks a button as an act on something: once pressed, its place does nothing for a second after another act has come
 * there, so that a double press does not do what nobody meant.
 */
export const actMark = (act: string, subject: string): { readonly 'data-act': string } => {
  guard();
  return { 'data-act': `${act} ${subject}` };
};
