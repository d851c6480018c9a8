import type { Resource, SpaceType } from '@yhteistila/core/site/resource.ts';
import { inThreeLanguages } from '../in-three-languages.ts';
import { SPACE_MODELS, type ZoneKey } from './space-models.ts';

/** So many spaces of a type on a floor; their doors are numbered from `first`. */
export interface SpaceRow {
  readonly type: SpaceType;
  readonly count: number;
  readonly floor: number;
  /** Number of the first one's door. Left out: the one space of its type has a name without a number. */
  readonly first?: number;
  /** Zone, where it is not the one that the type usually lies in. */
  readonly zone?: ZoneKey;
}

/** What single spaces have that others of their variant have not, by resource id. */
export type Exceptions = { readonly [resourceId: string]: Partial<Pick<Resource, 'features' | 'networks'>> };

const FLOOR_WIDTH_M = 60;
const CORRIDOR_M = 2;

/** `pori-service-room-1`: the site, the type, and which of them. */
const spaceId = (siteId: string, type: SpaceType, ordinal: number): string =>
  `${siteId}-${type.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`)}-${ordinal}`;

/** Gives each space of a floor its place: side by side along corridors, in the order of the rows. */
const placer = () => {
  const corridors = new Map<number, { x: number; y: number; deepest: number }>();
  return (floor: number, areaM2: number): { x: number; y: number } => {
    const corridor = corridors.get(floor) ?? { x: 0, y: 0, deepest: 0 };
    corridors.set(floor, corridor);
    const side = Math.ceil(Math.sqrt(areaM2));
    if (corridor.x + side > FLOOR_WIDTH_M) {
      corridor.x = 0;
      corridor.y += corridor.deepest + CORRIDOR_M;
      corridor.deepest = 0;
    }
    const position = { x: corridor.x, y: corridor.y };
    corridor.x += side;
    corridor.deepest = Math.max(corridor.deepest, side);
    return position;
  };
};

const nameOf = ({ type, first }: SpaceRow, index: number) => {
  const { fi, sv, en } = SPACE_MODELS[type].name;
  const number = first === undefined ? '' : ` ${first + index}`;
  return inThreeLanguages(`${fi}${number}`, `${sv}${number}`, `${en}${number}`);
};

/** The spaces that a site's rows describe, with ids, names, features and places. */
export const spacesOf = (
  siteId: string,
  rows: readonly SpaceRow[],
  exceptions: Exceptions = {},
): readonly Resource[] => {
  const place = placer();
  const ordinals = new Map<SpaceType, number>();
  return rows.flatMap((row) =>
    Array.from({ length: row.count }, (_, index): Resource => {
      const { zone, variants } = SPACE_MODELS[row.type];
      const ordinal = (ordinals.get(row.type) ?? 0) + 1;
      ordinals.set(row.type, ordinal);
      const variant = variants[(ordinal - 1) % variants.length];
      if (variant === undefined) throw new Error(`no variant of ${row.type}`);
      const id = spaceId(siteId, row.type, ordinal);
      return {
        id,
        siteId,
        zoneId: `${siteId}-${row.zone ?? zone}`,
        floor: row.floor,
        kind: 'space',
        type: row.type,
        name: nameOf(row, index),
        position: place(row.floor, variant.areaM2),
        ...variant,
        ...exceptions[id],
      };
    }),
  );
};
