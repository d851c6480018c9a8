import type { Finding } from '../finding/finding.ts';
import type { Directory, PlacedResource } from '../site/directory.ts';
import type { ResourceKind, ResourceType } from '../site/resource.ts';
import type { Site } from '../site/site.ts';
import { addAll, addRange, hasSlot, keepOnly, noSlots, type Slots } from './bitmap.ts';
import type { Openings } from './openings.ts';

/** Another resource that is wanted for the same time. */
export interface Also {
  readonly kind: ResourceKind;
  readonly type: ResourceType;
  /** Comes along where one is free; where none is, the space is offered without. */
  readonly optional?: true;
  /** Of this organisation alone: an expert who is asked for as one of an agency. */
  readonly organisationId?: string;
}

/** Resources of one kind and type, of which `count` are wanted together; the best choice first. */
export interface Wanted extends Also {
  readonly count: number;
  readonly candidates: readonly PlacedResource[];
  /** Languages that those chosen speak among them. */
  readonly languages: readonly string[];
}

interface Asker {
  readonly organisationId: string;
  readonly languages?: readonly string[] | undefined;
}

/** People who serve from the virtual site may take part anywhere. */
const sitesFor = ({ kind }: Also, site: Site, directory: Directory): readonly Site[] =>
  kind === 'person'
    ? [site, ...directory.sites.filter(({ size, id }) => size === 'virtual' && id !== site.id)]
    : [site];

/** One interpreter speaks every wanted language; several share them. */
const speaks = ({ resource }: PlacedResource, { languages = [] }: Asker, count: number): boolean => {
  if (resource.type !== 'interpreter' || languages.length === 0) return true;
  const spoken = (language: string): boolean => resource.languages?.includes(language) === true;
  return count === 1 ? languages.every(spoken) : languages.some(spoken);
};

const candidatesFor = (also: Also, count: number, site: Site, directory: Directory, asker: Asker): PlacedResource[] => {
  const all = sitesFor(also, site, directory)
    .flatMap(({ resources }) => resources)
    .filter(({ kind, type }) => kind === also.kind && type === also.type)
    .filter((each) => also.organisationId === undefined || each.organisationId === also.organisationId)
    .flatMap(({ id }) => directory.resourceById.get(id) ?? [])
    .filter((placed) => speaks(placed, asker, count));
  const isOwn = ({ resource }: PlacedResource): number => (resource.organisationId === asker.organisationId ? 0 : 1);
  const isAway = (placed: PlacedResource): number => (placed.site === site ? 0 : 1);
  return all.sort((a, b) => isOwn(a) - isOwn(b) || isAway(a) - isAway(b) || (a.resource.id < b.resource.id ? -1 : 1));
};

/** What is wanted besides the space at the site, alike things counted together. Own experts come first, then who is there. */
export const wantedAt = (also: readonly Also[], site: Site, directory: Directory, asker: Asker): readonly Wanted[] => {
  const counts = new Map<string, Also & { count: number }>();
  for (const each of also) {
    const key = [each.kind, each.type, each.organisationId, each.optional].join('|');
    const same = counts.get(key);
    if (same === undefined) counts.set(key, { ...each, count: 1 });
    else same.count += 1;
  }
  return [...counts.values()].map((each) => ({
    ...each,
    candidates: candidatesFor(each, each.count, site, directory, asker),
    languages: each.type === 'interpreter' ? (asker.languages ?? []) : [],
  }));
};

/** When each candidate can be had on a day. */
export type CompanionStarts = ReadonlyMap<PlacedResource, Slots>;

export const companionStarts = (wanted: readonly Wanted[], openings: Openings): CompanionStarts => {
  const starts = new Map<PlacedResource, Slots>();
  for (const placed of wanted.flatMap(({ candidates }) => candidates)) {
    const loaded = openings.on.facts.days.has(placed.site.id);
    if (loaded && openings.standing(placed).length === 0) starts.set(placed, openings.starts(placed));
  }
  return starts;
};

/** The starts at which something of everything wanted can be had; `choose` says whether it is enough. */
export const startsWithCompanions = (wanted: readonly Wanted[], starts: CompanionStarts): Slots => {
  const row = noSlots();
  addRange(row, 0, Number.POSITIVE_INFINITY);
  for (const { candidates, optional } of wanted) {
    if (optional) continue;
    const any = noSlots();
    for (const placed of candidates) {
      const own = starts.get(placed);
      if (own !== undefined) addAll(any, own);
    }
    keepOnly(row, any);
  }
  return row;
};

const spoken = (by: readonly PlacedResource[], language: string): boolean =>
  by.some(({ resource }) => resource.languages?.includes(language) === true);

/** So many of those who are free that every wanted language is spoken, the best first; undefined where there are not. */
const chooseAmong = (free: readonly PlacedResource[], { count, languages }: Wanted): PlacedResource[] | undefined => {
  const chosen: PlacedResource[] = [];
  for (const language of languages) {
    if (spoken(chosen, language)) continue;
    const speaker = free.find((placed) => spoken([placed], language));
    if (speaker === undefined) return undefined;
    chosen.push(speaker);
  }
  for (const placed of free) if (chosen.length < count && !chosen.includes(placed)) chosen.push(placed);
  return chosen.length === count ? chosen : undefined;
};

/** The resources that come with the space at that start; undefined when there are not enough. */
export const chooseCompanions = (
  wanted: readonly Wanted[],
  starts: CompanionStarts,
  space: PlacedResource,
  slot: number,
): readonly string[] | undefined => {
  const chosen: string[] = [];
  for (const each of wanted) {
    const free = each.candidates.filter((placed) => placed !== space && hasSlot(starts.get(placed), slot));
    const there = chooseAmong(free, each) ?? (each.optional ? [] : undefined);
    if (there === undefined) return undefined;
    chosen.push(...there.map(({ resource }) => resource.id));
  }
  return chosen;
};

const noneOf = ({ type, languages }: Wanted): Finding => {
  const none = { rule: 'also', kind: 'needs', severity: 'refuse' } as const;
  return languages.length === 0
    ? { ...none, code: 'none-of-type', params: { type } }
    : { ...none, code: 'no-speaker', params: { languages } };
};

/** Whether it says that nobody interprets: no reason beside that such a person was asked for and is not to be had. */
export const isInterpreterMissing = ({ kind, code, params }: Finding): boolean =>
  kind === 'needs' &&
  (code === 'language-missing' ||
    (code === 'missing' && Array.isArray(params.needs) && params.needs.every((need) => need === 'interpreter')));

/** Why what is wanted besides the space cannot be had at the slot: what the best choice says, else that there is none. */
export const companionRefusals = (
  wanted: readonly Wanted[],
  starts: CompanionStarts,
  space: PlacedResource,
  slot: number,
  openings: Openings,
): readonly Finding[] =>
  wanted.flatMap((each) => {
    const { count, candidates, optional } = each;
    if (optional) return [];
    const others = candidates.filter((placed) => placed !== space);
    const missing = others.filter((placed) => !hasSlot(starts.get(placed), slot));
    if (others.length - missing.length >= count) return [];
    return [missing.flatMap((placed) => openings.refusals(placed, slot))[0] ?? noneOf(each)];
  });
