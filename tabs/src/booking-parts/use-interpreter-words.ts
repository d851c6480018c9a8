import { languageName } from '@yhteistila/core/i18n/language-name.ts';
import { useText } from '../i18n/use-text.tsx';

/** "tulkki: arabia, somali" of the languages; undefined where none was asked for. */
export const useInterpreterWords = (languages: readonly string[] | undefined): string | undefined => {
  const { t, language } = useText();
  if (languages === undefined || languages.length === 0) return undefined;
  const named = languages.map((code) => languageName(code, language));
  return t('tab.interpreter.named', { languages: named.join(', ') });
};
