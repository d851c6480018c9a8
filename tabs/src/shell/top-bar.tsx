import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useText } from '../i18n/use-text.tsx';
import { PersonMenu } from './person-menu.tsx';
import { SitePicker } from './site-picker.tsx';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground1,
    '@media (max-width: 639px)': { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}` },
  },
  name: { '@media (max-width: 639px)': { display: 'none' } },
  space: { flexGrow: 1 },
});

export const TopBar = () => {
  const styles = useStyles();
  const { t } = useText();
  return (
    <header className={styles.bar}>
      <Text weight="semibold" className={styles.name}>
        {t('tab.name')}
      </Text>
      <SitePicker />
      <div className={styles.space} />
      <PersonMenu />
    </header>
  );
};
