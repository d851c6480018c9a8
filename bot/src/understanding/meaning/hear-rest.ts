import { addDays, type LocalDay } from '@yhteistila/core/time/site-time.ts';
import { allOf, isKind, type Mention, type MentionOf } from '../mention.ts';
import type { Doubt, Doubtful, ReasonToDoubt, Said } from '../said.ts';
import { isTakenAsTime } from './hear-time.ts';

/** What was heard of day and time so far: a word that may be one of them stops the offer while it is missing. */
export interface SoFar {
  readonly said: Said;
  readonly doubts: readonly Doubt[];
  readonly today: LocalDay;
}

export const hasTime = ({ start, end, from, near, part, now }: Said): boolean =>
  [start, end, from, near, part, now].some((each) => each !== undefined);

/** As it is, as one of the things that may be meant. */
const asUnderstood = (about: Doubtful, { day, start, end, from, near, minutes }: Said): readonly Said[] => {
  if (about === 'day') return day === undefined ? [] : [{ day }];
  if (about === 'length') return minutes === undefined ? [] : [{ minutes }];
  if (about !== 'time') return [];
  const time = { start, end, from, near };
  const told = Object.fromEntries(Object.entries(time).filter(([, value]) => value !== undefined));
  return Object.keys(told).length === 0 ? [] : [told];
};

const nearDays = ({ today }: SoFar): readonly Said[] => [{ day: today }, { day: addDays(today, 1) }];

const optionsFor = (about: Doubtful, why: ReasonToDoubt, soFar: SoFar): readonly Said[] => {
  const understood = asUnderstood(about, soFar.said);
  if (understood.length > 0) return understood;
  // Today and tomorrow may be what a strange word means, not what "the weekend" means.
  if (about === 'day') return why === 'vague' ? [] : nearDays(soFar);
  return about === 'length' ? [{ minutes: 30 }, { minutes: 60 }, { minutes: 90 }] : [];
};

/** A number joined to a time before it: "klo 9 tai 10", "15–14". */
const besideTime = (mentions: readonly Mention[], number: MentionOf<'number'>, soFar: SoFar): Doubt | undefined => {
  const index = mentions.indexOf(number);
  const [time, join] = [mentions[index - 2], mentions[index - 1]];
  if (!isKind(time, 'time') || !isKind(join, 'join')) return undefined;
  const start = number.time?.start;
  const isEither = join.join === 'or' && start !== undefined;
  const options = isEither ? [...asUnderstood('time', soFar.said), { start }] : [];
  const words = `${time.text} ${join.text} ${number.text}`;
  return { about: 'time', why: isEither ? 'severalTimes' : 'contradiction', words, options };
};

const numberDoubt = (number: MentionOf<'number'>, soFar: SoFar): Doubt => {
  const start = number.time?.start;
  if (hasTime(soFar.said) || start === undefined)
    return { about: 'words', why: 'unknown', words: number.text, options: [] };
  return { about: 'time', why: 'unknown', words: number.text, options: [{ start }] };
};

/** Numbers that nothing has taken. */
const numberDoubts = (mentions: readonly Mention[], soFar: SoFar): readonly Doubt[] =>
  allOf(mentions, 'number')
    .filter((number) => !isTakenAsTime(mentions, number))
    .map((number) => besideTime(mentions, number, soFar) ?? numberDoubt(number, soFar));

const HAS_NO_OTHERS: ReadonlySet<ReasonToDoubt> = new Set<ReasonToDoubt>(['passedDay', 'noSuchDay', 'severalDays']);

/** "Some time", where the day or the time is said anyway, leaves nothing open. */
const SOME_TIME =
  /^(?:någon gång|nån gång|joskus|jossain vaiheessa|jossain välissä|johonkin aikaan|sometime|some time)$/i;

/** The number says more than "a group" beside it. */
const isSaidAnyway = ({ about, why, text }: MentionOf<'doubt'>, { said }: SoFar): boolean => {
  if (about === 'people') return why === 'vague' && said.attendees !== undefined;
  return SOME_TIME.test(text) && (about === 'time' ? hasTime(said) : said.day !== undefined);
};

/** Words of ours that cannot be taken as they stand; the whole day is told anew by a stretch that is said beside it. */
const wordDoubts = (mentions: readonly Mention[], soFar: SoFar): readonly Doubt[] => {
  const { start, end } = soFar.said;
  const hasStretch = start !== undefined && end !== undefined;
  return allOf(mentions, 'doubt')
    .filter((each) => (each.why !== 'wholeDay' || !hasStretch) && !isSaidAnyway(each, soFar))
    .map(
      ({ about, why, text, options, negated }): Doubt => ({
        about,
        why: negated === true ? 'negated' : why,
        words: text,
        options: options.length > 0 || HAS_NO_OTHERS.has(why) ? options : optionsFor(about, why, soFar),
      }),
    );
};

/** Before and behind names of people and of what a meeting is about. */
const WITH =
  /^(?:with|about|regarding|re|concerning|called|named|med|angående|ang|gällande|aiheena|aihe|nimellä|otsikolla)$/i;
const IN_COMPANY = /^(?:kanssa|kans|kaa|kera|kanssani|koskien|liittyen)$/i;

/** Words beside which stands whom it is with or what it is about: names, not days. */
const isOfCompany = (mentions: readonly Mention[], index: number): boolean => {
  if (IN_COMPANY.test(mentions[index]?.text ?? '')) return true;
  const isWord = (each: Mention | undefined, pattern: RegExp) => each !== undefined && pattern.test(each.text);
  const [before, last] = [mentions[index - 2], mentions[index - 1]];
  const isArticle = (each: Mention | undefined) => each?.kind === 'filler' && each.text.length <= 3;
  if (isWord(last, WITH) || (isArticle(last) && isWord(before, WITH))) return true;
  return isWord(mentions[index + 1], IN_COMPANY) || isWord(mentions[index + 2], IN_COMPANY);
};

const isProperName = (mention: Mention, mentions: readonly Mention[]): boolean => {
  const [first] = mentions;
  const isShouting = mentions.every(({ text }) => text === text.toUpperCase());
  return mention !== first && !isShouting && /^\p{Lu}\p{Ll}/u.test(mention.text);
};

export interface Strange {
  readonly text: string;
  readonly at: number;
  readonly used: number;
}

/** Words that stood beside each other, as one. */
const groupsOf = (strange: readonly Strange[]): readonly Strange[] =>
  strange.reduce<Strange[]>((groups, each) => {
    const last = groups.at(-1);
    if (last === undefined || last.at + last.used < each.at) groups.push(each);
    else
      groups[groups.length - 1] = {
        text: `${last.text} ${each.text}`,
        at: last.at,
        used: each.at + each.used - last.at,
      };
    return groups;
  }, []);

/** "Kl 10 i en tima", "for an hoour": a strange word where a unit of length should stand. */
const isUnitLike = (mentions: readonly Mention[], index: number): boolean => {
  const [before, last] = [mentions[index - 2], mentions[index - 1]];
  if (isKind(last, 'number')) return true;
  const isOne = isKind(last, 'filler') && /^(?:en|ett|an|a|yksi|yhden)$/i.test(last.text);
  return isOne && isKind(before, 'filler') && /^(?:i|under|for)$/i.test(before.text);
};

const MAX_SMALL_WORD_LENGTH = 5;

/** "Eftr fredag", "nxt Tuesday": a short word right before a weekday may say which one. */
const mayPoint = ({ text }: MentionOf<'strange'>, next: Mention | undefined): boolean =>
  isKind(next, 'weekday') && text.length <= MAX_SMALL_WORD_LENGTH && /^\p{Ll}+$/u.test(text);

/** What a strange word may have been about. */
const mayBeAbout = (mention: MentionOf<'strange'>, index: number, mentions: readonly Mention[], soFar: SoFar) => {
  if (isOfCompany(mentions, index) || isProperName(mention, mentions)) return undefined;
  const { said, doubts } = soFar;
  if (isUnitLike(mentions, index)) return 'length';
  if (mayPoint(mention, mentions[index + 1])) return 'day';
  const isAsked = (about: Doubtful) => doubts.some((each) => each.about === about);
  if (said.day === undefined && said.now === undefined && !isAsked('day')) return 'day';
  const isFree = !hasTime(said) && !isAsked('time') && allOf(mentions, 'anyTime').length === 0;
  return isFree ? 'time' : undefined;
};

const strangeDoubts = (mentions: readonly Mention[], soFar: SoFar) => {
  const doubtful = new Map<Doubtful, Strange[]>();
  const harmless: Strange[] = [];
  for (const [index, mention] of mentions.entries()) {
    if (!isKind(mention, 'strange')) continue;
    const about = mayBeAbout(mention, index, mentions, soFar);
    if (about === undefined) harmless.push(mention);
    else doubtful.set(about, [...(doubtful.get(about) ?? []), mention]);
  }
  const doubts = [...doubtful].map(
    ([about, strange]): Doubt => ({
      about,
      why: 'unknown',
      words: groupsOf(strange)
        .map(({ text }) => text)
        .join(', '),
      options: optionsFor(about, 'unknown', soFar),
    }),
  );
  return { doubts, harmless: groupsOf(harmless) };
};

/** What is left of the sentence: words that stop the offer, and those that do no harm. */
export const hearRest = (
  mentions: readonly Mention[],
  soFar: SoFar,
): { readonly doubts: readonly Doubt[]; readonly harmless: readonly Strange[] } => {
  const words = wordDoubts(mentions, soFar);
  const numbers = numberDoubts(mentions, soFar);
  const known = { ...soFar, doubts: [...soFar.doubts, ...words, ...numbers] };
  const strange = strangeDoubts(mentions, known);
  return { doubts: [...words, ...numbers, ...strange.doubts], harmless: strange.harmless };
};
