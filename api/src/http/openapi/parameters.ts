import {
  HEADERS_OF_ALL_CALLS,
  HEADERS_OF_READS,
  HEADERS_OF_SOME_CALLS,
} from '@yhteistila/core/contract/request-headers.ts';
import type { Route } from '@yhteistila/core/contract/route.ts';
import type { z } from 'zod';
import { isJson, type Json, type Schemas } from './schemas.ts';

const WHERE = '#/components/parameters/';

const { ifMatch, ...others } = HEADERS_OF_SOME_CALLS;

const headerOf = (name: string, required: boolean, facts: Json): Json => ({ ...facts, name, in: 'header', required });

/** Headers of requests by the names under which operations refer to them. */
export const requestHeaders = (): Json => ({
  ...Object.fromEntries(
    Object.entries({ ...HEADERS_OF_ALL_CALLS, ...HEADERS_OF_READS }).map(([name, facts]) => [
      name,
      headerOf(name, false, facts),
    ]),
  ),
  ...Object.fromEntries(Object.values(others).map((facts) => [facts.name, headerOf(facts.name, false, facts)])),
  [ifMatch.name]: headerOf(ifMatch.name, true, ifMatch),
  [`${ifMatch.name}-optional`]: headerOf(ifMatch.name, false, ifMatch),
});

const headersOf = ({ method, headers = {} }: Route): Json[] => {
  const names: string[] = Object.keys(HEADERS_OF_ALL_CALLS);
  if (method === 'GET') names.push(...Object.keys(HEADERS_OF_READS));
  if (headers.ifMatch !== undefined)
    names.push(headers.ifMatch === 'required' ? ifMatch.name : `${ifMatch.name}-optional`);
  if (headers.idempotencyKey !== undefined) names.push(others.idempotencyKey.name);
  return names.map((name) => ({ $ref: `${WHERE}${name}` }));
};

/** The fields of an object schema as parameters in a path or a query. */
const fieldsOf = (schema: z.ZodType, place: 'path' | 'query', schemas: Schemas): Json[] => {
  const { properties, required } = schemas.of(schema, 'input');
  const needed: readonly unknown[] = Array.isArray(required) ? required : [];
  return Object.entries(isJson(properties) ? properties : {}).map(([name, field]) => {
    const { description, ...rest } = isJson(field) ? field : {};
    return {
      name,
      in: place,
      required: place === 'path' || needed.includes(name),
      ...(description === undefined ? {} : { description }),
      schema: rest,
    };
  });
};

/** What a call says beside its body. */
export const parametersOf = (route: Route, schemas: Schemas): Json[] => [
  ...fieldsOf(route.params, 'path', schemas),
  ...fieldsOf(route.query, 'query', schemas),
  ...headersOf(route),
];
