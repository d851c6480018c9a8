import { Button } from '@fluentui/react-components';
import { QuestionCircleRegular } from '@fluentui/react-icons';
import { Suspense, useState } from 'react';
import { useText } from '../../../i18n/use-text.tsx';
import { OpenedLegend } from '../late-parts.ts';
import { useToolWords } from './tool-toggle.tsx';

/** What the shapes on the timeline mean: made when it is first opened, until then its button is enough. */
export const Legend = () => {
  const { t } = useText();
  const [isMade, setIsMade] = useState(false);
  const button = {
    ...useToolWords(t('tab.day.legend')),
    size: 'small',
    appearance: 'subtle',
    icon: <QuestionCircleRegular />,
    'aria-haspopup': 'dialog',
  } as const;
  const closed = <Button {...button} aria-expanded={false} onClick={() => setIsMade(true)} />;
  if (!isMade) return closed;
  return (
    <Suspense fallback={closed}>
      <OpenedLegend button={button} />
    </Suspense>
  );
};
