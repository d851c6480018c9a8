import { describe, expect, it } from '@jest/globals';
import { Validator } from '@seriousme/openapi-schema-validator';
import { errorsOf } from '@yhteistila/core/contract/route.ts';
import { ROUTES } from '@yhteistila/core/contract/routes.ts';
import { isListId } from '../pages/list-orders.ts';
import { STATUS } from '../reply/to-problem.ts';
import { createDocument } from './document.ts';

const document = createDocument('1.2.3')();

/** A schema that is worth a name: of an object with fields, or of a text out of a list. */
const isForm = (value: object): value is Readonly<Record<string, unknown>> => {
  const { type, properties, enum: list } = value as Readonly<Record<string, unknown>>;
  if (type === 'object') return typeof properties === 'object';
  return type === 'string' && Array.isArray(list) && list.length > 1;
};

describe('the OpenAPI document', () => {
  it('is a valid one of version 3.1', async () => {
    const validator = new Validator();
    const { valid, errors } = await validator.validate(structuredClone(document));
    expect(errors).toBeUndefined();
    expect(valid).toBe(true);
    expect(validator.version).toBe('3.1');
  });

  it.each(Object.entries(ROUTES))('tells what %s takes and answers', (id, route) => {
    expect(document).toHaveProperty(['paths', route.path, route.method.toLowerCase(), 'operationId'], id);
    const statuses = [route.replies.status, ...errorsOf(route).map((code) => STATUS[code])];
    for (const status of statuses) {
      expect(document).toHaveProperty(['paths', route.path, route.method.toLowerCase(), 'responses', String(status)]);
    }
  });

  it('says of a booking that times carry an offset and lie on the grid, and that unknown fields are refused', () => {
    const request = ['components', 'schemas', 'BookingRequest'];
    expect(document).toHaveProperty(
      ['paths', '/api/bookings', 'post', 'requestBody', 'content', 'application/json', 'schema'],
      { $ref: '#/components/schemas/BookingRequest' },
    );
    expect(document).toHaveProperty([...request, 'properties', 'start'], { $ref: '#/components/schemas/GridInstant' });
    expect(document).toHaveProperty([...request, 'additionalProperties'], false);
  });

  it('tells a schema that is used more than once by its name', () => {
    const inlined = new Map<string, string[]>();
    const isNamed = (place: string): boolean => /^\/components\/schemas\/\w+$/.test(place);
    const look = (value: unknown, place: string): void => {
      if (typeof value !== 'object' || value === null) return;
      if (isForm(value) && !isNamed(place)) {
        const { description: _, examples: __, ...form } = value;
        inlined.set(JSON.stringify(form), [...(inlined.get(JSON.stringify(form)) ?? []), place]);
      }
      for (const [name, inner] of Object.entries(value)) look(inner, `${place}/${name}`);
    };
    look(document, '');
    expect([...inlined.values()].filter((places) => places.length > 1)).toEqual([]);
  });

  it.each(Object.entries(ROUTES))('says of %s that its body is needed, where it is', (_id, route) => {
    const body = ['paths', route.path, route.method.toLowerCase(), 'requestBody'];
    if (!('body' in route)) expect(document).not.toHaveProperty(body);
    else expect(document).toHaveProperty([...body, 'required'], !route.body.safeParse(undefined).success);
  });

  it('needs every body but those that say no more than a reason', () => {
    const without = Object.entries(ROUTES).filter(
      ([, route]) => 'body' in route && route.body.safeParse(undefined).success,
    );
    expect(without.map(([id]) => id).sort()).toEqual([
      'cancelBooking',
      'cancelSeries',
      'decline',
      'declineSeries',
      'endCall',
    ]);
  });

  it('gives an example of every body', () => {
    const schemas = (document.components as { schemas: Record<string, { examples?: unknown[] }> }).schemas;
    for (const [id, route] of Object.entries(ROUTES)) {
      if (!('body' in route)) continue;
      const place = [
        'paths',
        route.path,
        route.method.toLowerCase(),
        'requestBody',
        'content',
        'application/json',
        'schema',
      ];
      const schema = place.reduce<unknown>((inner, name) => (inner as Record<string, unknown>)[name], document);
      const name = (schema as { $ref?: string }).$ref?.split('/').at(-1) ?? '';
      const [example] = schemas[name]?.examples ?? [];
      expect({ id, isValid: route.body.safeParse(example).success }).toEqual({ id, isValid: true });
    }
  });

  const repliesOf = ({ path, method }: { readonly path: string; readonly method: string }) =>
    (document.paths as Record<string, Record<string, { responses: Record<string, { headers?: object }> }>>)[path]?.[
      method.toLowerCase()
    ]?.responses ?? {};

  it.each(Object.entries(ROUTES))('tells which headers %s answers with', (id, route) => {
    const replies = repliesOf(route);
    const headers = Object.keys(replies[route.replies.status]?.headers ?? {});
    const isRead = route.method === 'GET';
    expect('304' in replies).toBe(isRead);
    expect({
      tag: headers.includes('ETag') || !isRead,
      place: headers.includes('Location'),
      next: headers.includes('Link'),
      isReplayed: headers.includes('Idempotent-Replayed'),
      language: headers.includes('Content-Language'),
      limit: headers.filter((name) => name.startsWith('RateLimit-')).length,
    }).toEqual({
      tag: true,
      place: route.replies.status === 201,
      next: isListId(id),
      isReplayed: 'headers' in route && 'idempotencyKey' in route.headers,
      language: true,
      limit: 3,
    });
    expect('cursor' in route.query.shape).toBe(isListId(id));
  });

  it('is under its licence, and says whom to ask', () => {
    expect(document).toMatchObject({
      info: { license: { identifier: 'EUPL-1.2' }, contact: { url: expect.stringMatching(/^https:/) } },
      servers: [{ url: '/' }],
    });
  });
});
