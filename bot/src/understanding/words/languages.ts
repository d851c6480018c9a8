import { lexicon } from './lexicon.ts';

/** Languages that an interpreter may speak, by their codes (ISO 639-1). */
export const readSpoken = lexicon<string>([
  ['ar', { fi: 'arabia~, arabian', sv: 'arabisk~', en: 'arabic' }],
  ['en', { fi: 'englannin, englanti, englantia, englanninkiel~', sv: 'engelsk~', en: 'english' }],
  ['es', { fi: 'espanjan, espanja, espanjaa, espanjankiel~', sv: 'spansk~', en: 'spanish' }],
  ['et', { fi: 'viro, viron, viroa, vironkiel~', sv: 'estnisk~, estniska', en: 'estonian' }],
  ['fa', { fi: 'persia~, farsi~', sv: 'persisk~, farsi', en: 'persian, farsi' }],
  ['fi', { fi: 'suomenkieli~, suomen kielen', sv: 'finsk~', en: 'finnish' }],
  ['fr', { fi: 'ranska, ranskan, ranskaa, ranskankiel~', sv: 'fransk~', en: 'french' }],
  ['ku', { fi: 'kurdi~', sv: 'kurdisk~', en: 'kurdish' }],
  ['ru', { fi: 'venäjän, venäjä, venäjää, venäjänkiel~', sv: 'rysk~', en: 'russian' }],
  ['so', { fi: 'somali~', sv: 'somalisk~, somaliska', en: 'somali' }],
  ['sv', { fi: 'ruotsin, ruotsi, ruotsia, ruotsinkiel~', sv: 'svensk~', en: 'swedish' }],
  ['th', { fi: 'thai~', sv: 'thailändsk~', en: 'thai' }],
  ['tr', { fi: 'turkin, turkki, turkkia, turkinkiel~', sv: 'turkisk~', en: 'turkish' }],
  ['uk', { fi: 'ukraina, ukrainan, ukrainaa, ukrainankiel~', sv: 'ukrainsk~', en: 'ukrainian' }],
  ['vi', { fi: 'vietnami~', sv: 'vietnamesisk~', en: 'vietnamese' }],
  ['zh', { fi: 'kiina, kiinan, kiinaa, kiinankiel~', sv: 'kinesisk~', en: 'chinese, mandarin' }],
]);
