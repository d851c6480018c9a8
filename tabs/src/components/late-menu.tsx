import { type ComponentType, type KeyboardEvent, type ReactElement, useEffect, useState } from 'react';
import { lateCode } from './late-code.ts';
import type { OpenedMenuProps } from './opened-menu.tsx';

/** What a button says and does while the menu that it opens is not there yet. */
export interface OpensLate {
  readonly 'aria-haspopup'?: 'menu';
  readonly 'aria-expanded'?: boolean;
  readonly onClick?: () => void;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
  readonly onPointerEnter?: () => void;
  readonly onFocus?: () => void;
}

interface LateMenuProps extends Omit<OpenedMenuProps, 'button'> {
  /** Hands on what it is given. */
  readonly button: (opens: OpensLate) => ReactElement;
}

/** The screen comes before the menus: a third of what travels with one is theirs. */
const SCREEN_FIRST_MS = 3_000;

const MENU = lateCode<ComponentType<OpenedMenuProps>>(async () => (await import('./opened-menu.tsx')).OpenedMenu);

/**
 * A menu that is made when it is first opened, by a press or by the arrow down: one that nobody has opened takes longer to
 * load and to make than its button. The focus goes into it and back to its button as with any other.
 */
export const LateMenu = ({ button, ...menu }: LateMenuProps) => {
  const [made, setMade] = useState<{ readonly View: ComponentType<OpenedMenuProps> }>();
  useEffect(() => {
    const timer = setTimeout(MENU.preload, SCREEN_FIRST_MS);
    return () => clearTimeout(timer);
  }, []);
  if (made !== undefined) return <made.View {...menu} button={button({})} />;
  const make = () => {
    // Where it fails to come, the page says why; another press asks again.
    MENU.load()
      .then((View) => setMade({ View }))
      .catch(() => undefined);
  };
  return button({
    'aria-haspopup': 'menu',
    'aria-expanded': false,
    onPointerEnter: MENU.preload,
    onFocus: MENU.preload,
    onClick: make,
    onKeyDown: (event) => {
      if (event.key !== 'ArrowDown') return;
      event.preventDefault();
      make();
    },
  });
};
