/** A text that a person wrote for the users of a site, in each language of the service. */
export interface Texts {
  fi: string;
  sv: string;
  en: string;
}
