import { describe, expect, it } from '@jest/globals';
import { requestIdOf } from './request-id.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

describe('the name of a call', () => {
  it('is the caller’s own where it is fit to be one', () =>
    expect(requestIdOf({ 'x-request-id': 'trace-1234_abcd' })).toBe('trace-1234_abcd'));

  it.each([
    ['missing', undefined],
    ['short', 'abc'],
    ['too long', 'a'.repeat(65)],
    ['of other characters', 'trace 1234 abcd'],
    ['an identity code', '131052-308T'],
    ['an identity code among others', 'asiakas-131052A308T-1'],
    ['an identity code without its sign', 'trace_131052308T'],
  ])('is one of ours where theirs is %s', (_, given) =>
    expect(requestIdOf(given === undefined ? {} : { 'x-request-id': given })).toMatch(UUID),
  );
});
