import { describe, expect, it } from '@jest/globals';
import { type Effect, type KindName, layerOf } from '../../site/rule.ts';
import { kindOf } from '../engine/rule-book.ts';
import { NATIONAL_DEFAULTS } from './national-defaults.ts';

/** The kinds of each row of the national table. */
const ROWS: { readonly [id: string]: readonly KindName[] } = {
  ...Object.fromEntries(['N1', 'N2', 'N3', 'N4', 'N25'].map((id) => [id, ['zone-access'] as const])),
  ...Object.fromEntries(['N5', 'N6', 'N7', 'N8'].map((id) => [id, ['purpose-fit'] as const])),
  ...Object.fromEntries(['N9', 'N10', 'N11'].map((id) => [id, ['duration'] as const])),
  N12: ['advance'],
  N13: ['buffer'],
  N14: ['confidentiality'],
  N15: ['guard-presence'],
  N16: ['opening-hours'],
  N17: ['opening-hours'],
  N18: ['service-hours'],
  N19: ['fair-share'],
  N20: ['person-limit'],
  N21: ['approval'],
  N22: ['network-fit'],
  N23: ['check-in'],
  N24: ['customer-data', 'capacity', 'needs', 'closure'],
  N26: ['ring'],
};

const EFFECT_OF: { readonly [kind in KindName]?: readonly Effect[] } = {
  'zone-access': ['grant'],
  approval: ['approval'],
  'check-in': ['policy'],
  ring: ['policy'],
  'network-fit': ['refuse', 'oblige'],
};

/** Rules whose parameters have been corrected since they first shipped. */
const LATER_VERSIONS: { readonly [id: string]: number } = { N25: 2, 'N25.remote': 2 };

const rulesOfRow = (row: string) => NATIONAL_DEFAULTS.filter(({ id }) => id === row || id.startsWith(`${row}.`));

describe('the national defaults', () => {
  it('have ids of their own, in the order of the rows', () => {
    const ids = NATIONAL_DEFAULTS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect([...new Set(ids.map((id) => id.split('.')[0]))]).toEqual(
      Object.keys(ROWS).toSorted((a, b) => Number(a.slice(1)) - Number(b.slice(1))),
    );
  });

  it.each(Object.entries(ROWS))('have row %s under its plain id, of the kinds %j', (row, kinds) => {
    const rules = rulesOfRow(row);
    expect(rules[0]?.id).toBe(row);
    expect([...new Set(rules.map(({ kind }) => kind))]).toEqual(kinds);
  });

  it.each(NATIONAL_DEFAULTS.map((rule) => [rule.id, rule] as const))('%s can be read by its kind', (_id, rule) => {
    expect(kindOf(rule.kind).params.safeParse(rule.params)).toMatchObject({ success: true });
    expect(EFFECT_OF[rule.kind] ?? ['refuse']).toContain(rule.effect);
    expect(layerOf(rule.scope)).toBe('national');
    expect(rule).toMatchObject({ version: LATER_VERSIONS[rule.id] ?? 1 });
  });

  it.each(NATIONAL_DEFAULTS.map((rule) => [rule.id, rule] as const))('%s says why in three languages', (_id, rule) => {
    const { fi, sv, en } = rule.reason;
    expect(new Set([fi, sv, en]).size).toBe(3);
    for (const text of [fi, sv, en]) expect(text).toMatch(/^\p{Lu}.{20,160}\.$/u);
    expect(rule.source).not.toBe('');
  });
});
