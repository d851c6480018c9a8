import { describe, expect, it } from '@jest/globals';
import { decisiveReasons, refusedCount } from './refusals.ts';

const reason = (kind: string, ...resourceIds: string[]) => ({ kind, code: kind, message: kind, resourceIds });
const refused = [reason('conflict', 'a', 'b', 'c'), reason('purpose-fit', 'b'), reason('needs', 'b', 'c')];

describe('why spaces do not suit', () => {
  it('is told of each space once, by what lasts longest; what passes soonest comes first', () =>
    expect(decisiveReasons(refused).map(({ kind, resourceIds }) => [kind, ...resourceIds])).toEqual([
      ['conflict', 'a'],
      ['needs', 'c'],
      ['purpose-fit', 'b'],
    ]));

  it('counts each space once', () => expect(refusedCount(refused)).toBe(3));
});
