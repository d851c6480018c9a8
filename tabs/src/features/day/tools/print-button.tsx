import { Button } from '@fluentui/react-components';
import { PrintRegular } from '@fluentui/react-icons';
import { useText } from '../../../i18n/use-text.tsx';
import { printDay } from '../late-parts.ts';
import { useToolWords } from './tool-toggle.tsx';

/** Prints the day, for where there is no menu of a browser, as in Teams. */
export const PrintButton = () => {
  const { t } = useText();
  const words = useToolWords(t('tab.day.print'));
  return <Button size="small" appearance="subtle" icon={<PrintRegular />} onClick={printDay} {...words} />;
};
