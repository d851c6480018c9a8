import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useNavigate } from 'react-router';
import { useText } from '../../i18n/use-text.tsx';

const useStyles = makeStyles({
  empty: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalL,
    padding: tokens.spacingHorizontalL,
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  text: { flexGrow: 1 },
});

/** Says that the next days are free of bookings, and what to do. */
export const NothingAhead = ({ isAll }: { readonly isAll: boolean }) => {
  const styles = useStyles();
  const { t } = useText();
  const navigate = useNavigate();
  return (
    <div className={styles.empty}>
      <Text className={styles.text}>{t(isAll ? 'tab.my.nothing' : 'tab.my.nothingSoon')}</Text>
      <Button appearance={isAll ? 'primary' : 'secondary'} onClick={() => void navigate('/book')}>
        {t('tab.my.book')}
      </Button>
    </div>
  );
};
