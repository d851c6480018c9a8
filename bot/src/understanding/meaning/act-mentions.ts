import { GRID_MINUTES } from '@yhteistila/core/time/site-time.ts';
import type { Mention } from '../mention.ts';
import { asOneDay } from './act-days.ts';

const BY_NUMBER = /^(?:by|med) \S+$/i;

/** "Extend by 15": minutes, as nobody extends until three o'clock so. "By 4" is neither, and then no time is taken. */
const asMinutes = (mention: Mention): readonly Mention[] => {
  if (mention.kind !== 'time' || !BY_NUMBER.test(mention.text) || /[:.]|[ap]m$/i.test(mention.text)) return [mention];
  const { end, halves } = mention.time;
  const number = ((halves?.end?.am ?? end ?? 0) / 60) % 24;
  const { at, used, text } = mention;
  if (number === 0 || number % GRID_MINUTES !== 0)
    return [{ kind: 'doubt', about: 'length', why: 'unknown', options: [], at, used, text }];
  return [{ kind: 'length', minutes: number, change: 'by', at, used, text }];
};

/** What a number stands behind that is a time: "siirrä huominen kokous perjantaille 14". */
const BEFORE_TIME: ReadonlySet<Mention['kind']> = new Set([
  ...(['day', 'weekday', 'dayOfMonth', 'part', 'topic', 'bookingNoun', 'join'] as const),
]);

/** A number behind a day or behind what it is done to is a time, where no other is said. */
const asTimes = (mentions: readonly Mention[]): readonly Mention[] => {
  if (mentions.some(({ kind }) => kind === 'time')) return mentions;
  return mentions.map((mention, index) => {
    const isBehind = BEFORE_TIME.has(mentions[index - 1]?.kind ?? 'strange');
    if (mention.kind !== 'number' || mention.time === undefined || !isBehind) return mention;
    const { at, used, text, time } = mention;
    return { kind: 'time', time, at, used, text };
  });
};

const POSSESSIVE = /^[a-z]+days$/i;

/** "Thursdays meeting" lacks its apostrophe: of a booking that there is, it is one day. */
const asDay = (mention: Mention): Mention => {
  const [weekday] = mention.kind === 'often' ? mention.weekdays : [];
  if (weekday === undefined || !POSSESSIVE.test(mention.text)) return mention;
  const { at, used, text } = mention;
  return { kind: 'weekday', weekday, at, used, text };
};

/** The mentions as they are meant where something is done with a booking. `changes`: its time is to be another one. */
export const actMentions = (mentions: readonly Mention[], changes: boolean): readonly Mention[] =>
  asTimes(asOneDay((changes ? mentions.flatMap(asMinutes) : mentions).map(asDay)));
