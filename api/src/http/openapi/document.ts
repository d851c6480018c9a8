import type { Route } from '@yhteistila/core/contract/route.ts';
import { ROUTES } from '@yhteistila/core/contract/routes.ts';
import { TAGS } from '@yhteistila/core/contract/tags.ts';
import { ABOUT, BEARER, CONTACT, LICENCE, SERVERS } from './about.ts';
import { parametersOf, requestHeaders } from './parameters.ts';
import { SharedReplies } from './replies.ts';
import { type Json, Schemas } from './schemas.ts';

const bodyOf = ({ body }: Route, schemas: Schemas): Json =>
  body === undefined
    ? {}
    : {
        requestBody: {
          required: !body.safeParse(undefined).success,
          content: { 'application/json': { schema: schemas.of(body, 'input') } },
        },
      };

const operationOf = (id: string, route: Route, schemas: Schemas, replies: SharedReplies): Json => ({
  operationId: id,
  tags: [route.tag],
  summary: route.summary,
  description: route.description,
  security: route.auth ? [{ bearer: [] }] : [],
  parameters: parametersOf(route, schemas),
  ...bodyOf(route, schemas),
  responses: replies.of(route),
});

const make = (version: string): Json => {
  const schemas = new Schemas();
  const replies = new SharedReplies(schemas);
  const paths: Record<string, Json> = {};
  for (const [id, route] of Object.entries(ROUTES)) {
    paths[route.path] = {
      ...paths[route.path],
      [route.method.toLowerCase()]: operationOf(id, route, schemas, replies),
    };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Yhteistila', version, ...ABOUT, contact: CONTACT, license: LICENCE },
    servers: SERVERS,
    tags: Object.entries(TAGS).map(([name, description]) => ({ name, description })),
    security: [{ bearer: [] }],
    paths,
    components: {
      schemas: schemas.named(),
      parameters: requestHeaders(),
      ...replies.parts(),
      securitySchemes: { bearer: BEARER },
    },
  };
};

/** By the program's version: it is the same for every server of one process. */
const made = new Map<string, Json>();

/** The OpenAPI 3.1 document of the routes, made when first asked for. */
export const createDocument = (version: string): (() => Json) => {
  return () => {
    const document = made.get(version) ?? make(version);
    made.set(version, document);
    return document;
  };
};
