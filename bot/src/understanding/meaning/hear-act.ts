import type { Purpose } from '@yhteistila/core/site/purpose.ts';
import type { LocalDay, LocalMinutes } from '@yhteistila/core/time/site-time.ts';
import { allOf, type Mention, type MentionOf } from '../mention.ts';
import type { Act } from '../words/act-words.ts';
import type { PartOfDay } from '../words/part-words.ts';
import { daysOfSeries, withFrameBefore } from './act-days.ts';
import { actMentions } from './act-mentions.ts';
import { movedWithin, startOf, type Target, targetOf } from './act-target.ts';
import { daysSaid } from './days-of.ts';

/** By what a booking that there is was named. */
export interface About {
  /** Days that may be meant; none where no day was said. */
  readonly days: readonly LocalDay[];
  readonly start?: LocalMinutes;
  readonly part?: PartOfDay;
  readonly purpose?: Purpose;
  readonly room?: string;
  readonly siteId?: string;
  /** Words that may be of its title. */
  readonly words: readonly string[];
  /** When it is, in words that do not say when: "the weekend". */
  readonly unclear: readonly string[];
}

/** Something to do with a booking that there is. */
export interface ActSaid {
  readonly act: Act;
  /** "Don't cancel": nothing is to be done. */
  readonly isRefused: boolean;
  readonly about: About;
  readonly target: Target;
  /** What was said besides and is not done with it: another room, a part of the day, a second thing to do. */
  readonly unused: readonly string[];
}

const isTo = (mention: Mention | undefined): boolean => mention?.kind === 'join' && mention.join === 'to';

const directionOf = (mention: Mention): 'from' | 'to' | undefined => {
  if (mention.kind === 'time') return mention.time.direction;
  return mention.kind === 'day' || mention.kind === 'weekday' || mention.kind === 'part'
    ? mention.direction
    : undefined;
};

const isWhen = ({ kind }: Mention): boolean =>
  kind === 'day' || kind === 'weekday' || kind === 'time' || kind === 'dayOfMonth' || kind === 'part';

/** From which mention on the target is spoken of: behind "to", or where an ending says so. */
const targetFrom = (mentions: readonly Mention[]): number => {
  const behindTo = mentions.findIndex(
    (mention, index) => isWhen(mention) && mentions.slice(Math.max(0, index - 2), index).some(isTo),
  );
  const byEnding = mentions.findIndex((mention) => isWhen(mention) && directionOf(mention) === 'to');
  const found = [behindTo, byEnding].filter((index) => index >= 0);
  if (found.length > 0) return Math.min(...found);
  // "Siirrä huominen kokous torstaina": the second day is where to; the same of times.
  const second = (kinds: readonly Mention['kind'][]) =>
    mentions.flatMap(({ kind }, index) => (kinds.includes(kind) ? [index] : []))[1] ?? Number.POSITIVE_INFINITY;
  return Math.min(second(['day', 'weekday', 'dayOfMonth']), second(['time']));
};

const purposeOf = (mentions: readonly Mention[]): Purpose | undefined =>
  allOf(mentions, 'topic').map(({ topic }) => topic.purpose)[0];

const isUnclear = (mention: Mention): boolean =>
  mention.kind === 'doubt' && (mention.about === 'day' || mention.about === 'time');

const aboutOf = (mentions: readonly Mention[], today: LocalDay): About => {
  const start = startOf(mentions);
  const purpose = purposeOf(mentions);
  const [part] = allOf(mentions, 'part');
  const [room] = allOf(mentions, 'room');
  const [site] = allOf(mentions, 'site');
  return {
    days: [...daysSaid(mentions, today).flatMap(({ days }) => days), ...daysOfSeries(mentions, today)],
    ...(start !== undefined && { start }),
    ...(part && { part: part.part }),
    ...(purpose && { purpose }),
    ...(room?.room && { room: room.room.id }),
    ...(site && { siteId: site.siteId }),
    words: allOf(mentions, 'strange').map(({ text }) => text),
    unclear: mentions.filter(isUnclear).map(({ text }) => text),
  };
};

const CHANGES: ReadonlySet<Act> = new Set<Act>(['move', 'extend', 'shorten']);

/** "Kokoustilaan 201", "Lahteen": where to. */
const INTO = /(?:aan|ään|een|iin|uun|oon|hin|seen|lle)(?: \d+)?$/i;

/** A room or a site that it is to be moved to: named behind "to", or with an ending that says so. */
const isWhereTo = (mention: Mention, index: number, mentions: readonly Mention[]): boolean =>
  (mention.kind === 'room' || mention.kind === 'site') &&
  (INTO.test(mention.text) || mentions.slice(Math.max(0, index - 2), index).some(isTo));

const VAGUE_WHEN: ReadonlySet<Mention['kind']> = new Set(['part', 'week', 'weekNumber', 'month', 'monthName']);

/** A part of the day or a week behind what is moved: when to, and too little to go by. */
const vagueTargets = (mentions: readonly Mention[]): readonly Mention[] => {
  const subject = mentions.findLastIndex(({ kind }) => kind === 'topic' || kind === 'bookingNoun' || kind === 'room');
  return mentions.slice(subject + 1).filter((each) => VAGUE_WHEN.has(each.kind) || isUnclear(each));
};

/** Where a second thing to do begins: "and book another". Its end, where there is none. */
const secondFrom = (mentions: readonly Mention[], act: MentionOf<'act'>): number => {
  const found = mentions.findIndex(
    (mention, index) =>
      mention.at > act.at &&
      mentions[index - 1]?.kind === 'join' &&
      (mention.kind === 'act' || (mention.kind === 'book' && !/^varaus/i.test(mention.text))),
  );
  return found < 0 ? mentions.length : found;
};

const textOf = (mentions: readonly Mention[]): readonly string[] =>
  mentions.length === 0 ? [] : [mentions.map(({ text }) => text).join(' ')];

/** What no card can take as it stands: "the weekend", a number that may be anything. */
const isLeftOver = (mention: Mention): boolean => mention.kind === 'doubt' || mention.kind === 'number';

/** What was said besides, in the order of the sentence. */
const unusedOf = (mentions: readonly Mention[], more: readonly Mention[]): readonly string[] =>
  mentions.filter((mention) => isLeftOver(mention) || more.includes(mention)).map(({ text }) => text);

/** What is said of the time that it is to have and cannot be done: a part of the day, a day that may be either of two. */
const undone = (mentions: readonly Mention[], { day, start, days }: Target): readonly Mention[] => {
  const ofDay = (kind: Mention['kind']) => kind === 'day' || kind === 'weekday' || kind === 'dayOfMonth';
  return mentions.filter(
    ({ kind }) => (kind === 'part' && start === undefined) || (ofDay(kind) && day === undefined && days === undefined),
  );
};

/** What is to be done with a booking that there is; undefined where nothing of the kind was said. */
export const hearAct = (heard: readonly Mention[], today: LocalDay): ActSaid | undefined => {
  const [act] = allOf(heard, 'act');
  if (act === undefined) return undefined;
  const second = secondFrom(heard, act);
  const changes = CHANGES.has(act.act);
  const mentions = actMentions(heard.slice(0, second), changes);
  const found = changes ? targetFrom(mentions) : Number.POSITIVE_INFINITY;
  const isOpen = !Number.isFinite(found);
  const from = isOpen ? mentions.length : withFrameBefore(mentions, found);
  const whereTo = act.act === 'move' ? mentions.filter(isWhereTo) : [];
  const behind = mentions.slice(from);
  const before = mentions.slice(0, from).filter((each) => !whereTo.includes(each));
  const vague = act.act === 'move' && isOpen ? vagueTargets(mentions) : [];
  const moved = isOpen ? movedWithin(mentions, act) : { target: {} };
  const of = before.filter((each) => !vague.includes(each) && each !== moved.time);
  const about = aboutOf(of, today);
  const target = { ...targetOf(behind, { mentions, act, source: about.days, today }), ...moved.target };
  const others = mentions.filter((each) => !(of.includes(each) && isUnclear(each)));
  const unused = unusedOf(others, [...whereTo, ...vague, ...undone(behind, target), ...allOf(mentions, 'often')]);
  return {
    act: act.act,
    isRefused: act.negated === true,
    about,
    target,
    unused: [...unused, ...textOf(heard.slice(second))],
  };
};
