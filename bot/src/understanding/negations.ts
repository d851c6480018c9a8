import type { Mention } from './mention.ts';
import { isKind } from './mention.ts';

const OF_BOOKINGS: ReadonlySet<Mention['kind']> = new Set([
  ...(['topic', 'room', 'rooms', 'roomNoun', 'bookingNoun', 'day', 'weekday', 'time'] as const),
]);

/** "We don't need a printer" takes back what is needed, not the booking. */
export const withRefusals = (mentions: readonly Mention[]): readonly Mention[] =>
  mentions.map((mention, index) => {
    if (!isKind(mention, 'noBooking') || mention.verb === 'book') return mention;
    const next = mentions.slice(index + 1).find(({ kind }) => kind !== 'filler');
    if (next === undefined || OF_BOOKINGS.has(next.kind)) return mention;
    return { kind: 'not', at: mention.at, used: mention.used, text: mention.text };
  });

/** So many small words may stand between "no" and what it takes back: "without any of the guests". */
const MAX_BETWEEN = 2;

/** "Not before ten" is from ten on, "not after three" until three. */
const turned = (mention: Mention): Mention | undefined => {
  if (!isKind(mention, 'time')) return undefined;
  const { start, near, end, from, halves, ...rest } = mention.time;
  if (start !== undefined || near !== undefined || (end === undefined) === (from === undefined)) return undefined;
  const [name, value, half] =
    end === undefined ? (['end', from, halves?.from] as const) : (['from', end, halves?.end] as const);
  return { ...mention, time: { ...rest, [name]: value, ...(half && { halves: { [name]: half } }) } };
};

/** "Ei todellakaan ennen kymmentä": what is stressed so is what stands behind, whatever the word between. */
const STRESSED = /^(?:ei|eikä|inte|ej|icke|not)$/i;
const isStress = (negation: Mention, between: Mention): boolean =>
  STRESSED.test(negation.text) && /^\p{Ll}/u.test(between.text);

/** Swedish puts it behind: "flytta inte mötet". */
const isBehindAct = (mention: Mention, last: Mention | undefined): last is Mention =>
  mention.kind === 'not' && last?.kind === 'act' && mention.language === 'sv';

const takenBack = (mention: Mention, negation: Mention): Mention => {
  const other: Mention = turned(mention) ?? { ...mention, negated: true };
  return { ...other, text: `${negation.text} ${mention.text}` };
};

/** Whether the negation goes on to what stands behind the mention. */
const passesOver = (negation: Mention, mention: Mention): boolean =>
  isKind(mention, 'filler', 'book') || (mention.kind === 'strange' && isStress(negation, mention));

const asStrange = ({ at, used, text }: Mention): Mention => ({ kind: 'strange', at, used, text });

/** What "no" or "without" takes back; the word itself then says nothing more. One that takes back nothing is strange. */
export const withNegations = (mentions: readonly Mention[]): readonly Mention[] => {
  const result: Mention[] = [];
  let negation: Mention | undefined;
  const giveUp = (): void => {
    if (negation !== undefined) result.push(asStrange(negation));
    negation = undefined;
  };
  for (const mention of mentions) {
    const last = result.at(-1);
    if (negation !== undefined && mention.at - negation.at - negation.used > MAX_BETWEEN) giveUp();
    if (isBehindAct(mention, last)) {
      result[result.length - 1] = { ...last, negated: true };
    } else if (mention.kind === 'not') {
      giveUp();
      negation = mention;
    } else if (negation === undefined || passesOver(negation, mention)) {
      result.push(mention);
    } else {
      result.push(takenBack(mention, negation));
      negation = undefined;
    }
  }
  giveUp();
  return result;
};
