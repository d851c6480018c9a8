import type { Route } from '@yhteistila/core/contract/route.ts';
import { idempotencyKey } from '@yhteistila/core/contract/schemas/fields.ts';
import type { Language } from '@yhteistila/core/language/texts.ts';
import type { z } from 'zod';
import type { ExpectedVersion, Idempotency } from '../../use-cases/inputs.ts';
import { done, type Outcome, type Refusal, refused } from '../../use-cases/outcome.ts';
import { expectedVersionOf } from '../reply/etag.ts';
import { bodyHashOf } from './body-hash.ts';
import { keptKey } from './kept-key.ts';
import type { RawRequest } from './raw.ts';
import { readJson } from './read-json.ts';
import { validationErrors } from './validation-errors.ts';

/** What a request says, checked against its route. */
export interface ReadCall {
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
  readonly expectedVersion: ExpectedVersion | undefined;
  readonly ifNoneMatch: string | undefined;
  readonly idempotency: Idempotency | undefined;
}

type Errors = NonNullable<Refusal['errors']>;

const malformed = (path: string, key: string) => refused('malformed', { errors: [{ path, key }] });

/** A parameter that is given twice becomes a list, which no schema of a query takes. */
export const readQuery = (query: string): Record<string, unknown> => {
  if (query === '') return {};
  const params = new URLSearchParams(query);
  return Object.fromEntries(
    [...new Set(params.keys())].map((name) => {
      const values = params.getAll(name);
      return [name, values.length === 1 ? values[0] : values];
    }),
  );
};

/** The key of a call that takes one, and has one. */
const readKey = (route: Route, { headers }: RawRequest): Outcome<string | undefined> => {
  const key = route.headers?.idempotencyKey === undefined ? undefined : headers['idempotency-key'];
  return key === undefined || idempotencyKey.safeParse(key).success
    ? done(key)
    : malformed('Idempotency-Key', 'header');
};

/** Parses and collects what is wrong, so that one answer names the mistakes of all parts. */
const parseWith = (schema: z.ZodType, value: unknown, language: Language, errors: Errors[number][]): unknown => {
  const parsed = schema.safeParse(value, { reportInput: true });
  if (parsed.success) return parsed.data;
  errors.push(...validationErrors(parsed.error, language));
  return undefined;
};

/** Reads and checks everything that a request says. Nothing of it names the caller (docs/architecture.md §9). */
export const readCall = (
  route: Route,
  rawParams: Readonly<Record<string, string>>,
  request: RawRequest,
  language: Language,
): Outcome<ReadCall> => {
  const json = route.body === undefined ? done(undefined) : readJson(request.body, request.headers['content-type']);
  if (!json.ok) return json;
  const key = readKey(route, request);
  if (!key.ok) return key;
  const errors: Errors[number][] = [];
  const params = parseWith(route.params, rawParams, language, errors);
  const query = parseWith(route.query, readQuery(request.query), language, errors);
  const body = route.body === undefined ? undefined : parseWith(route.body, json.value, language, errors);
  if (errors.length > 0) return refused('malformed', { errors });
  const ifMatch = route.headers?.ifMatch === undefined ? undefined : request.headers['if-match'];
  if (ifMatch === undefined && route.headers?.ifMatch === 'required') return refused('if-match-missing');
  return done({
    params,
    query,
    body,
    expectedVersion: ifMatch === undefined ? undefined : expectedVersionOf(ifMatch),
    ifNoneMatch: route.method === 'GET' ? request.headers['if-none-match'] : undefined,
    idempotency: key.value === undefined ? undefined : { key: keptKey(key.value), bodyHash: bodyHashOf(body) },
  });
};
