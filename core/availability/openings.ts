import type { BookingRequest } from '../booking/booking.ts';
import type { Finding } from '../finding/finding.ts';
import { combineGrants } from '../rules/engine/combine-grants.ts';
import { conflictsOn } from '../rules/engine/conflict.ts';
import type { SearchSubject, Subject } from '../rules/engine/facts.ts';
import { kindOf } from '../rules/engine/rule-book.ts';
import { type SelectedRules, type Sort, selectorOf, sortOf } from '../rules/engine/select-rules.ts';
import type { PlacedResource } from '../site/directory.ts';
import type { KindName, Rule } from '../site/rule.ts';
import type { Site } from '../site/site.ts';
import { addAll, addRange, keepRunStarts, noSlots, removeAll, type Slots } from './bitmap.ts';
import { partsOf } from './rule-parts.ts';
import { instantOf, type SearchDay, SLOT_MS } from './search-facts.ts';
import { addStarts, addTimes, takenSlots } from './taken.ts';

/** What is asked for, apart from where and when. */
export interface Ask {
  readonly request: Omit<BookingRequest, 'resourceIds' | 'start' | 'end' | 'siteId'>;
  readonly minutes: number;
  /** Resources that may come with it, so that what they bring is not missed. */
  readonly companionIds: readonly string[];
  /** A kind of rule that does not narrow the openings, to see what it alone keeps away. */
  readonly leftOut?: KindName;
}

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

/** What is asked for, as the rules are asked of it. */
interface Asked {
  readonly on: SearchDay;
  readonly ask: Ask;
  readonly lengthMs: number;
  /** As many slots as the booking takes. */
  readonly length: number;
  /** A booking at the beginning of the day. */
  readonly single: BookingRequest;
  readonly subjectOf: (placed: PlacedResource) => SearchSubject;
  readonly counting: (rules: readonly Rule[]) => readonly Rule[];
}

const askedOf = (on: SearchDay, ask: Ask): Asked => {
  const { facts, site, interval } = on;
  const lengthMs = ask.minutes * 60_000;
  const request = { ...ask.request, siteId: site.id };
  const window = { ...request, ...interval, resourceIds: [] };
  return {
    on,
    ask,
    lengthMs,
    length: Math.ceil(lengthMs / SLOT_MS),
    single: { ...request, start: interval.start, end: interval.start + lengthMs, resourceIds: ask.companionIds },
    subjectOf: (placed) => ({ request: window, placed, facts, minutes: ask.minutes }),
    counting: (rules) => (ask.leftOut === undefined ? rules : rules.filter(({ kind }) => kind !== ask.leftOut)),
  };
};

/** The slots of the day, and the starts that rules block among them. */
const createBlocks = ({ on, length, subjectOf, counting }: Asked) => {
  const { facts, interval } = on;
  const allSlots = noSlots();
  addRange(allSlots, 0, on.slots);
  const allStarts = allSlots.slice();
  keepRunStarts(allStarts, length);

  /** Turns covered slots into the starts that would run into them. */
  const startsInto = (covered: Slots): Slots => {
    const free = allSlots.slice();
    removeAll(free, covered);
    keepRunStarts(free, length);
    const starts = allStarts.slice();
    removeAll(starts, free);
    return starts;
  };

  /** The starts that the rule blocks; undefined when there are none. */
  const blockedStarts = (rule: Rule, subject: SearchSubject): Slots | undefined => {
    const { coverage = [], starts = [] } = kindOf(rule.kind).blocked(rule, subject);
    if (coverage.length + starts.length === 0) return undefined;
    let blocked = noSlots();
    if (coverage.length > 0) {
      addTimes(blocked, coverage, interval.start);
      blocked = startsInto(blocked);
    }
    addStarts(blocked, starts, interval.start);
    return blocked;
  };

  const bySort = new Map<Rule, Map<Sort, Slots | undefined>>();
  const blockedBySort = (rule: Rule, placed: PlacedResource): Slots | undefined => {
    const ofRule = bySort.get(rule) ?? new Map<Sort, Slots | undefined>();
    bySort.set(rule, ofRule);
    const sort = sortOf(facts.directory, placed);
    if (ofRule.has(sort)) return ofRule.get(sort);
    const blocked = blockedStarts(rule, subjectOf(placed));
    ofRule.set(sort, blocked);
    return blocked;
  };

  const bySelection = new Map<SelectedRules, Slots>();
  const blockedForAll = (selection: SelectedRules, placed: PlacedResource): Slots => {
    const known = bySelection.get(selection);
    if (known !== undefined) return known;
    const blocked = noSlots();
    for (const rule of counting(partsOf(selection).bySort)) {
      const row = blockedBySort(rule, placed);
      if (row !== undefined) addAll(blocked, row);
    }
    bySelection.set(selection, blocked);
    return blocked;
  };

  return { allSlots, startsInto, blockedStarts, blockedBySort, blockedForAll };
};

/** Refusals that no other time of the day would change. */
const createStanding = (
  { on: { facts }, single, lengthMs, counting }: Asked,
  selected: Openings['selected'],
  known: StandingRefusals,
) => {
  const atOnce = { ...single, start: facts.now, end: facts.now + lengthMs };
  const granted = new Map<SelectedRules, readonly Finding[]>();

  /** A selection is of one sort, and grants say the same of all resources of it. */
  const grantRefusals = (selection: SelectedRules, subject: Subject): readonly Finding[] => {
    const done = granted.get(selection) ?? combineGrants(selection.grants, subject).filter(isRefusal);
    granted.set(selection, done);
    const resourceId = subject.placed.resource.id;
    return done.map((finding) => ({ ...finding, resourceId }));
  };

  const standing = (placed: PlacedResource): readonly Finding[] => {
    const selection = selected(placed);
    const before = known.get(placed);
    if (before?.selected === selection) return before.findings;
    const parts = partsOf(selection);
    const subject = { request: single, placed, facts };
    const findings = [
      ...grantRefusals(selection, subject),
      ...evaluated(parts.timeless, subject).filter(isRefusal),
      ...evaluated(parts.allDayOrNot, { ...subject, request: atOnce }).filter(isRefusal),
    ];
    known.set(placed, { selected: selection, findings });
    return findings;
  };

  /** Rules that look at the time, but for those that refuse at all times: these are told as standing refusals. */
  const timedFor = (placed: PlacedResource): readonly Rule[] => {
    const byResource = counting(partsOf(selected(placed)).byResource);
    const refusals = standing(placed);
    return refusals.length === 0
      ? byResource
      : byResource.filter(({ id }) => refusals.every(({ rule }) => rule !== id));
  };

  return { grantRefusals, standing, timedFor };
};

/**
 * The openings of a day for what is asked. `known` keeps standing refusals from one day to the next: rules without an
 * eye for the time say the same of a resource wherever the same rules are selected.
 */
export const openingsOf = (on: SearchDay, ask: Ask, known: StandingRefusals): Openings => {
  const { facts, interval } = on;
  const asked = askedOf(on, ask);
  const { single, lengthMs, length, subjectOf } = asked;
  const selected = selectorsFor(on, ask.request);
  const { allSlots, startsInto, blockedStarts, blockedBySort, blockedForAll } = createBlocks(asked);
  const { grantRefusals, standing, timedFor } = createStanding(asked, selected, known);

  const takenOf = ({ site: there, resource }: PlacedResource): Slots | undefined => {
    const resourceDay = facts.days.get(there.id)?.resourceDays.get(resource.id);
    return resourceDay === undefined ? undefined : takenSlots(resourceDay, interval.start, facts.replaces?.id);
  };

  const covered = noSlots();
  const blocked = noSlots();

  return {
    on,
    selected,
    standing,
    starts(placed) {
      const selection = selected(placed);
      const subject = subjectOf(placed);
      covered.fill(0);
      blocked.set(blockedForAll(selection, placed));
      for (const rule of timedFor(placed)) {
        const { coverage, starts } = kindOf(rule.kind).blocked(rule, subject);
        if (coverage !== undefined) addTimes(covered, coverage, interval.start);
        if (starts !== undefined) addStarts(blocked, starts, interval.start);
      }
      const free = allSlots.slice();
      const taken = takenOf(placed);
      if (taken !== undefined) removeAll(free, taken);
      removeAll(free, covered);
      keepRunStarts(free, length);
      removeAll(free, blocked);
      return free;
    },
    obstacles(placed) {
      const { bySort: shared } = partsOf(selected(placed));
      const taken = takenOf(placed);
      const subject = subjectOf(placed);
      return [
        taken === undefined ? undefined : startsInto(taken),
        ...shared.map((rule) => blockedBySort(rule, placed)),
        ...timedFor(placed).map((rule) => blockedStarts(rule, subject)),
      ].filter((row) => row !== undefined);
    },
    refusals(placed, slot) {
      const start = instantOf(on, slot);
      const selection = selected(placed);
      const subject = { request: { ...single, start, end: start + lengthMs }, placed, facts };
      const timed = [...evaluated(selection.rules, subject), ...conflictsOn(subject)].filter(isRefusal);
      return [...grantRefusals(selection, subject), ...timed];
    },
  };
};
