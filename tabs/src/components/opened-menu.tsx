import {
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuItemCheckbox,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  type MenuProps,
  MenuTrigger,
  makeStyles,
} from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { MenuEntry } from './menu-entry.ts';

const useStyles = makeStyles({ list: { maxHeight: '60vh', overflowY: 'auto' } });

const Entry = ({ entry }: { readonly entry: MenuEntry }) => {
  switch (entry.kind) {
    case 'radio':
    case 'checkbox': {
      const { kind, label, ...choice } = entry;
      return kind === 'radio' ? (
        <MenuItemRadio {...choice}>{label}</MenuItemRadio>
      ) : (
        <MenuItemCheckbox {...choice}>{label}</MenuItemCheckbox>
      );
    }
    case 'act':
      return (
        <MenuItem icon={<entry.icon />} onClick={entry.onAct}>
          {entry.label}
        </MenuItem>
      );
    case 'line':
      return <MenuDivider />;
    case 'group':
      return (
        <MenuGroup>
          <MenuGroupHeader>{entry.label}</MenuGroupHeader>
          <Entries of={entry.entries} />
        </MenuGroup>
      );
  }
};

const keyOf = (entry: MenuEntry): string => {
  if (entry.kind === 'line') return entry.kind;
  return 'value' in entry ? entry.value : entry.label;
};

const Entries = ({ of }: { readonly of: readonly MenuEntry[] }) =>
  of.map((entry) => <Entry key={keyOf(entry)} entry={entry} />);

export interface OpenedMenuProps extends Pick<MenuProps, 'checkedValues' | 'onCheckedValueChange'> {
  readonly button: ReactElement;
  readonly entries: readonly MenuEntry[];
}

/** A menu that stands open under its button at first. */
export const OpenedMenu = ({ button, entries, ...menu }: OpenedMenuProps) => {
  const styles = useStyles();
  return (
    <Menu {...menu} defaultOpen>
      <MenuTrigger disableButtonEnhancement>{button}</MenuTrigger>
      <MenuPopover>
        <MenuList className={styles.list}>
          <Entries of={entries} />
        </MenuList>
      </MenuPopover>
    </Menu>
  );
};
