import type { Reader } from '../mention.ts';
import type { Token } from '../tokens.ts';
import { readAct } from '../words/act-words.ts';
import { readLengthChange } from '../words/length-words.ts';
import { numeralOf } from '../words/numerals.ts';
import { readShiftTail, readShiftUnit } from '../words/shift-words.ts';

const MAX_DAYS = 366;
/** Verbs that only a word further on makes into a move: "bring it forward", "put it off". */
const PARTED = /^(?:bring|put)$/;
const ONE = /^(?:a|an|one|en|yhdella)$/;
const BY_SO_MANY = /^(?:viikolla|paivalla)$/;

const isMoved = (tokens: readonly Token[]): boolean =>
  tokens.some(({ text }, at) => PARTED.test(text) || readAct(tokens, at)?.value === 'move');

/** By how many days a booking is moved: "viikolla eteenpäin", "en vecka framåt", "by two days". */
export const readShift: Reader = (tokens, at) => {
  const mark = readLengthChange(tokens, at);
  const start = at + (mark?.value === 'by' ? mark.used : 0);
  const numeral = numeralOf(tokens[start]);
  const isCounted = numeral !== undefined || ONE.test(tokens[start]?.text ?? '');
  const next = start + (isCounted ? 1 : 0);
  const unit = readShiftUnit(tokens, next);
  if (unit === undefined) return undefined;
  const tail = readShiftTail(tokens, next + unit.used);
  const end = next + unit.used + (tail?.used ?? 0);
  const isSaid = isCounted || start > at || tail !== undefined || BY_SO_MANY.test(tokens[next]?.text ?? '');
  // "Viikolla 50" is a week.
  if (!isSaid || (!isCounted && tokens[end]?.kind === 'number') || !isMoved(tokens)) return undefined;
  const days = (numeral?.value ?? 1) * unit.value;
  if (days > MAX_DAYS) return undefined;
  return { used: end - at, language: unit.language, what: { kind: 'shift', days, way: tail?.value ?? 'open' } };
};
