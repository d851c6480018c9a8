import { kindOf } from '../rules/engine/rule-book.ts';
import type { SelectedRules } from '../rules/engine/select-rules.ts';
import type { KindName, Rule } from '../site/rule.ts';

/**
 * Kinds that say the same of all resources of a site, zone, kind and type. Their answer is worked out once for all of
 * them; openings.test.ts asks every kind listed here about resources that differ in all else.
 */
export const SAME_FOR_SORT: ReadonlySet<KindName> = new Set<KindName>([
  'zone-access',
  'opening-hours',
  'service-hours',
  'advance',
  'guard-presence',
  'person-limit',
]);

/**
 * Kinds that may refuse at all times alike. What they refuse now they refuse later too: notice is never shorter than
 * now, and a length is a length.
 */
const ALL_DAY_OR_NOT: ReadonlySet<KindName> = new Set<KindName>(['purpose-fit', 'duration']);

interface Parts {
  readonly timeless: readonly Rule[];
  /** Some of `byResource`. */
  readonly allDayOrNot: readonly Rule[];
  readonly bySort: readonly Rule[];
  readonly byResource: readonly Rule[];
}

const partsOfSelected = new WeakMap<SelectedRules, Parts>();

/** Tells the rules of a selection apart by what they look at. */
export const partsOf = (selected: SelectedRules): Parts => {
  const known = partsOfSelected.get(selected);
  if (known !== undefined) return known;
  const timed = selected.rules.filter((rule) => kindOf(rule.kind).looksAtTime);
  const parts = {
    timeless: selected.rules.filter((rule) => !kindOf(rule.kind).looksAtTime),
    allDayOrNot: timed.filter((rule) => ALL_DAY_OR_NOT.has(rule.kind)),
    bySort: timed.filter((rule) => SAME_FOR_SORT.has(rule.kind)),
    byResource: timed.filter((rule) => !SAME_FOR_SORT.has(rule.kind)),
  };
  partsOfSelected.set(selected, parts);
  return parts;
};
