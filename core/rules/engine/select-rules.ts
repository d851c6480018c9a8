import type { Directory, PlacedResource } from '../../site/directory.ts';
import { hasRole, type Person, type Role } from '../../site/person.ts';
import type { ResourceKind, ResourceType } from '../../site/resource.ts';
import type { KindName, Rule, Scope } from '../../site/rule.ts';
import type { Zone } from '../../site/zone.ts';
import { dayOf, type LocalDay } from '../../time/site-time.ts';
import { appliesTo, inForce, matchesDay, narrowest, type ScopeQuestion } from './applies.ts';
import type { Subject } from './facts.ts';
import { kindOf } from './rule-book.ts';

/** The rules that speak on one resource of a request: grants add up, of limits only the narrowest (docs/rules.md §1). */
export interface SelectedRules {
  readonly grants: readonly Rule[];
  readonly rules: readonly Rule[];
}

/** Resources of one zone, kind and type: a scope that names no resource cannot tell them apart. */
export interface Sort {
  readonly zone: Zone;
  readonly kind: ResourceKind;
  readonly type: ResourceType;
}

/** What a scope looks at besides the resource, for all resources of one site. */
type DayQuestion = Pick<ScopeQuestion, 'request' | 'day'> & { readonly organiser: Person };

interface Candidates {
  readonly rules: readonly Rule[];
  /** The selection for every resource of the sort; absent where a rule names single resources. */
  readonly forAll?: SelectedRules;
}

/** One site's rules that some person, organisation, purpose and day let apply; all that are alike share it. */
interface Frame {
  readonly rules: readonly Rule[];
  readonly bySort: Map<Sort, Candidates>;
  readonly byResource: Map<PlacedResource, SelectedRules>;
}

interface Selections {
  readonly sorts: Map<Zone, Map<string, Sort>>;
  readonly sortOf: Map<PlacedResource, Sort>;
  readonly frames: Map<string, Frame>;
  readonly questions: Map<string, Frame>;
  /** The rules that tell days apart, and the roles that rules name. */
  readonly dated: readonly Rule[];
  readonly roles: readonly Role[];
  readonly dayClasses: Map<LocalDay, string>;
  readonly roleClasses: WeakMap<Person, Map<string, string>>;
}

const MAX_FRAMES = 2_000;
const MAX_QUESTIONS = 20_000;
const MAX_DAYS = 2_000;

const selections = new WeakMap<Directory, Selections>();

const tellsDaysApart = ({ from, to, scope }: Rule): boolean =>
  from !== undefined || to !== undefined || scope.weekdays !== undefined || scope.days !== undefined;

const selectionsOf = (directory: Directory): Selections => {
  const known = selections.get(directory);
  if (known !== undefined) return known;
  const made: Selections = {
    sorts: new Map(),
    sortOf: new Map(),
    frames: new Map(),
    questions: new Map(),
    dated: directory.rules.filter(tellsDaysApart),
    roles: [...new Set(directory.rules.flatMap(({ scope }) => scope.roles ?? []))],
    dayClasses: new Map(),
    roleClasses: new WeakMap(),
  };
  selections.set(directory, made);
  return made;
};

/** What `make` gives for the key, made once; the map is emptied when it holds `most`. */
const once = <K, V>(map: Map<K, V>, key: K, make: () => V, most = Number.POSITIVE_INFINITY): V => {
  const known = map.get(key);
  if (known !== undefined) return known;
  if (map.size >= most) map.clear();
  const made = make();
  map.set(key, made);
  return made;
};

/** The same object for all resources of one zone, kind and type, as long as the directory snapshot lives. */
export const sortOf = (directory: Directory, placed: PlacedResource): Sort => {
  const { sorts, sortOf: known } = selectionsOf(directory);
  return once(known, placed, () => {
    const { zone, resource } = placed;
    const { kind, type } = resource;
    const ofZone = once(sorts, zone, () => new Map<string, Sort>());
    return once(ofZone, `${kind}|${type}`, () => ({ zone, kind, type }));
  });
};

interface ScopeParts {
  readonly place: Scope;
  readonly asking: Scope;
}

const partsOfScopes = new WeakMap<Scope, ScopeParts>();

/** The part of a scope that looks at the place, and the part that looks at who asks, for what and when. */
const partsOf = (scope: Scope): ScopeParts => {
  const known = partsOfScopes.get(scope);
  if (known !== undefined) return known;
  const { siteIds, siteSizes, zoneIds, zoneLevels, resourceKinds, resourceTypes, exceptResourceTypes, ...rest } = scope;
  const { resourceIds: _, ...asking } = rest;
  const place = { siteIds, siteSizes, zoneIds, zoneLevels, resourceKinds, resourceTypes, exceptResourceTypes };
  const parts = { place, asking };
  partsOfScopes.set(scope, parts);
  return parts;
};

/** The same for days that no rule tells apart. */
const dayClassOf = ({ dayClasses, dated }: Selections, day: LocalDay): string =>
  once(
    dayClasses,
    day,
    () => dated.map((rule) => (inForce(rule, day) && matchesDay(rule.scope, day) ? '1' : '0')).join(''),
    MAX_DAYS,
  );

/** The same for people whose roles at the site no rule tells apart. */
const roleClassOf = ({ roleClasses, roles }: Selections, person: Person, siteId: string): string => {
  const known = roleClasses.get(person) ?? new Map<string, string>();
  roleClasses.set(person, known);
  return once(known, siteId, () => roles.filter((role) => hasRole(person, role, siteId)).join());
};

const groupByKind = (rules: readonly Rule[]): Map<KindName, Rule[]> => {
  const byKind = new Map<KindName, Rule[]>();
  for (const rule of rules) once(byKind, rule.kind, () => []).push(rule);
  return byKind;
};

const combine = (applying: readonly Rule[]): SelectedRules => {
  const grants: Rule[] = [];
  const rules: Rule[] = [];
  for (const [name, same] of groupByKind(applying)) {
    const { combine: how } = kindOf(name);
    if (how === 'grants') grants.push(...same);
    else rules.push(...(how === 'narrowest' ? narrowest(same) : same));
  }
  return { grants, rules };
};

/** `placed` stands for its site: the parts looked at here are the same for all its resources. */
const frameFor = (directory: Directory, question: DayQuestion, placed: PlacedResource): Frame => {
  const applying: number[] = [];
  directory.rules.forEach((rule, index) => {
    if (!inForce(rule, question.day)) return;
    if (appliesTo(partsOf(rule.scope).asking, { ...question, placed })) applying.push(index);
  });
  const { frames } = selectionsOf(directory);
  return once(
    frames,
    `${placed.site.id}|${applying.join()}`,
    () => ({ rules: applying.flatMap((at) => directory.rules[at] ?? []), bySort: new Map(), byResource: new Map() }),
    MAX_FRAMES,
  );
};

const candidatesIn = (frame: Frame, question: DayQuestion, placed: PlacedResource): Candidates => {
  const rules = frame.rules.filter((rule) => appliesTo(partsOf(rule.scope).place, { ...question, placed }));
  const namesResources = rules.some((rule) => rule.scope.resourceIds !== undefined);
  return namesResources ? { rules } : { rules, forAll: combine(rules) };
};

/**
 * Selects for one resource of the site after another, at one local day and for one asker. Resources that no rule tells
 * apart get the same object, also on other days and for other people.
 */
export const selectorOf = (
  directory: Directory,
  question: DayQuestion,
  anyOfSite: PlacedResource,
): ((placed: PlacedResource) => SelectedRules) => {
  const known = selectionsOf(directory);
  const { organisationId, purpose } = question.request;
  const siteId = anyOfSite.site.id;
  const alike = `${roleClassOf(known, question.organiser, siteId)}|${dayClassOf(known, question.day)}`;
  const key = `${siteId}|${organisationId}|${purpose}|${alike}`;
  const frame = once(known.questions, key, () => frameFor(directory, question, anyOfSite), MAX_QUESTIONS);
  return (placed) => {
    const candidates = once(frame.bySort, sortOf(directory, placed), () => candidatesIn(frame, question, placed));
    if (candidates.forAll !== undefined) return candidates.forAll;
    return once(frame.byResource, placed, () =>
      combine(candidates.rules.filter(({ scope }) => scope.resourceIds?.includes(placed.resource.id) !== false)),
    );
  };
};

/** Selects the rules for a subject. The same directory and scope questions give the same object. */
export const selectRules = ({ request, placed, facts }: Subject): SelectedRules => {
  const day = dayOf(request.start, placed.site.timeZone);
  return selectorOf(facts.directory, { request, organiser: facts.organiser, day }, placed)(placed);
};
