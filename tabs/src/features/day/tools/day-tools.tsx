import { TextDensityRegular } from '@fluentui/react-icons';
import { useText } from '../../../i18n/use-text.tsx';
import type { Density } from '../day-styles.ts';
import { Legend } from './legend.tsx';
import { PrintButton } from './print-button.tsx';
import { ToolToggle } from './tool-toggle.tsx';

export interface DayToolsProps {
  readonly density: Density;
  readonly onDensity: (density: Density) => void;
}

/** What the timeline has beside the filters: how dense it stands, its legend, and its way onto paper. */
export const DayTools = ({ density, onDensity }: DayToolsProps) => {
  const { t } = useText();
  return (
    <>
      <ToolToggle
        label={t('tab.day.compact')}
        icon={<TextDensityRegular />}
        isOn={density === 'compact'}
        onChange={(isOn) => onDensity(isOn ? 'compact' : 'comfortable')}
      />
      <PrintButton />
      <Legend />
    </>
  );
};
