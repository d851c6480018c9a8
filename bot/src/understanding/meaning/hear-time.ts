import type { LocalDay } from '@yhteistila/core/time/site-time.ts';
import { allOf, type Halves, type Mention, type MentionOf, type TimeSaid } from '../mention.ts';
import type { Doubt, PartOfDay, ReasonToDoubt, Said } from '../said.ts';
import { MAX_WRAPPED } from '../times/read-time.ts';
import { type Heard, NOTHING_HEARD } from './heard.ts';

const HOUR = 60;
const NAMES = ['start', 'end', 'from', 'near'] as const;
type Name = (typeof NAMES)[number];

/** Between which times a part of the day can be meant, where a time beside it says more. */
export const SPANS: { readonly [part in PartOfDay]: readonly [number, number] } = {
  morning: [0, 12 * HOUR],
  afternoon: [12 * HOUR, 18 * HOUR],
  evening: [16 * HOUR, 24 * HOUR],
};

/** When the sentence is read: for "in an hour". */
export interface Moment {
  readonly today: LocalDay;
  /** The local time so many minutes from now, on the grid. */
  readonly after: (minutes: number) => { readonly day: LocalDay; readonly start: number };
}

const doubt = (why: ReasonToDoubt, words: string, options: readonly Said[]): Doubt => ({
  about: 'time',
  why,
  words,
  options,
});

const saidOf = (time: TimeSaid): Said =>
  Object.fromEntries(NAMES.flatMap((name) => (time[name] === undefined ? [] : [[name, time[name]]])));

/** "Illalla klo 6" is six in the evening. */
export const inPart = (time: TimeSaid, part: PartOfDay): TimeSaid => {
  const [first, last] = SPANS[part];
  const fit = (name: Name, halves: Halves | undefined): number | undefined => {
    if (halves === undefined) return time[name];
    const found = [halves.am, halves.pm].find((each) => each >= first && each <= last);
    return found ?? time[name];
  };
  return {
    ...time,
    ...Object.fromEntries(
      NAMES.flatMap((name) => {
        const value = time[name] === undefined ? undefined : fit(name, time.halves?.[name]);
        return value === undefined ? [] : [[name, value]];
      }),
    ),
  };
};

const isIn = (time: TimeSaid, part: PartOfDay): boolean => {
  const [first, last] = SPANS[part];
  const value = time.start ?? time.near ?? time.from ?? time.end ?? first;
  return value >= first && value <= last;
};

/** Two times that say different things: a start and an end. Undefined where they cannot both hold. */
const together = (one: TimeSaid, other: TimeSaid): TimeSaid | undefined => {
  const clashes = NAMES.some(
    (name) => one[name] !== undefined && other[name] !== undefined && one[name] !== other[name],
  );
  if (clashes) return undefined;
  const both = { ...one, ...other, halves: { ...one.halves, ...other.halves } };
  const starts = [both.start, both.from, both.near].filter((each) => each !== undefined);
  if (new Set(starts).size > 1) return undefined;
  const [start] = starts;
  if (start === undefined || both.end === undefined || both.end > start) return both;
  const pm = both.halves.end?.pm;
  return pm !== undefined && pm > start && pm - start <= MAX_WRAPPED ? { ...both, end: pm } : undefined;
};

const joined = (times: readonly MentionOf<'time'>[]): TimeSaid | undefined =>
  times.reduce<TimeSaid | undefined>((all, { time }) => all && together(all, time), {});

const textsOf = (mentions: readonly Mention[]): string => mentions.map(({ text }) => text).join(' … ');

/** A number beside a day is a time: "tomorrow 10". */
const numbersAsTimes = (mentions: readonly Mention[]): readonly MentionOf<'time'>[] =>
  mentions.flatMap((mention, index) => {
    if (mention.kind !== 'number' || mention.time === undefined) return [];
    const beside = [mentions[index - 1], mentions[index + 1]];
    const isBesideDay = beside.some(
      (each) => each?.kind === 'day' || each?.kind === 'weekday' || each?.kind === 'part',
    );
    return isBesideDay ? [{ ...mention, kind: 'time' as const, time: mention.time }] : [];
  });

const offsetHeard = (offset: MentionOf<'offset'>, { after, today }: Moment, day: LocalDay | undefined): Heard => {
  const meant = after(offset.minutes);
  if (day !== undefined && day !== meant.day) {
    return { said: {}, doubts: [doubt('contradiction', offset.text, [])] };
  }
  return { said: { ...(meant.day === today ? { day: today } : { day: meant.day }), start: meant.start }, doubts: [] };
};

const negatedTime = (mentions: readonly Mention[]): Doubt | undefined => {
  const negated = mentions.find(
    ({ kind, negated: isNegated }) => isNegated === true && (kind === 'time' || kind === 'part' || kind === 'now'),
  );
  return negated && doubt('negated', negated.text, []);
};

const withPart = (time: TimeSaid, parts: readonly MentionOf<'part'>[], times: readonly Mention[]): Heard => {
  const [part] = parts;
  if (part === undefined) return { said: saidOf(time), doubts: [] };
  const fitted = inPart(time, part.part);
  if (isIn(fitted, part.part)) return { said: saidOf(fitted), doubts: [] };
  const words = [part, ...times]
    .sort((one, other) => one.at - other.at)
    .map(({ text }) => text)
    .join(' ');
  return { said: {}, doubts: [doubt('contradiction', words, [saidOf(time)])] };
};

const partsHeard = (parts: readonly MentionOf<'part'>[]): Heard => {
  const [first, ...others] = parts;
  if (first === undefined) return NOTHING_HEARD;
  if (others.every(({ part }) => part === first.part)) return { said: { part: first.part }, doubts: [] };
  const options = [...new Set(parts.map(({ part }) => part))].map((part): Said => ({ part }));
  return { said: {}, doubts: [doubt('ambiguous', textsOf(parts), options)] };
};

const nowHeard = (now: MentionOf<'now'>, day: LocalDay | undefined, { today }: Moment): Heard => {
  if (day === undefined || day === today) return { said: { now: true }, doubts: [] };
  return { said: {}, doubts: [doubt('contradiction', now.text, [])] };
};

/** Numbers that may be a time count as one where nothing else does. */
const timesIn = (mentions: readonly Mention[]): readonly MentionOf<'time'>[] => {
  const said = allOf(mentions, 'time').filter(({ negated }) => negated !== true);
  return said.length > 0 || allOf(mentions, 'offset').length > 0 ? said : numbersAsTimes(mentions);
};

/** "9.30–9.30" begins and ends at once. */
const emptyStretch = (mentions: readonly Mention[]): Doubt | undefined => {
  const index = mentions.findIndex((mention, at) => {
    const [join, end] = [mentions[at + 1], mentions[at + 2]];
    if (mention.kind !== 'time' || end?.kind !== 'time' || join?.kind !== 'join') return false;
    const isJoined = join.join === 'dash' || join.join === 'to';
    return isJoined && mention.time.start !== undefined && mention.time.start === end.time.start;
  });
  const [start, , end] = mentions.slice(index, index + 3);
  return index < 0 || start === undefined || end === undefined
    ? undefined
    : doubt('contradiction', `${start.text}–${end.text}`, []);
};

/** At what time of the day. `day` is what was heard of the day. */
export const hearTime = (mentions: readonly Mention[], day: LocalDay | undefined, moment: Moment): Heard => {
  const impossible = negatedTime(mentions) ?? emptyStretch(mentions);
  if (impossible !== undefined) return { said: {}, doubts: [impossible] };
  const times = timesIn(mentions);
  const parts = allOf(mentions, 'part');
  const [offset] = allOf(mentions, 'offset');
  const [now] = allOf(mentions, 'now');
  if (offset !== undefined) {
    if (times.length === 0) return offsetHeard(offset, moment, day);
    return { said: {}, doubts: [doubt('contradiction', textsOf([offset, ...times]), [])] };
  }
  if (times.length > 0) {
    const time = joined(times);
    const isFromNow = now !== undefined && time?.end !== undefined && time.start === undefined;
    if (isFromNow && (day === undefined || day === moment.today)) {
      return { said: { now: true, end: time.end }, doubts: [] };
    }
    if (time !== undefined) return withPart(time, parts, times);
    const options = times.map((each) => saidOf(each.time));
    return { said: {}, doubts: [doubt('severalTimes', textsOf(times), options)] };
  }
  if (parts.length > 0) return partsHeard(parts);
  return now === undefined ? NOTHING_HEARD : nowHeard(now, day, moment);
};

/** Whether each number that may be a time was taken for one. */
export const isTakenAsTime = (mentions: readonly Mention[], number: Mention): boolean =>
  timesIn(mentions).some(({ at }) => at === number.at);
