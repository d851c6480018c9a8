import { makeStyles, tokens } from '@fluentui/react-components';
import { useText } from '../i18n/use-text.tsx';

const useStyles = makeStyles({
  link: {
    position: 'absolute',
    zIndex: 10,
    top: tokens.spacingVerticalS,
    left: tokens.spacingHorizontalS,
    padding: tokens.spacingVerticalS,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorBrandForegroundLink,
    ':not(:focus)': { clipPath: 'inset(50%)', width: '1px', height: '1px', overflow: 'hidden' },
  },
});

export const SkipLink = () => {
  const styles = useStyles();
  const { t } = useText();
  return (
    <a href="#content" className={styles.link}>
      {t('tab.skipToContent')}
    </a>
  );
};
