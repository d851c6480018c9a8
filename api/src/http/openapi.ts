import { errorsOf, type Route } from '@yhteistila/core/contract/route.ts';
import { ROUTES } from '@yhteistila/core/contract/routes.ts';
import { problem } from '@yhteistila/core/contract/schemas/decision.ts';
import { z } from 'zod';
import { STATUS } from './to-problem.ts';

type Json = Record<string, unknown>;

const PROBLEM = { $ref: '#/components/schemas/Problem' };

const schemaOf = (schema: z.ZodType, io: 'input' | 'output'): Json => {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return rest;
};

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The fields of an object schema as parameters in a path or a query. */
const parametersOf = (schema: z.ZodType, place: 'path' | 'query'): Json[] => {
  const { properties, required } = schemaOf(schema, 'input');
  const needed: readonly unknown[] = Array.isArray(required) ? required : [];
  return Object.entries(isObject(properties) ? properties : {}).map(([name, field]) => ({
    name,
    in: place,
    required: place === 'path' || needed.includes(name),
    schema: field,
  }));
};

const header = (name: string, required: boolean): Json => ({
  name,
  in: 'header',
  required,
  schema: { type: 'string' },
});

const headersOf = ({ method, headers = {} }: Route): Json[] => [
  header('Accept-Language', false),
  ...(headers.ifMatch === undefined ? [] : [header('If-Match', headers.ifMatch === 'required')]),
  ...(method === 'GET' ? [header('If-None-Match', false)] : []),
  ...(headers.idempotencyKey === undefined ? [] : [header('Idempotency-Key', false)]),
];

const problemsOf = (route: Route): Json => {
  const byStatus = new Map<number, string[]>();
  for (const code of errorsOf(route)) byStatus.set(STATUS[code], [...(byStatus.get(STATUS[code]) ?? []), code]);
  return Object.fromEntries(
    [...byStatus].map(([status, codes]) => [
      String(status),
      { description: codes.join(', '), content: { 'application/problem+json': { schema: PROBLEM } } },
    ]),
  );
};

const operationOf = (id: string, route: Route): Json => ({
  operationId: id,
  summary: route.summary,
  security: route.auth ? [{ bearer: [] }] : [],
  parameters: [...parametersOf(route.params, 'path'), ...parametersOf(route.query, 'query'), ...headersOf(route)],
  ...(route.body === undefined
    ? {}
    : { requestBody: { content: { 'application/json': { schema: schemaOf(route.body, 'input') } } } }),
  responses: {
    [route.replies.status]: {
      description: 'Done',
      content: { 'application/json': { schema: schemaOf(route.replies.body, 'output') } },
    },
    ...(route.method === 'GET' ? { 304: { description: 'Not modified' } } : {}),
    ...problemsOf(route),
  },
});

const pathsOf = (): Json => {
  const paths: Record<string, Json> = {};
  for (const [id, route] of Object.entries(ROUTES)) {
    paths[route.path] = { ...paths[route.path], [route.method.toLowerCase()]: operationOf(id, route) };
  }
  return paths;
};

/** The OpenAPI 3.1 document of the routes, made when first asked for. */
export const createDocument = (version: string): (() => Json) => {
  let made: Json | undefined;
  return () => {
    made ??= {
      openapi: '3.1.0',
      info: { title: 'Yhteistila', version, description: 'Booking of shared government workplaces' },
      paths: pathsOf(),
      components: {
        schemas: { Problem: schemaOf(problem, 'output') },
        securitySchemes: { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
      },
    };
    return made;
  };
};
