import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bodyHashOf } from './body-hash.ts';

const reversed = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, each]) => [name, reversed(each)]),
  );
};

describe('the hash of a body', () => {
  it('is the same whatever order its fields come in, at every depth', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => bodyHashOf(reversed(value)) === bodyHashOf(value)));
  });

  it('differs where the values do, or the order of a list', () => {
    const bodies = [
      { a: 1 },
      { a: '1' },
      { a: [1, 2] },
      { a: [2, 1] },
      { b: 1 },
      { a: { b: 1 } },
      {},
      [],
      null,
      undefined,
    ];
    expect(new Set(bodies.map(bodyHashOf)).size).toBe(bodies.length);
  });

  it('leaves out what is not said', () => {
    expect(bodyHashOf({ a: 1, b: undefined })).toBe(bodyHashOf({ a: 1 }));
  });
});
