import { createHash } from 'node:crypto';
import { z } from 'zod';

/** Where in a list to go on: behind the item with this key, or behind so many of those that have it. */
export interface Position {
  readonly key: readonly (string | number)[];
  readonly items: number;
}

const SHAPE = /^([\w-]+)\.([\w-]{16})$/;

const position = z.strictObject({ key: z.array(z.union([z.string(), z.number()])), items: z.int().min(1) });

/** Binds a cursor to its list, and tells one that was changed. It keeps nothing secret: its holder has seen the item. */
const markOf = (list: string, place: string): string =>
  createHash('sha256').update(`${list}\n${place}`).digest('base64url').slice(0, 16);

/** The position as an opaque text. `list` names the list with all that was asked of it. */
export const cursorOf = (list: string, at: Position): string => {
  const place = Buffer.from(JSON.stringify(at)).toString('base64url');
  return `${place}.${markOf(list, place)}`;
};

/** The position that a cursor of this list names; undefined for any other text. */
export const positionIn = (list: string, cursor: string): Position | undefined => {
  const [, place = '', mark] = SHAPE.exec(cursor) ?? [];
  if (mark !== markOf(list, place)) return undefined;
  return position.parse(JSON.parse(Buffer.from(place, 'base64url').toString()));
};
