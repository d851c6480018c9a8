import { pathTo } from '@yhteistila/core/contract/route.ts';
import { z } from 'zod';
import { done, type Outcome, refused } from '../../use-cases/outcome.ts';
import type { Reply } from '../endpoint.ts';
import { cursorOf, type Position, positionIn } from './cursor.ts';
import { cutPage } from './cut-page.ts';
import type { Column } from './list-orders.ts';

const asked = z.object({ limit: z.int(), cursor: z.string().optional() });

/** A call whose answer is a list. */
export interface ListCall {
  readonly path: string;
  readonly params: Readonly<Record<string, string>>;
  /** As it came, and as it was read. */
  readonly rawQuery: string;
  readonly query: unknown;
}

const nextLink = (path: string, rawQuery: string, cursor: string): string => {
  const query = new URLSearchParams(rawQuery);
  query.set('cursor', cursor);
  return `<${path}?${query}>; rel="next"`;
};

/** What was asked for, without which part of it: a cursor is of one list. */
const nameOf = (path: string, rawQuery: string): string => {
  const query = new URLSearchParams(rawQuery);
  query.delete('cursor');
  query.delete('limit');
  query.sort();
  return `${path}?${query}`;
};

/** The part of a list that was asked for, with a link to the next. `malformed` for a cursor that is none of this list. */
export const pageOf = <T>(
  reply: Reply & { readonly body: readonly T[] },
  order: 'given' | readonly Column<T>[],
  { path: pattern, params, rawQuery, query }: ListCall,
): Outcome<Reply> => {
  const { limit, cursor } = asked.parse(query);
  const path = pathTo({ path: pattern }, params);
  const list = nameOf(path, rawQuery);
  let after: Position | undefined;
  if (cursor !== undefined) {
    after = positionIn(list, cursor);
    if (after === undefined) return refused('malformed', { errors: [{ path: 'cursor', key: 'cursor' }] });
  }
  const { items, next } = cutPage(reply.body, order, { limit, after });
  if (next === undefined) return done({ ...reply, body: items });
  const headers = { ...reply.headers, Link: nextLink(path, rawQuery, cursorOf(list, next)) };
  return done({ ...reply, headers, body: items });
};
