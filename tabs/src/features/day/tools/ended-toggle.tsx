import { CalendarCancelRegular } from '@fluentui/react-icons';
import { useEffect } from 'react';
import { useAnnounce } from '../../../components/announcer.tsx';
import { useText } from '../../../i18n/use-text.tsx';
import { ToolToggle } from './tool-toggle.tsx';

export interface EndedToggleProps {
  readonly isOn: boolean;
  /** How many there are; undefined until that is known. */
  readonly count: number | undefined;
  readonly onChange: (isOn: boolean) => void;
}

/** Whether what was cancelled or released is shown too, and how much of it there is. */
export const EndedToggle = ({ isOn, count, onChange }: EndedToggleProps) => {
  const { t } = useText();
  const announce = useAnnounce();
  const isNone = isOn && count === 0;
  useEffect(() => {
    if (isNone) announce(t('tab.day.ended.none'));
  }, [isNone, announce, t]);
  return (
    <ToolToggle
      label={isOn && count !== undefined ? t('tab.day.ended.count', { count }) : t('tab.day.ended.show')}
      icon={<CalendarCancelRegular />}
      isOn={isOn}
      count={count}
      onChange={onChange}
    />
  );
};
