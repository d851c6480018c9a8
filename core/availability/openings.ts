import type { BookingRequest } from '../booking/booking.ts';
import { combineGrants } from '../rules/combine-grants.ts';
import { conflictsOn } from '../rules/conflict.ts';
import type { Blocked, Facts, Subject } from '../rules/facts.ts';
import type { Finding } from '../rules/finding.ts';
import type { KindName, Rule } from '../rules/rule.ts';
import { kindOf } from '../rules/rule-book.ts';
import { type SelectedRules, type Sort, selectorOf, sortOf } from '../rules/select-rules.ts';
import type { PlacedResource } from '../site/directory.ts';
import type { Site } from '../site/site.ts';
import { addAll, addRange, keepRunStarts, noSlots, removeAll, type Slots } from './bitmap.ts';
import { instantOf, type SearchDay, SLOT_MS } from './search-facts.ts';
import { addStarts, addTimes, takenSlots } from './taken.ts';

/** What is asked for, apart from where and when. */
export interface Ask {
  readonly request: Omit<BookingRequest, 'resourceIds' | 'start' | 'end' | 'siteId'>;
  readonly minutes: number;
  /** Resources that may come with it, so that what they bring is not missed. */
  readonly companionIds: readonly string[];
}

/**
 * Kinds that block the same times for all resources of a site, zone, kind and type. Their answer is worked out once for
 * all of them; the test of this file asks every kind listed here about resources that differ in all else.
 */
export const BLOCKED_BY_SORT: ReadonlySet<KindName> = new Set<KindName>([
  'opening-hours',
  'service-hours',
  'advance',
  'guard-presence',
  'person-limit',
]);

/** When each resource can be had on one day, by its rules and what takes it. */
export interface Openings {
  readonly on: SearchDay;
  readonly selected: (placed: PlacedResource) => SelectedRules;
  /** Refusals that no other time of the day would change. */
  readonly standing: (placed: PlacedResource) => readonly Finding[];
  /** The slots at which a booking may start, as far as the time is concerned; a row of the caller's own. */
  readonly starts: (placed: PlacedResource) => Slots;
  /** For each thing that looks at the time, the slots at which a booking may not start. */
  readonly obstacles: (placed: PlacedResource) => readonly Slots[];
  /** Every refusal of a booking that starts at the slot. */
  readonly refusals: (placed: PlacedResource, slot: number) => readonly Finding[];
}

interface Parts {
  readonly timeless: readonly Rule[];
  readonly bySort: readonly Rule[];
  readonly byResource: readonly Rule[];
}

const partsOfSelected = new WeakMap<SelectedRules, Parts>();

const partsOf = (selected: SelectedRules): Parts => {
  const known = partsOfSelected.get(selected);
  if (known !== undefined) return known;
  const timed = selected.rules.filter((rule) => kindOf(rule.kind).looksAtTime);
  const parts = {
    timeless: selected.rules.filter((rule) => !kindOf(rule.kind).looksAtTime),
    bySort: timed.filter((rule) => BLOCKED_BY_SORT.has(rule.kind)),
    byResource: timed.filter((rule) => !BLOCKED_BY_SORT.has(rule.kind)),
  };
  partsOfSelected.set(selected, parts);
  return parts;
};

const isRefusal = ({ severity }: Finding): boolean => severity === 'refuse';

const evaluated = (rules: readonly Rule[], subject: Subject): readonly Finding[] =>
  rules.flatMap((rule) => kindOf(rule.kind).evaluate(rule, subject));

/** Refusals that were worked out for a resource, with the selection that they hold for. */
export type StandingRefusals = Map<PlacedResource, { selected: SelectedRules; findings: readonly Finding[] }>;

const selectorsFor = ({ facts, day }: SearchDay, request: Ask['request']) => {
  const bySite = new Map<Site, (placed: PlacedResource) => SelectedRules>();
  return (placed: PlacedResource): SelectedRules => {
    let select = bySite.get(placed.site);
    if (select === undefined) {
      select = selectorOf(facts.directory, { request, organiser: facts.organiser, day }, placed);
      bySite.set(placed.site, select);
    }
    return select(placed);
  };
};

const takenOf = ({ days, replaces }: Facts, placed: PlacedResource, dayStart: number): Slots | undefined => {
  const resourceDay = days.get(placed.site.id)?.resourceDays.get(placed.resource.id);
  return resourceDay === undefined ? undefined : takenSlots(resourceDay, dayStart, replaces?.id);
};

/**
 * The openings of a day for what is asked. `known` keeps standing refusals from one day to the next: rules without an
 * eye for the time say the same of a resource wherever the same rules are selected.
 */
export const openingsOf = (on: SearchDay, ask: Ask, known: StandingRefusals): Openings => {
  const { facts, site, interval } = on;
  const length = Math.ceil((ask.minutes * 60_000) / SLOT_MS);
  const lengthMs = ask.minutes * 60_000;
  const asked = { ...ask.request, siteId: site.id };
  const window = { ...asked, ...interval, resourceIds: [] };
  const single = { ...asked, start: interval.start, end: interval.start + lengthMs, resourceIds: ask.companionIds };
  const selected = selectorsFor(on, ask.request);
  const allStarts = noSlots();
  addRange(allStarts, 0, on.slots);
  keepRunStarts(allStarts, length);

  const blockedBy = (rule: Rule, placed: PlacedResource): Blocked =>
    kindOf(rule.kind).blocked(rule, { request: window, placed, facts, minutes: ask.minutes });

  /** Turns covered slots into the starts that would run into them. */
  const startsInto = (covered: Slots): Slots => {
    const free = noSlots();
    addRange(free, 0, on.slots);
    removeAll(free, covered);
    keepRunStarts(free, length);
    const starts = allStarts.slice();
    removeAll(starts, free);
    return starts;
  };

  const blockedStarts = ({ coverage = [], starts = [] }: Blocked): Slots => {
    const covered = noSlots();
    addTimes(covered, coverage, interval.start);
    const blocked = startsInto(covered);
    addStarts(blocked, starts, interval.start);
    return blocked;
  };

  const bySort = new Map<Rule, Map<Sort, Slots>>();
  const blockedBySort = (rule: Rule, placed: PlacedResource): Slots => {
    const ofRule = bySort.get(rule) ?? new Map<Sort, Slots>();
    bySort.set(rule, ofRule);
    const sort = sortOf(facts.directory, placed);
    const done = ofRule.get(sort) ?? blockedStarts(blockedBy(rule, placed));
    ofRule.set(sort, done);
    return done;
  };

  const bySelection = new Map<SelectedRules, Slots>();
  const blockedForAll = (selection: SelectedRules, rules: readonly Rule[], placed: PlacedResource): Slots => {
    const done = bySelection.get(selection);
    if (done !== undefined) return done;
    const blocked = noSlots();
    for (const rule of rules) addAll(blocked, blockedBySort(rule, placed));
    bySelection.set(selection, blocked);
    return blocked;
  };

  return {
    on,
    selected,
    standing(placed) {
      const selection = selected(placed);
      const before = known.get(placed);
      if (before?.selected === selection) return before.findings;
      const subject = { request: single, placed, facts };
      const findings = [
        ...combineGrants(selection.grants, subject),
        ...evaluated(partsOf(selection).timeless, subject),
      ].filter(isRefusal);
      known.set(placed, { selected: selection, findings });
      return findings;
    },
    starts(placed) {
      const selection = selected(placed);
      const parts = partsOf(selection);
      const free = noSlots();
      addRange(free, 0, on.slots);
      const taken = takenOf(facts, placed, interval.start);
      if (taken !== undefined) removeAll(free, taken);
      const covered = noSlots();
      const blocked = blockedForAll(selection, parts.bySort, placed).slice();
      for (const rule of parts.byResource) {
        const { coverage, starts } = blockedBy(rule, placed);
        if (coverage !== undefined) addTimes(covered, coverage, interval.start);
        if (starts !== undefined) addStarts(blocked, starts, interval.start);
      }
      removeAll(free, covered);
      keepRunStarts(free, length);
      removeAll(free, blocked);
      return free;
    },
    obstacles(placed) {
      const parts = partsOf(selected(placed));
      const taken = takenOf(facts, placed, interval.start);
      return [
        ...(taken === undefined ? [] : [startsInto(taken)]),
        ...parts.bySort.map((rule) => blockedBySort(rule, placed)),
        ...parts.byResource.map((rule) => blockedStarts(blockedBy(rule, placed))),
      ];
    },
    refusals(placed, slot) {
      const start = instantOf(on, slot);
      const { grants, rules } = selected(placed);
      const subject = { request: { ...single, start, end: start + lengthMs }, placed, facts };
      return [...combineGrants(grants, subject), ...evaluated(rules, subject), ...conflictsOn(subject)].filter(
        isRefusal,
      );
    },
  };
};
