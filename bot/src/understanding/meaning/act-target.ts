import type { LocalDay, LocalMinutes } from '@yhteistila/core/time/site-time.ts';
import { allOf, type Mention, type MentionOf } from '../mention.ts';
import { targetDay } from './act-days.ts';
import { inPart } from './hear-time.ts';

/** What is to become of it, as far as it was said. */
export interface Target {
  readonly day?: LocalDay;
  readonly start?: LocalMinutes;
  readonly end?: LocalMinutes;
  /** The new length, or how much longer, shorter, later or (negative) earlier. */
  readonly minutes?: number;
  readonly by?: number;
  /** So many days later, or (negative) earlier. */
  readonly days?: number;
}

export const startOf = (mentions: readonly Mention[]): LocalMinutes | undefined => {
  const [said] = allOf(mentions, 'time');
  const [part] = allOf(mentions, 'part');
  const time = said && part ? inPart(said.time, part.part) : said?.time;
  return time && (time.start ?? time.from ?? time.near ?? time.end);
};

const endOf = (mentions: readonly Mention[]): LocalMinutes | undefined => {
  const [time] = allOf(mentions, 'time');
  return time?.time.end;
};

/** "Bring forward", "aikaista": to an earlier time. */
const EARLIER = /^(?:aikais|bring|tidigare|framflytta|move up)/i;

/** Further on in the sentence: "half an hour earlier", "puoli tuntia aiemmaksi". */
const TO_EARLIER = /^(?:earlier|sooner|aiemm|aikaisem|aiempa|tidigare|förr)/i;
/** To some it means earlier, to others later: who moves an hour back says neither. */
const EITHER_WAY = /^(?:taaksepäin|taakse|bakåt|backwards?)$/i;

/** "Half an hour shorter" is by so much. */
const MORE_OR_LESS = /^(?:shorter|longer|kortare|längre|lyhy?emmäksi|pidemmäksi)$/i;

const lengthOf = (
  mentions: readonly Mention[],
  { act, text, at }: MentionOf<'act'>,
): Pick<Target, 'minutes' | 'by'> => {
  const [length] = allOf(mentions, 'length');
  if (length === undefined) return {};
  const says = (pattern: RegExp) =>
    mentions.some((mention) => mention.text.split(' ').some((word) => pattern.test(word)));
  if (act === 'move') {
    if (says(EITHER_WAY)) return {};
    return { by: EARLIER.test(text) || says(TO_EARLIER) ? -length.minutes : length.minutes };
  }
  const isMore = MORE_OR_LESS.test(text) && length.at + length.used === at;
  const isBy = length.change === 'by' || isMore || (act === 'extend' && length.change !== 'to');
  return isBy ? { by: length.minutes } : { minutes: length.minutes };
};

/** "A week later", "kahdella päivällä eteenpäin". */
const shiftOf = (mentions: readonly Mention[], { act, text }: MentionOf<'act'>): Pick<Target, 'days'> => {
  const [shift] = allOf(mentions, 'shift');
  if (act !== 'move' || shift === undefined || shift.way === 'either') return {};
  const isEarlier = shift.way === 'earlier' || (shift.way === 'open' && EARLIER.test(text));
  return { days: isEarlier ? -shift.days : shift.days };
};

interface Around {
  /** All of the sentence. */
  readonly mentions: readonly Mention[];
  readonly act: MentionOf<'act'>;
  /** The days on which the booking may be. */
  readonly source: readonly LocalDay[];
  readonly today: LocalDay;
}

/** What the booking is to become. `mentions`: what was said of that. */
export const targetOf = (mentions: readonly Mention[], { mentions: all, act, source, today }: Around): Target => {
  const day = targetDay(mentions, source, today);
  const [start, end] = [startOf(mentions), endOf(mentions)];
  const isEnd = act.act === 'extend' || act.act === 'shorten';
  return {
    ...(day !== undefined && { day }),
    ...shiftOf(all, act),
    ...(isEnd
      ? { ...((end ?? start) !== undefined && { end: end ?? start }) }
      : { ...(start !== undefined && { start }), ...(end !== undefined && end !== start && { end }) }),
    ...lengthOf(all, act),
  };
};

/** "Flytta mötet kl 10 till kl 11": from the one to the other. "13–14" is the whole of the new time. */
export const movedWithin = (
  mentions: readonly Mention[],
  { act }: MentionOf<'act'>,
): { readonly target: Pick<Target, 'start' | 'end'>; readonly time?: Mention } => {
  const [time, ...others] = allOf(mentions, 'time');
  const { start, end } = time?.time ?? {};
  if (act !== 'move' || time === undefined || others.length > 0 || start === undefined || end === undefined) {
    return { target: {} };
  }
  return /[-–—]/.test(time.text) ? { target: { start, end }, time } : { target: { start: end } };
};
