import type { z } from 'zod';
import { pathTo, type Route } from './route.ts';
import { ROUTES, type RouteId, type Routes } from './routes.ts';
import type { problem } from './schemas/decision.ts';

/** A call, ready for any means of transport. `query` has no `?`; `body` is JSON text. */
export interface ClientRequest {
  readonly method: Route['method'];
  readonly path: string;
  readonly query: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
}

/** What came back: header names in lower case, the body parsed from JSON. */
export interface ClientResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: unknown;
}

export type Send = (request: ClientRequest) => Promise<ClientResponse>;

/** A part of a call: required where the route requires something in it. */
type Part<Name extends string, T> =
  Record<never, never> extends T ? { readonly [name in Name]?: T } : { readonly [name in Name]: T };

/** Some calls do without one. */
type Body<T> = undefined extends T ? { readonly body?: T } : { readonly body: T };

export type CallInput<R extends Route> = Part<'params', z.input<R['params']>> &
  Part<'query', z.input<R['query']>> &
  (R extends { readonly body: infer B extends z.ZodType } ? Body<z.input<B>> : unknown) & {
    readonly ifMatch?: string;
    readonly ifNoneMatch?: string;
    readonly idempotencyKey?: string;
  };

export type Problem = z.output<typeof problem>;

export type Answer<T> =
  | { readonly ok: true; readonly status: number; readonly value: T; readonly etag: string | undefined }
  /** 304: what the caller has is still so. */
  | { readonly ok: true; readonly status: 304; readonly value: undefined; readonly etag: string | undefined }
  | { readonly ok: false; readonly status: number; readonly problem: Problem };

export type Client = {
  readonly [id in RouteId]: (input: CallInput<Routes[id]>) => Promise<Answer<z.output<Routes[id]['replies']['body']>>>;
};

interface LooseInput {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
  readonly ifMatch?: string;
  readonly ifNoneMatch?: string;
  readonly idempotencyKey?: string;
}

const HEADERS = { ifMatch: 'if-match', ifNoneMatch: 'if-none-match', idempotencyKey: 'idempotency-key' } as const;

const headersOf = (input: LooseInput): Record<string, string> => {
  const headers: Record<string, string> = input.body === undefined ? {} : { 'content-type': 'application/json' };
  if (input.ifMatch !== undefined) headers[HEADERS.ifMatch] = input.ifMatch;
  if (input.ifNoneMatch !== undefined) headers[HEADERS.ifNoneMatch] = input.ifNoneMatch;
  if (input.idempotencyKey !== undefined) headers[HEADERS.idempotencyKey] = input.idempotencyKey;
  return headers;
};

const queryOf = (query: Readonly<Record<string, unknown>> = {}): string =>
  Object.entries(query)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`)
    .join('&');

const NEXT = /<([^>?]+)\?([^>]*)>\s*;\s*rel="next"/;

/** All of a list that one answer has not room for; a problem where a part cannot be had. */
const wholeOf = async (first: ClientResponse, send: Send): Promise<ClientResponse> => {
  const all: unknown[] = [];
  let part = first;
  for (;;) {
    if (part.status !== 200 || !Array.isArray(part.body)) return part;
    for (const item of part.body) all.push(item);
    const [, path, query = ''] = NEXT.exec(part.headers.link ?? '') ?? [];
    // The tag of a part is none of the whole.
    if (path === undefined) return { ...part, headers: {}, body: all };
    part = await send({ method: 'GET', path, query, headers: {}, body: undefined });
  }
};

const call = async (route: Route, input: LooseInput, send: Send): Promise<Answer<unknown>> => {
  const asked: ClientRequest = {
    method: route.method,
    path: pathTo(route, input.params ?? {}),
    query: queryOf(input.query),
    headers: headersOf(input),
    body: input.body === undefined ? undefined : JSON.stringify(input.body),
  };
  const first = await send(asked);
  // Who names a part wants that part.
  const isWhole = input.query?.limit === undefined && input.query?.cursor === undefined;
  const { status, headers, body } = isWhole && first.headers.link !== undefined ? await wholeOf(first, send) : first;
  if (status === 304) return { ok: true, status, value: undefined, etag: headers.etag };
  // The server's answers are made from the same schemas and tested against them; the client does not parse them again.
  if (status < 300) return { ok: true, status, value: body, etag: headers.etag };
  return { ok: false, status, problem: body as Problem };
};

/** One function for every route; of a list it answers all parts. `send` carries the call; tokens and the language are its matter. */
export const createClient = (send: Send): Client =>
  // Built over the keys of ROUTES, so every function has its route's types; TypeScript cannot follow that by itself.
  Object.fromEntries(
    Object.entries(ROUTES).map(([id, route]) => [id, (input: LooseInput) => call(route, input, send)]),
  ) as unknown as Client;

/** A call of any route, as far as its input is known. */
type CallWith<Input> = (input: Input) => Promise<Answer<unknown>>;

/** The same API, each call of which is made in another way. */
export const withCalls = <Input>(
  api: Client,
  make: (call: CallWith<Input>, id: RouteId) => CallWith<Input>,
): Client => {
  const calls = Object.keys(ROUTES).map((name) => {
    const id = name as RouteId;
    return [id, make(api[id] as unknown as CallWith<Input>, id)];
  });
  // Built over the keys of ROUTES, as the client itself is.
  return Object.fromEntries(calls) as Client;
};
