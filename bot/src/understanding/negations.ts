import type { Mention, MentionOf } from './mention.ts';
import { isKind } from './mention.ts';

const OF_BOOKINGS: ReadonlySet<Mention['kind']> = new Set([
  ...(['topic', 'room', 'rooms', 'roomNoun', 'bookingNoun', 'day', 'weekday', 'time'] as const),
]);

/** A need, in the form into which Finnish puts what is not there: "ilman tulkkia". Other languages have none. */
const mayBeLacking = (mention: Mention | undefined, language: Mention['language']): mention is Mention =>
  isKind(mention, 'need', 'circumstance') && (language !== 'fi' || /[aä]$/i.test(mention.text));

/** "Tulkkia ei tarvita", "no interpreter needed": what is not needed stands before. */
const isNeedBefore = (before: Mention | undefined, refusal: Mention): before is Mention =>
  mayBeLacking(before, refusal.language);

const isRefusal = (mention: Mention | undefined): mention is MentionOf<'noBooking'> =>
  isKind(mention, 'noBooking') && mention.verb === 'need';

/** "We don't need a printer" takes back what is needed, not the booking. */
export const withRefusals = (mentions: readonly Mention[]): readonly Mention[] =>
  mentions.flatMap((mention, index): readonly Mention[] => {
    const [before, following] = [mentions[index - 1], mentions[index + 1]];
    const isOfNext = (at: number) => {
      const next = mentions.slice(at + 1).find(({ kind }) => kind !== 'filler');
      return next !== undefined && !OF_BOOKINGS.has(next.kind);
    };
    if (isRefusal(following) && isNeedBefore(mention, following) && !isOfNext(index + 1)) {
      return [{ ...mention, negated: true, text: `${mention.text} ${following.text}` }];
    }
    if (!isRefusal(mention)) return [mention];
    if (isOfNext(index)) return [{ kind: 'not', at: mention.at, used: mention.used, text: mention.text }];
    return isNeedBefore(before, mention) ? [] : [mention];
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
const STRESSED = /^(?:ei|eikä|muttei|inte|ej|icke|not)$/i;
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

/** "Ilman kameraa ja näyttöä", "without screen or camera": what is joined to what is taken back goes with it. */
const withJoined = (mentions: readonly Mention[]): readonly Mention[] =>
  mentions.reduce<Mention[]>((result, mention) => {
    const [before, join] = [result.at(-2), result.at(-1)];
    const isJoined = isKind(before, 'need', 'circumstance') && before.negated === true && isKind(join, 'join');
    result.push(isJoined && mayBeLacking(mention, mention.language) ? { ...mention, negated: true } : mention);
    return result;
  }, []);

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
  return withJoined(result);
};
