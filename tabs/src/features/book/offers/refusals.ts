import type { Availability } from '../../../api/queries.ts';

type Refused = Availability['refused'][number];

/** What is said of some spaces, in words that hold for each of them. */
interface Part {
  readonly message: string;
  readonly resourceIds: readonly string[];
}

/** A kind of reason with the spaces for which it is the decisive one. */
export interface Reason {
  readonly kind: string;
  readonly parts: readonly Part[];
}

/** A space is told under its most lasting reason: another hour would not help one that is meant for other work. */
const LASTING_FIRST = [
  'purpose-fit',
  'zone-access',
  'earmark',
  'network-fit',
  'confidentiality',
  'needs',
  'capacity',
  'guard-presence',
  'closure',
  'opening-hours',
  'service-hours',
  'duration',
  'advance',
  'fair-share',
  'person-limit',
  'buffer',
  'conflict',
];

const lastingness = ({ kind }: Refused): number => {
  const at = LASTING_FIRST.indexOf(kind);
  return at < 0 ? 0 : at;
};

/** The parts by their kind, in the order in which each kind comes first. */
const byKind = (parts: readonly (Part & { readonly kind: string })[]): readonly Reason[] => {
  const kinds = new Map<string, Part[]>();
  for (const { kind, message, resourceIds } of parts) {
    const own = kinds.get(kind) ?? [];
    kinds.set(kind, own);
    own.push({ message, resourceIds });
  }
  return [...kinds].map(([kind, own]) => ({ kind, parts: own }));
};

/** Each space once, under its most lasting reason; the reasons that pass soonest first. */
export const decisiveReasons = (refused: readonly Refused[]): readonly Reason[] => {
  const told = new Set<string>();
  const parts = [...refused]
    .sort((a, b) => lastingness(a) - lastingness(b))
    .map(({ kind, message, resourceIds }) => {
      const left = resourceIds.filter((id) => !told.has(id));
      for (const id of left) told.add(id);
      return { kind, message, resourceIds: left };
    });
  return byKind(parts.filter(({ resourceIds }) => resourceIds.length > 0)).toReversed();
};

const MAX_DECIDING = 3;

/** Why nothing at all suits, where that has a reason that holds for everything that was looked for. */
export const decidingWords = (refused: readonly Refused[]): readonly string[] => {
  const words = refused.filter(({ decides }) => decides === true).map(({ message }) => message);
  return [...new Set(words)].slice(0, MAX_DECIDING);
};

/** How many spaces do not suit. */
export const refusedCount = (refused: readonly Refused[]): number =>
  new Set(refused.flatMap(({ resourceIds }) => resourceIds)).size;
