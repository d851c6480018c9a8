/**
 * Words of dates as people of the three languages write them, as `plainText` leaves them. `*` stands for any ending: Finnish
 * inflects, and Swedish and English add an s. No word means two things among the languages but the Swedish "on".
 */
const WEEKDAY_WORDS = [
  'ma maanantai* man mandag* mo mon monday*',
  'ti tiistai* tis tisdag* tu tue tues tuesday*',
  'ke keskiviik* ons onsdag* we wed weds wednesday*',
  'to torstai* tor tors torsdag* th thu thur thurs thursday*',
  'pe perjantai* fr fre fredag* fri friday*',
  'la lauantai* lo lor lordag* sa sat saturday*',
  'su sunnuntai* so son sondag* sun sunday*',
];

const MONTH_WORDS = [
  'tammikuu* jan januari january',
  'helmikuu* feb februari february',
  'maaliskuu* mar mars march',
  'huhtikuu* apr april',
  'toukokuu* maj may',
  'kesakuu* jun juni june',
  'heinakuu* jul juli july',
  'elokuu* aug augusti august',
  'syyskuu* sep sept september',
  'lokakuu* okt oktober oct october',
  'marraskuu* nov november',
  'joulukuu* dec december',
];

/** Days by their distance from today. */
const RELATIVE_DAYS: readonly (readonly [days: number, words: RegExp])[] = [
  [-1, /^(eilen|i ?gar|yesterday)$/],
  [0, /^(tanaan|i ?dag|today)$/],
  [1, /^(huomenna|huomen|huominen|huomiseksi|i ?morgon|imorn|tomorrow|tmrw)$/],
  [2, /^(ylihuomenna|ylihuominen|ylihuomiseksi|(i ?)?overmorgon|(the )?day after tomorrow)$/],
  [7, /^(viikon (paasta|kuluttua)|om en vecka|in (a|one) week|a week from today)$/],
  [14, /^(kahden viikon (paasta|kuluttua)|om tva veckor|in two weeks|two weeks from (now|today))$/],
];

const isOneOf = (words: string, word: string): boolean =>
  words.split(' ').some((each) => (each.endsWith('*') ? word.startsWith(each.slice(0, -1)) : word === each));

const placeIn = (lists: readonly string[], word: string): number | undefined => {
  const at = lists.findIndex((words) => isOneOf(words, word));
  return at < 0 ? undefined : at;
};

/** The weekday of a word, 0 for Monday. */
export const weekdayOfWord = (word: string): number | undefined => placeIn(WEEKDAY_WORDS, word);

/** The month of a word, 1 to 12. */
export const monthOfWord = (word: string): number | undefined => {
  const at = placeIn(MONTH_WORDS, word);
  return at === undefined ? undefined : at + 1;
};

/** How many days after today the words mean. */
export const daysAheadOfWords = (text: string): number | undefined =>
  RELATIVE_DAYS.find(([, words]) => words.test(text))?.[0];
