import { PageHeading } from '../../components/page-heading.tsx';
import { useText } from '../../i18n/use-text.tsx';

export const BookingScreen = () => {
  const { t } = useText();
  return <PageHeading>{t('tab.screen.booking')}</PageHeading>;
};
