import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { encodeId, encodePrefix, GUARD_ID, hasExpired, timeToLive } from './item.ts';

const id = fc.string({ unit: 'binary', minLength: 1, maxLength: 300 });

describe('an encoded id', () => {
  it('is legal in Cosmos DB, and needs no escaping in a URL', () => {
    fc.assert(
      fc.property(id, (any) => {
        expect(encodeId(any)).toMatch(/^[A-Za-z0-9._~-]{1,255}$/);
        expect(encodeURIComponent(encodeId(any))).toBe(encodeId(any));
      }),
    );
  });

  it('belongs to one id alone, and never to the guard', () => {
    fc.assert(
      fc.property(id, id, (one, other) => {
        expect(encodeId(one) === encodeId(other)).toBe(Buffer.from(one).equals(Buffer.from(other)));
        expect(encodeId(one)).not.toBe(GUARD_ID);
      }),
    );
    expect(encodeId('a/b')).not.toBe(encodeId('a~2fb'));
    expect(encodeId(`${'x'.repeat(400)}a`)).not.toBe(encodeId(`${'x'.repeat(400)}b`));
  });

  it('begins with the encoded beginning', () => {
    fc.assert(
      fc.property(id, id, (start, rest) => expect(encodeId(start + rest).startsWith(encodePrefix(start))).toBe(true)),
    );
  });

  it('leaves the usual ids readable', () => {
    expect(encodeId('ended.pori.20261123.01J')).toBe('ended.pori.20261123.01J');
    expect(encodeId('presences.pori|kela')).toBe('presences.pori~7ckela');
  });
});

describe('a time to live', () => {
  it('is absent for what never expires', () => {
    expect(timeToLive(undefined, 0)).toEqual({});
  });

  it('is whole seconds, never shorter than the time that is left, and never zero', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e6, max: 1e6 }), fc.nat({ max: 999 }), (left, millisecond) => {
        const { ttl = 0 } = timeToLive(millisecond + left, millisecond);
        expect(Number.isInteger(ttl)).toBe(true);
        expect(ttl).toBeGreaterThan(0);
        // The account counts from the whole second in which it wrote.
        expect(ttl * 1000).toBeGreaterThanOrEqual(millisecond + left);
      }),
    );
  });

  it('ends at its instant', () => {
    expect(hasExpired({ expiresAt: 5 }, 4)).toBe(false);
    expect(hasExpired({ expiresAt: 5 }, 5)).toBe(true);
    expect(hasExpired({}, 5)).toBe(false);
  });
});
