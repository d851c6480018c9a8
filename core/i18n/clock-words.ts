import type { LocalMinutes } from '../time/site-time.ts';

const HOUR_MINUTES = 60;
const HALF_DAY_MINUTES = 720;
/** An earlier hour in words is one after noon, as the bot has it too. */
const FIRST_MINUTES = 360;

/** Hours from one to twelve in the three languages, as `plainText` leaves them. */
const HOUR_WORDS = [
  'yksi yhden yhdelta ykkoselta ett one',
  'kaksi kahden kahdelta tva two',
  'kolme kolmen kolmelta tre three',
  'nelja neljan neljalta fyra four',
  'viisi viiden viidelta fem five',
  'kuusi kuuden kuudelta sex six',
  'seitseman seitsemalta sju seven',
  'kahdeksan kahdeksalta kasilta atta eight',
  'yhdeksan yhdeksalta ysi ysilta nio nine',
  'kymmenen kymmenelta kympilta tio ten',
  'yksitoista yhdeltatoista elva eleven',
  'kaksitoista kahdeltatoista tolv twelve',
].map((words) => words.split(' '));

const NOON = /^(noon|midday|keskipaiva(lla)?|puolilta ?paivin|mitt pa dagen)$/;

/** What words before an hour do to it: in Finnish and Swedish half is of the hour that is coming. */
const SHIFTS: readonly (readonly [minutes: number, words: RegExp])[] = [
  [-30, /^(puoli|puolelta|halv) /],
  [30, /^half( past)? /],
  [-15, /^(vartt?i(a|n)? vaille|kvart i|(a )?quarter to) /],
  [15, /^(vartt?i(a|n)? yli|kvart over|(a )?quarter past) /],
];

const hourIn = (text: string): number => {
  if (/^(1?\d|2[0-3])$/.test(text)) return Number(text);
  return HOUR_WORDS.findIndex((words) => words.includes(text)) + 1;
};

/** Minutes after midnight of an hour in words, also a half or a quarter beside it: "nine", "puoli kymmenen", "halv 10". */
export const minutesInWords = (text: string): LocalMinutes | undefined => {
  if (NOON.test(text)) return HALF_DAY_MINUTES;
  const [shift = 0, words] = SHIFTS.find(([, before]) => before.test(text)) ?? [];
  const hour = hourIn((words === undefined ? text : text.replace(words, '')).replace(/ o.?clock$/, ''));
  if (hour === 0) return undefined;
  const minutes = hour * HOUR_MINUTES + shift;
  return minutes < FIRST_MINUTES ? minutes + HALF_DAY_MINUTES : minutes;
};
