import { Tooltip } from '@fluentui/react-components';

interface RowTooltipProps {
  readonly words: string;
  readonly target: HTMLElement | null;
}

/** All features of a row's resource in words. */
export const RowTooltip = ({ words, target }: RowTooltipProps) => (
  <Tooltip content={words} relationship="inaccessible" visible positioning={{ position: 'after', target }} />
);
