import { describe, expect, it } from '@jest/globals';
import { createUnits, lookUpUnits, pageUnits, readUnits, replaceUnits } from './estimate-units.ts';

const KILOBYTE = 1024;

describe('estimated request units', () => {
  it('are those of the published table, reads doubled for strong consistency', () => {
    expect(readUnits(KILOBYTE)).toBe(2);
    expect(readUnits(64 * KILOBYTE)).toBeCloseTo(9.52);
    expect(lookUpUnits()).toBe(2);
  });

  it('add the indexed terms to a creation, and count writing over twice', () => {
    expect(createUnits(KILOBYTE)).toBeCloseTo(4.95 + 0.8);
    expect(replaceUnits(KILOBYTE)).toBeCloseTo(2 * 4.95 + 0.8);
  });

  it('lie between the rows of the table for sizes between', () => {
    expect(readUnits(3 * KILOBYTE)).toBeCloseTo(2 * 1.09);
    expect(createUnits(100)).toBe(createUnits(KILOBYTE));
    expect(readUnits(9000 * KILOBYTE)).toBe(2 * 291.8);
  });

  it('make a page dearer than a point read', () => {
    expect(pageUnits(KILOBYTE)).toBeGreaterThan(readUnits(KILOBYTE));
  });
});
