import { ToggleButton } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useMedia } from '../../../components/use-media.ts';

/** Room for the words of every tool in one line, whatever the language. */
const WORDY = '(min-width: 1440px)';

interface ToolToggleProps {
  readonly label: string;
  readonly icon: ReactElement;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
  /** Told beside the icon where there is no room for words. */
  readonly count?: number | undefined;
}

/** What a tool shows: its words where there is room, else its icon alone, with the words as its name. */
export const useToolWords = (label: string) => {
  const isWordy = useMedia(WORDY);
  return isWordy ? { children: label } : { 'aria-label': label, title: label };
};

/** A tool that is on or off: filled when on, as a filter is that is set. */
export const ToolToggle = ({ label, icon, isOn, onChange, count }: ToolToggleProps) => {
  const words = useToolWords(label);
  return (
    <ToggleButton
      size="small"
      appearance={isOn ? 'primary' : 'subtle'}
      icon={icon}
      checked={isOn}
      onClick={() => onChange(!isOn)}
      {...words}
    >
      {words.children ?? (isOn ? count : undefined)}
    </ToggleButton>
  );
};
