import type { ComponentProps } from 'react';

interface GridPartProps extends ComponentProps<'div'> {
  readonly role: 'grid' | 'row' | 'rowgroup' | 'rowheader' | 'columnheader' | 'gridcell';
  /** Of the whole grid, from 1: what is not drawn counts too. */
  readonly column?: number;
  readonly columns?: number;
}

/** A part of a data grid on a plain element: a table's own cells cannot be placed and windowed as a timeline needs. */
export const GridPart = ({ role, column, columns, ...rest }: GridPartProps) => (
  // biome-ignore lint/a11y/useAriaPropsSupportedByRole: every role that this may have knows them
  <div role={role} aria-colindex={column} aria-colspan={columns} {...rest} />
);
