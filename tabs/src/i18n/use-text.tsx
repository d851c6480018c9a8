import { clockTime, dayText, endTime } from '@yhteistila/core/i18n/format-time.ts';
import { countedTextOf, type TextParams, textOf } from '@yhteistila/core/i18n/text-of.ts';
import type { Language, Texts } from '@yhteistila/core/language/texts.ts';
import { isWholeDay } from '@yhteistila/core/time/site-time.ts';
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { instantOf } from './instant.ts';
import { loadedTexts } from './load-texts.ts';

/** Texts in the language that the person uses, and times as that language writes them. */
export interface Wording {
  readonly language: Language;
  /** The text of a key of core/i18n; throws on an unknown one. */
  readonly t: (key: string, params?: TextParams) => string;
  /** The text of so many: of `<key>.one` or `<key>.other`, which say `{count}`. */
  readonly counted: (key: string, count: number, params?: TextParams) => string;
  /** Whether the key has a text. */
  readonly has: (key: string) => boolean;
  /** One of three texts. */
  readonly pick: (texts: Texts) => string;
  /** "10.30" (fi, sv), "10:30" (en), of an ISO time or an instant, at the site. */
  readonly time: (time: string | number, zone: string) => string;
  /** "10.00–10.30" */
  readonly times: (
    interval: { readonly start: string | number; readonly end: string | number },
    zone: string,
  ) => string;
  /** "ma 23.11." */
  readonly day: (day: string) => string;
  readonly setLanguage: (language: Language) => void;
}

const WordingContext = createContext<Wording | undefined>(undefined);

export const WordingProvider = ({
  language,
  setLanguage,
  children,
}: {
  readonly language: Language;
  readonly setLanguage: (language: Language) => void;
  readonly children: ReactNode;
}) => {
  const wording = useMemo<Wording>(() => {
    const texts = loadedTexts(language);
    const time = (at: string | number, zone: string) => clockTime(instantOf(at), zone, language);
    return {
      language,
      setLanguage,
      t: (key, params) => textOf(texts, key, params),
      counted: (key, count, params) => countedTextOf(texts, language, key, count, params),
      has: (key) => Object.hasOwn(texts, key),
      pick: (texts) => texts[language],
      time,
      times: (interval, zone) => {
        const [start, end] = [instantOf(interval.start), instantOf(interval.end)];
        if (isWholeDay({ start, end }, zone)) return textOf(texts, 'moment.wholeDay');
        return `${time(start, zone)}–${endTime(end, zone, language)}`;
      },
      day: (day) => dayText(day, language),
    };
  }, [language, setLanguage]);
  return <WordingContext value={wording}>{children}</WordingContext>;
};

export const useText = (): Wording => {
  const wording = useContext(WordingContext);
  if (wording === undefined) throw new Error('useText outside of WordingProvider');
  return wording;
};
