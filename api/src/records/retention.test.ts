import { describe, expect, it } from '@jest/globals';
import { CONTROLLERS } from './kind-of-data.ts';
import { keptAfter, REGISTER } from './retention.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const kinds = Object.entries(REGISTER);

describe('the register of stored data', () => {
  it.each(kinds)('says of %s what it holds, whose it is, why, how long and how it goes', (_, kind) => {
    expect(kind.holds).toMatch(/\w{3}/);
    expect(kind.purpose).toMatch(/\w{3}/);
    expect(CONTROLLERS).toContain(kind.controller);
    const { kept } = kind;
    expect('until' in kept ? kept.until : kept.after).toMatch(/\w{3}/);
  });

  it('has what expires after a number of days, and says of what stays for good why', () => {
    for (const [name, { holds, kept, erased, how }] of kinds) {
      if (erased === 'expires') expect([name, 'days' in kept]).toEqual([name, true]);
      if ('days' in kept) expect([name, ['expires', 'ended'].includes(erased)]).toEqual([name, true]);
      const isOfSomebody = !holds.endsWith('no person');
      if (erased === 'never' && isOfSomebody) expect([name, how]).toEqual([name, expect.any(String)]);
    }
  });

  it('says until when a record is kept', () => {
    expect(keptAfter('request-keys', 5)).toBe(5 + DAY_MS);
    expect(keptAfter('my-bookings', 5)).toBe(5 + 400 * DAY_MS);
    expect(keptAfter('duty', 5)).toBe(5);
  });
});
