import { describe, expect, it } from '@jest/globals';
import { decidingWords, decisiveReasons, refusedCount } from './refusals.ts';

const reason = (kind: string, ...resourceIds: string[]) => ({
  kind,
  code: kind,
  message: kind,
  params: {},
  resourceIds,
});
const refused = [reason('conflict', 'a', 'b', 'c'), reason('purpose-fit', 'b'), reason('needs', 'b', 'c')];

describe('why spaces do not suit', () => {
  it('is told of each space once, by what lasts longest; what passes soonest comes first', () =>
    expect(
      decisiveReasons(refused).map(({ kind, parts }) => [kind, ...parts.flatMap((part) => part.resourceIds)]),
    ).toEqual([
      ['conflict', 'a'],
      ['needs', 'c'],
      ['purpose-fit', 'b'],
    ]));

  it('is told of spaces of one kind of reason together, each in its own words', () => {
    const small = (message: string, id: string) => ({ ...reason('capacity', id), message });
    expect(decisiveReasons([small('holds 3', 'a'), small('holds 6', 'b')])).toEqual([
      {
        kind: 'capacity',
        parts: [
          { message: 'holds 3', resourceIds: ['a'] },
          { message: 'holds 6', resourceIds: ['b'] },
        ],
      },
    ]);
  });

  it('is told in the words that decide, where some do', () => {
    expect(decidingWords([{ ...reason('opening-hours', 'a'), decides: true }, reason('capacity', 'a')])).toEqual([
      'opening-hours',
    ]);
    expect(decidingWords(refused)).toEqual([]);
  });

  it('counts each space once', () => expect(refusedCount(refused)).toBe(3));
});
