import { PageHeading } from '../../components/page-heading.tsx';
import { useText } from '../../i18n/use-text.tsx';

export const TodayScreen = () => {
  const { t } = useText();
  return <PageHeading>{t('tab.screen.today')}</PageHeading>;
};
