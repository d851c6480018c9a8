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

const lengthOf = (
  lengths: readonly MentionOf<'length'>[],
  { act, text }: MentionOf<'act'>,
): Pick<Target, 'minutes' | 'by'> => {
  const [length] = lengths;
  if (length === undefined) return {};
  if (act === 'move') return { by: EARLIER.test(text) ? -length.minutes : length.minutes };
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
    ...lengthOf(allOf(all, 'length'), act),
  };
};

const CHANGES: ReadonlySet<Act> = new Set<Act>(['move', 'extend', 'shorten']);

/** "Flytta mötet kl 10 till kl 11": from the one to the other. */
const movedWithin = (mentions: readonly Mention[], { act }: MentionOf<'act'>): Pick<Target, 'start'> => {
  const [time, ...others] = allOf(mentions, 'time');
  const isAlone = act === 'move' && others.length === 0 && time?.time.start !== undefined;
  return isAlone && time?.time.end !== undefined ? { start: time.time.end } : {};
};

/** What is to be done with a booking that there is; undefined where nothing of the kind was said. */
export const hearAct = (mentions: readonly Mention[], today: LocalDay): ActSaid | undefined => {
  const [act] = allOf(mentions, 'act');
  if (act === undefined) return undefined;
  const from = CHANGES.has(act.act) ? targetFrom(mentions) : Number.POSITIVE_INFINITY;
  const source = mentions.slice(0, from);
  const isOpen = !Number.isFinite(from);
  return {
    act: act.act,
    isRefused: act.negated === true,
    about: aboutOf(source, today),
    target: isOpen
      ? { ...targetOf([], mentions, act, today), ...movedWithin(mentions, act) }
      : targetOf(mentions.slice(from), mentions, act, today),
  };
};
