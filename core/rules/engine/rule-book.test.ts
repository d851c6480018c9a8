import { describe, expect, it } from '@jest/globals';
import { KIND_NAMES } from '../../site/rule.ts';
import { kindOf, RULE_KINDS } from './rule-book.ts';

describe('the rule book', () => {
  it('has every kind of rule once', () => {
    expect(RULE_KINDS.map(({ kind }) => kind).toSorted()).toEqual([...KIND_NAMES].toSorted());
  });

  it('gives each kind by its name', () => {
    for (const name of KIND_NAMES) expect(kindOf(name).kind).toBe(name);
  });

  it('combines as the national table says', () => {
    const of = (combine: string) => RULE_KINDS.filter((kind) => kind.combine === combine).map(({ kind }) => kind);
    expect(of('grants')).toEqual(['zone-access']);
    expect(of('narrowest').toSorted()).toEqual(
      ['advance', 'approval', 'buffer', 'check-in', 'duration', 'fair-share', 'person-limit', 'ring'].toSorted(),
    );
  });
});
