import { describe, expect, it } from '@jest/globals';
import { isPassing, isUnknown } from './outcome-of-call.ts';

const PROBLEMS: readonly (readonly [status: number, code: string, unknown: boolean, passing: boolean])[] = [
  [503, 'outcome-unknown', true, true],
  [500, 'internal', true, true],
  [503, 'store-unreachable', false, true],
  [503, 'busy', false, true],
  [429, 'too-many-requests', false, true],
  [409, 'conflict', false, false],
  [400, 'malformed', false, false],
];

describe('a problem', () => {
  it.each(PROBLEMS)('%d %s leaves the outcome open: %s, and may pass: %s', (status, code, unknown, passing) => {
    expect([isUnknown({ status, code }), isPassing({ status })]).toEqual([unknown, passing]);
  });
});
