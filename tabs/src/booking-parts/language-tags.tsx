import { Caption1, Label, makeStyles, ToggleButton, tokens } from '@fluentui/react-components';
import { CheckmarkRegular } from '@fluentui/react-icons';
import { languageName } from '@yhteistila/core/i18n/language-name.ts';
import { useId } from 'react';
import { useText } from '../i18n/use-text.tsx';
import { spokenLanguages } from './interpreters.ts';

const useStyles = makeStyles({
  group: { display: 'grid', gap: tokens.spacingVerticalXS },
  tags: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface LanguageTagsProps {
  readonly chosen: readonly string[];
  /** Of the site, and of those who come from afar. */
  readonly resources: readonly { readonly type: string; readonly languages?: readonly string[] | undefined }[];
  readonly onChange: (languages: readonly string[]) => void;
}

/** Which languages the interpreter speaks: those that somebody can be booked for, and whom to ask for another. */
export const LanguageTags = ({ chosen, resources, onChange }: LanguageTagsProps) => {
  const styles = useStyles();
  const { t, language } = useText();
  const id = useId();
  // One that was chosen stays in sight, also where nobody speaks it.
  const codes = [...new Set([...spokenLanguages(resources), ...chosen])];
  const named = codes
    .map((code) => ({ code, name: languageName(code, language) }))
    .sort((one, other) => one.name.localeCompare(other.name, language));
  const toggle = (code: string) =>
    onChange(chosen.includes(code) ? chosen.filter((each) => each !== code) : [...chosen, code]);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend cannot stand in a grid
    <div role="group" aria-labelledby={id} className={styles.group}>
      <Label id={id}>{t('tab.interpreter.languages')}</Label>
      <div className={styles.tags}>
        {named.map(({ code, name }) => (
          <ToggleButton
            key={code}
            size="small"
            shape="circular"
            checked={chosen.includes(code)}
            {...(chosen.includes(code) ? { icon: <CheckmarkRegular /> } : {})}
            onClick={() => toggle(code)}
          >
            {name}
          </ToggleButton>
        ))}
      </div>
      <Caption1>{t('tab.interpreter.other')}</Caption1>
    </div>
  );
};
