import { PageHeading } from '../../components/page-heading.tsx';
import { useText } from '../../i18n/use-text.tsx';

export const DayScreen = () => {
  const { t } = useText();
  return <PageHeading>{t('tab.screen.day')}</PageHeading>;
};
