import { ChangeFeedStartFrom, type Container } from '@azure/cosmos';
import type { EventDocument } from '../../ports/day-documents.ts';
import { type DayStore, type FollowedEvent, StoreUnreachable } from '../../ports/day-store.ts';
import { readable } from '../readable.ts';
import type { Call, RunCall } from './call.ts';
import { NOT_MODIFIED } from './guarded-partition.ts';
import type { Item } from './item.ts';

/** Where a reader is: at the page after `token` (absent: the oldest), of which it has had the events up to `had`. */
interface Position {
  readonly token?: string;
  readonly had?: string;
}

const write = (position: Position): string => JSON.stringify(position);

const read = (cursor: string | undefined): Position => {
  if (cursor === undefined) return {};
  const position: unknown = JSON.parse(cursor);
  if (typeof position !== 'object' || position === null) throw new Error(`not a cursor: ${cursor}`);
  return {
    ...('token' in position && typeof position.token === 'string' ? { token: position.token } : {}),
    ...('had' in position && typeof position.had === 'string' ? { had: position.had } : {}),
  };
};

/**
 * Pages without any event that one call passes over. A new reader meets many where the events of past years have expired:
 * it then gets nothing yet, and a cursor that has moved on.
 */
const MAX_PAGES = 50;

const nameOf = ({ partition, id }: Item<unknown>): string => `${partition} ${id}`;

/** The rest of the page; all of it when the event last had is not on it, as expired events leave the feed. */
const after = (events: readonly Item<EventDocument>[], had: string | undefined): readonly Item<EventDocument>[] =>
  events.slice(events.findIndex((item) => nameOf(item) === had) + 1);

const readPage = async (container: Container, from: Position, limit: number, call: Call) => {
  const feed = container.items.getChangeFeedIterator<Item<EventDocument>>({
    maxItemCount: limit,
    changeFeedStartFrom:
      from.token === undefined ? ChangeFeedStartFrom.Beginning() : ChangeFeedStartFrom.Continuation(from.token),
  });
  let start = from;
  for (let pages = 0; pages < MAX_PAGES; pages += 1) {
    if (call.signal.aborted) throw new StoreUnreachable('the events were not followed in time');
    const page = await feed.readNext();
    const items: readonly Item<EventDocument>[] = page.result ?? [];
    const events = after(
      items.filter((item) => item.kind === 'event'),
      start.had,
    );
    const next: Position = { token: page.continuationToken };
    if (events.length > 0 || page.statusCode === NOT_MODIFIED) return { start, events, next };
    start = next;
  }
  return { start, events: [], next: start };
};

const toFollowed = ({ partition, document }: Item<EventDocument>): FollowedEvent => ({
  partition,
  event: readable(document),
});

/**
 * Events by the change feed, which keeps the order of each partition's commits and holds every document's latest version:
 * pages of guards and resource-days alone are passed over. A page keeps a batch whole and so may hold more than was asked
 * for; the cursor then says how far the reader came. `open` opens the container with a client of its own: the client keeps
 * the account's ranges, and a failed request for them, for ever, so that after an error it is opened anew.
 */
export const followEvents = (open: () => Container, run: RunCall): DayStore['follow'] => {
  let container: Container | undefined;
  return async (cursor, limit) => {
    try {
      return await run('follow', async (call) => {
        container ??= open();
        const { start, events, next } = await readPage(container, read(cursor), limit, call);
        const answered = events.slice(0, limit);
        const last = answered.at(-1);
        const isCut = last !== undefined && answered.length < events.length;
        return {
          events: answered.map(toFollowed),
          cursor: write(isCut ? { ...start, had: nameOf(last) } : next),
        };
      });
    } catch (error) {
      container = undefined;
      throw error;
    }
  };
};
