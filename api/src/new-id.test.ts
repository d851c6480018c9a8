import { describe, expect, it } from '@jest/globals';
import { newId } from './new-id.ts';

describe('a new id', () => {
  const many = Array.from({ length: 20_000 }, newId);

  it('is a ULID in lower case', () => {
    expect(many.filter((id) => !/^[0-7][0-9a-hjkmnp-tv-z]{25}$/.test(id))).toEqual([]);
  });

  it('is like no other, also when the random bytes at hand are used up', () => {
    expect(new Set(many.map((id) => id.slice(10))).size).toBe(many.length);
  });

  it('has every letter at every random place', () => {
    const places = Array.from({ length: 16 }, (_, place) => new Set(many.map((id) => id[10 + place])).size);
    expect(places).toEqual(Array(16).fill(32));
  });
});
