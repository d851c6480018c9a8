import { LANGUAGES, type Language } from '../language/texts.ts';

const [DEFAULT] = LANGUAGES;

const weightOf = (parts: readonly string[]): number => {
  const quality = parts.map((part) => /^\s*q=(\d(?:\.\d+)?)\s*$/i.exec(part)?.[1]).find((found) => found !== undefined);
  return quality === undefined ? 1 : Number(quality);
};

/** The language of an Accept-Language header that the service speaks and the caller likes best; Finnish otherwise. */
export const negotiateLanguage = (header: string | undefined): Language => {
  if (header === undefined || header === '') return DEFAULT;
  let best: Language = DEFAULT;
  let bestWeight = 0;
  for (const entry of header.slice(0, 200).split(',')) {
    const [tag = '', ...parts] = entry.split(';');
    const language = LANGUAGES.find((each) => each === tag.trim().toLowerCase().split('-')[0]);
    const weight = weightOf(parts);
    if (language === undefined || weight <= bestWeight) continue;
    best = language;
    bestWeight = weight;
  }
  return best;
};
