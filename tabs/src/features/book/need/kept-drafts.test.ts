import { describe, expect, it } from '@jest/globals';
import { readDrafts } from './kept-drafts.ts';

describe('texts that were kept', () => {
  it('are read as they were kept', () => {
    const kept = { date: { text: '31.2.', value: '2026-12-02' }, people: { text: 'monta' } };
    expect(readDrafts(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
  });

  it.each([null, 'x', 3, [], { date: null }, { date: 'x' }, { date: { text: 3 } }])('are nothing in %j', (value) =>
    expect(readDrafts(value)).toEqual({}),
  );
});
