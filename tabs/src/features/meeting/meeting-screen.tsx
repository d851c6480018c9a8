import { Caption1, makeStyles, Text, tokens } from '@fluentui/react-components';
import { VideoRegular } from '@fluentui/react-icons';
import { PageHeading } from '../../components/page-heading.tsx';
import { useText } from '../../i18n/use-text.tsx';

const useStyles = makeStyles({
  page: {
    padding: tokens.spacingHorizontalL,
    display: 'grid',
    gap: tokens.spacingVerticalM,
    justifyItems: 'start',
    maxWidth: '560px',
  },
  icon: { fontSize: tokens.fontSizeHero900, color: tokens.colorNeutralForeground2 },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** Where a meeting link leads on one machine, which has no video service. It tells nothing of the booking. */
export const MeetingScreen = () => {
  const styles = useStyles();
  const { t } = useText();
  return (
    <div className={styles.page}>
      <VideoRegular className={styles.icon} aria-hidden />
      <PageHeading>{t('tab.screen.meeting')}</PageHeading>
      <Text>{t('tab.meeting.here')}</Text>
      <Caption1 className={styles.quiet}>{t('tab.meeting.noVideo')}</Caption1>
    </div>
  );
};
