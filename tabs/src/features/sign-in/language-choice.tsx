import { Tab, TabList } from '@fluentui/react-components';
import { LANGUAGES } from '@yhteistila/core/language/texts.ts';
import { useText } from '../../i18n/use-text.tsx';

/** The three languages side by side, each in its own words. */
export const LanguageChoice = () => {
  const { t, language, setLanguage } = useText();
  return (
    <TabList
      size="small"
      selectedValue={language}
      aria-label={t('tab.language.choose')}
      onTabSelect={(_, { value }) => {
        const chosen = LANGUAGES.find((each) => each === value);
        if (chosen !== undefined) setLanguage(chosen);
      }}
    >
      {LANGUAGES.map((each) => (
        <Tab key={each} value={each} lang={each}>
          {t(`tab.language.${each}`)}
        </Tab>
      ))}
    </TabList>
  );
};
