import { describe, expect, it } from '@jest/globals';
import { readKept } from './kept-need.ts';

describe('a need that was kept', () => {
  const need = { needs: ['quiet'], languages: ['ar'], customer: true, confidential: false, also: ['videoKit'] };

  it('is read as it was kept', () =>
    expect(readKept({ search: '?people=6', need })).toEqual({ search: '?people=6', need }));

  it('leaves out what it does not know', () =>
    expect(
      readKept({ search: '', need: { ...need, needs: ['quiet', 'gold'], languages: ['arabic', 1], also: 'all' } })
        ?.need,
    ).toEqual({ needs: ['quiet'], languages: [], customer: true, confidential: false, also: [] }));

  it.each([null, undefined, 5, 'x', {}, { search: 5, need }, { search: '' }])('is none in %p', (value) =>
    expect(readKept(value)).toBeUndefined(),
  );
});
