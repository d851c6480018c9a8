import { describe, expect, it } from '@jest/globals';
import { bookingChanges, bookingCheck, bookingRequest, extension } from '@yhteistila/core/contract/schemas/booking.ts';
import { settingsChanges } from '@yhteistila/core/contract/schemas/me.ts';
import { seriesChangesToCheck } from '@yhteistila/core/contract/schemas/series.ts';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import type { z } from 'zod';
import { createDocument } from './document.ts';

const ajv = new Ajv2020({ strict: false });
formats.default(ajv);
ajv.addSchema({ ...createDocument('1.2.3')(), $id: 'api' });

const wish = {
  siteId: 'pori',
  resourceIds: ['a'],
  start: '2026-11-23T10:00:00+02:00',
  end: '2026-11-23T10:30:00+02:00',
  purpose: 'meeting',
};
const { purpose: _, ...withoutPurpose } = wish;

/** Each name in the document, the schema that checks what comes in, a body, and whether it is one. */
const BODIES: readonly (readonly [name: string, schema: z.ZodType, body: unknown, isOne: boolean])[] = [
  ['BookingRequest', bookingRequest, wish, true],
  ['BookingRequest', bookingRequest, withoutPurpose, false],
  ['BookingRequest', bookingRequest, { ...wish, customer: 'a' }, false],
  ['BookingRequest', bookingRequest, { ...wish, start: '2026-11-23T10:01:00+02:00' }, false],
  ['BookingRequest', bookingRequest, { ...wish, start: '2026-11-23T10:00:00' }, false],
  ['BookingRequest', bookingRequest, { ...wish, resourceIds: [] }, false],
  ['BookingRequest', bookingRequest, { ...wish, resourceIds: ['a', 'a'] }, false],
  ['BookingRequest', bookingRequest, { ...wish, resourceIds: ['a b'] }, false],
  ['BookingRequest', bookingRequest, { ...wish, needs: ['stepFree', 'stepFree'] }, false],
  ['BookingRequest', bookingRequest, { ...wish, languages: ['ar', 'ar'] }, false],
  ['BookingRequest', bookingRequest, { ...wish, languages: ['ara'] }, false],
  ['BookingRequest', bookingRequest, { ...wish, attendees: 0 }, false],
  ['BookingRequest', bookingRequest, { ...wish, title: 'a\u0000' }, false],
  ['BookingCheck', bookingCheck, wish, true],
  ['BookingCheck', bookingCheck, { replaces: 'b' }, true],
  ['BookingCheck', bookingCheck, { replaces: 'b', findRoom: true }, true],
  ['BookingCheck', bookingCheck, {}, false],
  ['BookingCheck', bookingCheck, withoutPurpose, false],
  ['BookingCheck', bookingCheck, { ...wish, findRoom: true }, false],
  ['BookingChanges', bookingChanges, { title: null }, true],
  ['BookingChanges', bookingChanges, { title: 'a', reason: 'other' }, true],
  ['BookingChanges', bookingChanges, {}, false],
  ['BookingChanges', bookingChanges, { reason: 'other' }, false],
  ['Extension', extension, { minutes: 15 }, true],
  ['Extension', extension, { end: wish.end }, true],
  ['Extension', extension, { minutes: 7 }, false],
  ['Extension', extension, { minutes: 15, end: wish.end }, false],
  ['Extension', extension, {}, false],
  ['SettingsChanges', settingsChanges, { locale: 'sv' }, true],
  ['SettingsChanges', settingsChanges, {}, false],
];

/** The fields that a series' scope asks for beside it are checked after the schema, with the query. */
const SCOPES: readonly (readonly [body: object, isOne: boolean])[] = [
  [{ scope: 'all', title: 'a' }, true],
  [{ scope: 'one', occurrence: '2026-11-23' }, true],
  [{ scope: 'following', occurrence: '2026-11-23' }, true],
  [{ scope: 'range', from: '2026-11-23', to: '2026-11-24' }, true],
  [{ title: 'a' }, false],
  [{ scope: 'one' }, false],
  [{ scope: 'following', from: '2026-11-23' }, false],
  [{ scope: 'range', from: '2026-11-23' }, false],
];

const isTold = (name: string, body: unknown): boolean =>
  ajv.validate({ $ref: `api#/components/schemas/${name}` }, body);

describe('the document', () => {
  it.each(BODIES)('tells of %s what the server takes (%#)', (name, schema, body, isOne) => {
    expect(isTold(name, body)).toBe(isOne);
    expect(schema.safeParse(body).success).toBe(isOne);
  });

  it.each(SCOPES)('tells which fields a scope needs: %j', (body, isOne) => {
    expect(isTold('SeriesChangesToCheck', body)).toBe(isOne);
    if (isOne) expect(seriesChangesToCheck.safeParse(body).success).toBe(true);
  });
});
