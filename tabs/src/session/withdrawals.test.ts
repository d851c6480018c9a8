import { describe, expect, it } from '@jest/globals';
import { readWithdrawals } from './withdrawals.ts';

describe('what was taken back and is not settled', () => {
  it('is read as it was kept', () => {
    const kept = [{ key: 'k', personId: 'p' }];
    expect(readWithdrawals(JSON.stringify(kept))).toEqual(kept);
  });

  it.each([null, '', '{', '{"key":"k"}', '[1, null, {"key":"k"}, {"key":1,"personId":"p"}]'])(
    'is nothing where %p is kept',
    (text) => expect(readWithdrawals(text)).toEqual([]),
  );
});
