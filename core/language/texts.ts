/** The languages of the service; the first is the one for callers who ask for none of them. */
export const LANGUAGES = ['fi', 'sv', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A text that a person wrote for the users of a site, in each language of the service. */
export interface Texts {
  fi: string;
  sv: string;
  en: string;
}
