import type { Language } from '@yhteistila/core/language/texts.ts';
import type { NamedSite } from '../said.ts';
import { plain, type Token } from '../tokens.ts';

/** Consonants of a Finnish word that change before an ending which closes the syllable: Lahti, Lahdessa. */
const WEAKENED: readonly (readonly [strong: string, weak: string])[] = [
  ['nt', 'nn'],
  ['ht', 'hd'],
  ['lt', 'll'],
  ['rt', 'rr'],
  ['nk', 'ng'],
  ['rk', 'r'],
  ['lk', 'l'],
  ['mp', 'mm'],
  ['kk', 'k'],
  ['pp', 'p'],
  ['tt', 't'],
  ['t', 'd'],
  ['p', 'v'],
];
const ENDINGS = '(?:n|ssa|sta|lla|lta|lle|ksi|na|a|ta|an|en|in|on|un|yn|on|seen|hin)';
const POSSESSIVE = /^(.*?)s?$/;

const weakened = (stem: string): string => {
  const vowel = stem.slice(-1);
  const body = stem.slice(0, -1);
  const change = WEAKENED.find(([strong]) => body.endsWith(strong));
  return change === undefined ? stem : body.slice(0, -change[0].length) + change[1] + vowel;
};

/** Whether the word is the Finnish name in any of its forms: Pori, Poriin, Porissa; Lahti, Lahdessa; saari, saaressa. */
const isFinnishForm = (word: string, name: string): boolean => {
  if (word === name) return true;
  const stems = name.endsWith('i') ? [name, `${name.slice(0, -1)}e`] : name.endsWith('e') ? [name, `${name}e`] : [name];
  return [...stems, ...stems.map(weakened)].some(
    (stem) => word.startsWith(stem) && new RegExp(`^${ENDINGS}$`).test(word.slice(stem.length)),
  );
};

const isForm = (word: string, name: string, language: Language): boolean => {
  if (language === 'fi') return isFinnishForm(word, name);
  return word === name || POSSESSIVE.exec(word)?.[1] === name;
};

const wordsOf = (name: string): readonly string[] =>
  plain(name)
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');

/** How many tokens name the site in the language; the name's last word may be inflected. 0 when they do not. */
const usedBy = (tokens: readonly Token[], at: number, name: string, language: Language): number => {
  const words = wordsOf(name);
  const fits = words.every((word, index) => {
    const token = tokens[at + index];
    if (token?.kind !== 'word') return false;
    return index === words.length - 1 ? isForm(token.text, word, language) : token.text === word;
  });
  return fits ? words.length : 0;
};

const ORDER: readonly Language[] = ['fi', 'sv', 'en'];

const siteAt = (tokens: readonly Token[], at: number, site: NamedSite) => {
  for (const language of ORDER) {
    const used = usedBy(tokens, at, site.name[language], language);
    if (used > 0) return { used, language };
  }
  return undefined;
};

export interface SiteFound {
  readonly siteId: string;
  readonly used: number;
  /** Undefined where the name is the same in several languages. */
  readonly language?: Language;
}

/** Where: one of the sites, by its name in any language. What is inflected tells that the sentence is Finnish. */
export const readSite = (tokens: readonly Token[], at: number, sites: readonly NamedSite[]): SiteFound | undefined => {
  for (const site of sites) {
    const found = siteAt(tokens, at, site);
    if (found === undefined) continue;
    const names = new Set(Object.values(site.name).map(plain));
    const tells = found.language !== 'fi' || !names.has(tokens[at]?.text ?? '');
    return { used: found.used, siteId: site.id, ...(tells && { language: found.language }) };
  }
  return undefined;
};

/** Towns where somebody may look for a room although we have no site there. */
const TOWNS: readonly string[] = [
  ...[
    'helsinki',
    'espoo',
    'vantaa',
    'tampere',
    'turku',
    'oulu',
    'jyväskylä',
    'kuopio',
    'joensuu',
    'vaasa',
    'seinäjoki',
  ],
  ...['rovaniemi', 'mikkeli', 'kotka', 'kouvola', 'salo', 'hämeenlinna', 'porvoo', 'lohja', 'hyvinkää', 'kajaani'],
  ...['rauma', 'kokkola', 'ylöjärvi', 'kemi', 'imatra', 'nokia', 'savonlinna', 'riihimäki', 'kankaanpää', 'ulvila'],
];
const SWEDISH_TOWNS: ReadonlySet<string> = new Set(
  [
    'helsingfors',
    'esbo',
    'vanda',
    'tammerfors',
    'åbo',
    'uleåborg',
    'vasa',
    'karleby',
    'borgå',
    'raumo',
    'tavastehus',
  ].map(plain),
);

/** Whether the word is a town that is none of the sites. */
export const isOtherTown = ({ kind, text }: Token): boolean => {
  if (kind !== 'word') return false;
  return SWEDISH_TOWNS.has(text) || TOWNS.some((town) => text.length > 3 && isFinnishForm(text, plain(town)));
};
