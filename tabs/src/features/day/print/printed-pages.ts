import type { Zone } from '../../../api/queries.ts';
import type { Row } from '../rows.ts';

/** The rows of a zone under one line: a floor of it, or what is no room there. */
export interface PrintedPart {
  readonly id: string;
  readonly kind: Row['resource']['kind'];
  readonly floor: number;
  /** Of rows that tell own bookings only. */
  readonly isPrivate: boolean;
  readonly rows: readonly Row[];
}

/** One page of paper: everything of a zone, its rooms floor by floor, then its equipment and people. */
export interface PrintedPage {
  readonly zone: Zone;
  readonly parts: readonly PrintedPart[];
}

const KINDS: readonly PrintedPart['kind'][] = ['space', 'equipment', 'person'];

const partsOf = (rows: readonly Row[]): PrintedPart[] => {
  const parts = new Map<string, PrintedPart & { readonly rows: Row[] }>();
  for (const row of rows) {
    const { kind, floor } = row.resource;
    const isPrivate = row.isPrivate === true;
    const id = kind === 'space' ? `${kind} ${floor}` : `${kind} ${isPrivate}`;
    const known = parts.get(id);
    if (known === undefined) parts.set(id, { id, kind, floor, isPrivate, rows: [row] });
    else known.rows.push(row);
  }
  const rank = ({ kind, isPrivate }: PrintedPart) => 2 * KINDS.indexOf(kind) + Number(isPrivate);
  return [...parts.values()].sort((a, b) => rank(a) - rank(b) || a.floor - b.floor);
};

/** A page for each zone in which there is something, in the site's order. */
export const pagesOf = (rows: readonly Row[], zones: readonly Zone[]): PrintedPage[] =>
  zones.flatMap((zone) => {
    const parts = partsOf(rows.filter(({ resource }) => resource.zoneId === zone.id));
    return parts.length === 0 ? [] : [{ zone, parts }];
  });
