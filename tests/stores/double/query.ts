import { type Container, type StoredItem, withSystemFields } from './container.ts';
import {
  type DoubleReply,
  type DoubleRequest,
  isJson,
  type Json,
  objectIn,
  partitionIn,
  Refusal,
  reply,
} from './protocol.ts';

type Value = string | number;
type Test = (item: StoredItem, value: Value) => boolean;

const bound =
  (holds: (sort: string, value: string) => boolean): Test =>
  ({ body: { sort } }, value) =>
    typeof sort === 'string' && typeof value === 'string' && holds(sort, value);

/** The only conditions that this double can evaluate: any other text is refused rather than answered wrongly. */
const CONDITIONS: Readonly<Record<string, Test>> = {
  'c.kind = @kind': ({ body }, value) => body.kind === value,
  'c.seq > @seq': ({ body: { seq } }, value) => typeof seq === 'number' && typeof value === 'number' && seq > value,
  'STARTSWITH(c.id, @prefix)': ({ id }, value) => id.startsWith(String(value)),
  'c.sort >= @from': bound((sort, value) => sort >= value),
  'c.sort <= @to': bound((sort, value) => sort <= value),
};
const SELECT = 'SELECT * FROM c WHERE ';
const IN_ORDER = ' ORDER BY c.sort';
const PARAMETER = /@\w+/;

const parametersIn = (spec: Json): ReadonlyMap<string, Value> => {
  const list = Array.isArray(spec.parameters) ? spec.parameters : [];
  return new Map(
    list.map((parameter: unknown) => {
      if (isJson(parameter) && typeof parameter.name === 'string') {
        const { name, value } = parameter;
        if (typeof value === 'string' || typeof value === 'number') return [name, value];
      }
      throw new Refusal(400, 'a parameter that is neither a text nor a number');
    }),
  );
};

const textOf = ({ query }: Json): string => (typeof query === 'string' ? query : '');

const sortOf = ({ body: { sort } }: StoredItem): string => (typeof sort === 'string' ? sort : '');

/** In the order that is asked for: items without `sort` come first, equals in the order of their creation. */
const ordered = (spec: Json, items: readonly StoredItem[]): readonly StoredItem[] =>
  textOf(spec).endsWith(IN_ORDER)
    ? items.toSorted((a, b) => (sortOf(a) < sortOf(b) ? -1 : Number(sortOf(a) > sortOf(b))))
    : items;

const filterOf = (spec: Json): ((item: StoredItem) => boolean) => {
  const whole = textOf(spec);
  const text = whole.endsWith(IN_ORDER) ? whole.slice(0, -IN_ORDER.length) : whole;
  if (!text.startsWith(SELECT)) throw new Refusal(400, `not a query of this double: ${text}`);
  const parameters = parametersIn(spec);
  const tests = text
    .slice(SELECT.length)
    .split(' AND ')
    .map((condition) => {
      const test = CONDITIONS[condition];
      const value = parameters.get(PARAMETER.exec(condition)?.[0] ?? '');
      if (test === undefined || value === undefined) throw new Refusal(400, `not a condition here: ${condition}`);
      return (item: StoredItem) => test(item, value);
    });
  return (item) => tests.every((test) => test(item));
};

/** How many a page may hold: what was asked for (-1: no matter) and never more than `most`. */
const pageSize = (asked: string | undefined, most: number): number => {
  const count = Number(asked ?? -1);
  return count > 0 ? Math.min(count, most) : most;
};

/** One page of a query on one partition. A continuation counts what was answered. Pages are no snapshot of each other. */
export const runQuery = (container: Container, request: DoubleRequest, mostOnPage: number): DoubleReply => {
  const { headers } = request;
  const spec = objectIn(request.body);
  const found = ordered(spec, container.itemsOf(partitionIn(headers)).filter(filterOf(spec)));
  const start = Number(headers['x-ms-continuation'] ?? 0);
  const end = start + pageSize(headers['x-ms-max-item-count'], mostOnPage);
  const page = found.slice(start, end).map(withSystemFields);
  const content = { _rid: container.rid, Documents: page, _count: page.length };
  return reply(200, content, end < found.length ? { 'x-ms-continuation': String(end) } : {});
};

/** What the client asks beside each query. It uses the answer only for queries over several partitions. */
export const queryPlan = (): DoubleReply =>
  reply(200, {
    partitionedQueryExecutionInfoVersion: 2,
    queryInfo: { distinctType: 'None', orderBy: [], aggregates: [], hasSelectValue: false },
    queryRanges: [{ min: '', max: 'FF', isMinInclusive: true, isMaxInclusive: false }],
  });
