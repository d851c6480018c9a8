import { describe, expect, it } from '@jest/globals';
import { Validator } from '@seriousme/openapi-schema-validator';
import { errorsOf } from '@yhteistila/core/contract/route.ts';
import { ROUTES } from '@yhteistila/core/contract/routes.ts';
import { STATUS } from '../to-problem.ts';
import { createDocument } from './document.ts';

const document = createDocument('1.2.3')();

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
});
