import type { Purpose } from '@yhteistila/core/booking/purpose.ts';
import type { LocalDay, LocalMinutes } from '@yhteistila/core/time/site-time.ts';
import { allOf, type Mention, type MentionOf } from '../mention.ts';
import type { Act } from '../words/act-words.ts';
import { daysSaid } from './days-of.ts';

/** By what a booking that there is was named. */
export interface About {
  /** Days that may be meant; none where no day was said. */
  readonly days: readonly LocalDay[];
  readonly start?: LocalMinutes;
  readonly purpose?: Purpose;
  readonly room?: string;
  readonly siteId?: string;
  /** Words that may be of its title. */
  readonly words: readonly string[];
}

/** What is to become of it, as far as it was said. */
export interface Target {
  readonly day?: LocalDay;
  readonly start?: LocalMinutes;
  readonly end?: LocalMinutes;
  /** The new length, or how much longer, shorter, later or (negative) earlier. */
  readonly minutes?: number;
  readonly by?: number;
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
  return mention.kind === 'day' || mention.kind === 'weekday' ? mention.direction : undefined;
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

const startOf = (mentions: readonly Mention[]): LocalMinutes | undefined => {
  const [time] = allOf(mentions, 'time');
  return time && (time.time.start ?? time.time.from ?? time.time.near ?? time.time.end);
};

const endOf = (mentions: readonly Mention[]): LocalMinutes | undefined => {
  const [time] = allOf(mentions, 'time');
  return time?.time.end;
};

const purposeOf = (mentions: readonly Mention[]): Purpose | undefined =>
  allOf(mentions, 'topic').map(({ topic }) => topic.purpose)[0];

const aboutOf = (mentions: readonly Mention[], today: LocalDay): About => {
  const start = startOf(mentions);
  const purpose = purposeOf(mentions);
  const [room] = allOf(mentions, 'room');
  const [site] = allOf(mentions, 'site');
  return {
    days: daysSaid(mentions, today).flatMap(({ days }) => days),
    ...(start !== undefined && { start }),
    ...(purpose && { purpose }),
    ...(room?.room && { room: room.room.id }),
    ...(site && { siteId: site.siteId }),
    words: allOf(mentions, 'strange').map(({ text }) => text),
  };
};

/** "Bring forward", "aikaista": to an earlier time. */
const EARLIER = /^(?:aikais|bring|tidigare|framflytta|move up)/i;

/** Further on in the sentence: "half an hour earlier", "puoli tuntia aiemmaksi". */
const TO_EARLIER = /^(?:earlier|sooner|aiemm|aikaisem|aiempa|tidigare|förr)/i;
/** To some it means earlier, to others later: who moves an hour back says neither. */
const EITHER_WAY = /^(?:taaksepäin|taakse|bakåt|backwards?)$/i;

const lengthOf = (mentions: readonly Mention[], { act, text }: MentionOf<'act'>): Pick<Target, 'minutes' | 'by'> => {
  const [length] = allOf(mentions, 'length');
  if (length === undefined) return {};
  const says = (pattern: RegExp) =>
    mentions.some((mention) => mention.text.split(' ').some((word) => pattern.test(word)));
  if (act === 'move') {
    if (says(EITHER_WAY)) return {};
    return { by: EARLIER.test(text) || says(TO_EARLIER) ? -length.minutes : length.minutes };
  }
  const isBy = length.change === 'by' || (act === 'extend' && length.change !== 'to');
  return isBy ? { by: length.minutes } : { minutes: length.minutes };
};

const targetOf = (
  mentions: readonly Mention[],
  all: readonly Mention[],
  act: MentionOf<'act'>,
  today: LocalDay,
): Target => {
  const days = daysSaid(mentions, today).flatMap((each) => each.days);
  const [start, end] = [startOf(mentions), endOf(mentions)];
  const isEnd = act.act === 'extend' || act.act === 'shorten';
  return {
    ...(days.length === 1 && { day: days[0] }),
    ...(isEnd
      ? { ...((end ?? start) !== undefined && { end: end ?? start }) }
      : { ...(start !== undefined && { start }), ...(end !== undefined && end !== start && { end }) }),
    ...lengthOf(all, act),
  };
};

const CHANGES: ReadonlySet<Act> = new Set<Act>(['move', 'extend', 'shorten']);

/** "Flytta mötet kl 10 till kl 11": from the one to the other. */
const movedWithin = (mentions: readonly Mention[], { act }: MentionOf<'act'>): Pick<Target, 'start'> => {
  const [time, ...others] = allOf(mentions, 'time');
  const isAlone = act === 'move' && others.length === 0 && time?.time.start !== undefined;
  return isAlone && time?.time.end !== undefined ? { start: time.time.end } : {};
};

/** "Kokoustilaan 201", "Lahteen": where to. */
const INTO = /(?:aan|ään|een|iin|uun|oon|hin|seen|lle)(?: \d+)?$/i;

/** A room or a site that it is to be moved to: named behind "to", or with an ending that says so. */
const isWhereTo = (mention: Mention, index: number, mentions: readonly Mention[]): boolean =>
  (mention.kind === 'room' || mention.kind === 'site') &&
  (INTO.test(mention.text) || mentions.slice(Math.max(0, index - 2), index).some(isTo));

const VAGUE_WHEN: ReadonlySet<Mention['kind']> = new Set(['part', 'week', 'weekNumber', 'month', 'monthName']);

/** A part of the day or a week behind what is moved: when to, and too little to go by. */
const vagueTargets = (mentions: readonly Mention[], days: readonly LocalDay[]): readonly Mention[] => {
  const subject = mentions.findLastIndex(({ kind }) => kind === 'topic' || kind === 'bookingNoun' || kind === 'room');
  return days.length > 0 ? [] : mentions.slice(subject + 1).filter(({ kind }) => VAGUE_WHEN.has(kind));
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

const BY_NUMBER = /^(?:by|med) \S+$/i;
const GRID = 5;

/** "Extend by 15": minutes, as nobody extends until three o'clock so. "By 4" is neither, and then no time is taken. */
const asMinutes = (mention: Mention): readonly Mention[] => {
  if (mention.kind !== 'time' || !BY_NUMBER.test(mention.text) || /[:.]|[ap]m$/i.test(mention.text)) return [mention];
  const { end, halves } = mention.time;
  const number = ((halves?.end?.am ?? end ?? 0) / 60) % 24;
  if (number === 0 || number % GRID !== 0) return [];
  const { at, used, text } = mention;
  return [{ kind: 'length', minutes: number, change: 'by', at, used, text }];
};

/** What is to be done with a booking that there is; undefined where nothing of the kind was said. */
export const hearAct = (heard: readonly Mention[], today: LocalDay): ActSaid | undefined => {
  const [act] = allOf(heard, 'act');
  if (act === undefined) return undefined;
  const second = secondFrom(heard, act);
  const first = heard.slice(0, second);
  const mentions = CHANGES.has(act.act) ? first.flatMap(asMinutes) : first;
  const from = CHANGES.has(act.act) ? targetFrom(mentions) : Number.POSITIVE_INFINITY;
  const whereTo = act.act === 'move' ? mentions.filter(isWhereTo) : [];
  const source = mentions.slice(0, from).filter((each) => !whereTo.includes(each));
  const isOpen = !Number.isFinite(from);
  const target = isOpen
    ? { ...targetOf([], mentions, act, today), ...movedWithin(mentions, act) }
    : targetOf(mentions.slice(from), mentions, act, today);
  const vague = act.act === 'move' ? vagueTargets(mentions, target.day === undefined ? [] : [target.day]) : [];
  return {
    act: act.act,
    isRefused: act.negated === true,
    about: aboutOf(source, today),
    target,
    unused: [...[...whereTo, ...vague].map(({ text }) => text), ...textOf(heard.slice(second))],
  };
};
