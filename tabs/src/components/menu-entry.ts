import type { FluentIcon } from '@fluentui/react-icons';

/** One of several that can be chosen, alone (`radio`) or beside others (`checkbox`). */
interface ChoiceEntry {
  readonly kind: 'radio' | 'checkbox';
  readonly name: string;
  readonly value: string;
  readonly label: string;
  /** The language of the label, where it is another than the page's. */
  readonly lang?: string;
}

interface ActEntry {
  readonly kind: 'act';
  readonly label: string;
  readonly icon: FluentIcon;
  readonly onAct: () => void;
}

/** What a menu lists, as the menu itself need not be there yet. A group's label is told with each of its entries. */
export type MenuEntry =
  | ChoiceEntry
  | ActEntry
  | { readonly kind: 'line' }
  | { readonly kind: 'group'; readonly label: string; readonly entries: readonly ChoiceEntry[] };
