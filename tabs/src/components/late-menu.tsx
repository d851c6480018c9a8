import { Menu, MenuPopover, type MenuProps, MenuTrigger } from '@fluentui/react-components';
import { type KeyboardEvent, type ReactElement, type ReactNode, useState } from 'react';

/** What a button says and does while the menu that it opens is not there yet. */
export interface OpensLate {
  readonly 'aria-haspopup'?: 'menu';
  readonly 'aria-expanded'?: boolean;
  readonly onClick?: () => void;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
}

interface LateMenuProps extends Pick<MenuProps, 'checkedValues' | 'onCheckedValueChange'> {
  /** Hands on what it is given. */
  readonly button: (opens: OpensLate) => ReactElement;
  /** The list of the menu. */
  readonly children: ReactNode;
}

/**
 * A menu that is made when it is first opened, by a press or by the arrow down: one that nobody has opened takes longer to
 * make than its button. The focus goes into it and back to its button as with any other.
 */
export const LateMenu = ({ button, children, ...menu }: LateMenuProps) => {
  const [isMade, setIsMade] = useState(false);
  if (!isMade) {
    const make = () => setIsMade(true);
    return button({
      'aria-haspopup': 'menu',
      'aria-expanded': false,
      onClick: make,
      onKeyDown: (event) => {
        if (event.key !== 'ArrowDown') return;
        event.preventDefault();
        make();
      },
    });
  }
  return (
    <Menu {...menu} defaultOpen>
      <MenuTrigger disableButtonEnhancement>{button({})}</MenuTrigger>
      <MenuPopover>{children}</MenuPopover>
    </Menu>
  );
};
