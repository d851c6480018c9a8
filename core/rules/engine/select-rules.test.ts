import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { examplePerson } from '../../../tests/fixtures/example-organisations.ts';
import {
  exampleDirectory,
  exampleFacts,
  exampleRequest,
  exampleRule,
  subjectOf,
} from '../../../tests/fixtures/facts.ts';
import type { Person } from '../../site/person.ts';
import { PURPOSES } from '../../site/purpose.ts';
import { RESOURCE_TYPES } from '../../site/resource.ts';
import type { KindName, Rule, Scope } from '../../site/rule.ts';
import { atLocal, dayOf } from '../../time/site-time.ts';
import { appliesTo, inForce, narrowest } from './applies.ts';
import type { Subject } from './facts.ts';
import { kindOf } from './rule-book.ts';
import { selectRules } from './select-rules.ts';

/** Of the same organisation as vero-staff, in another role. */
const VERO_ADVISER = examplePerson('vero', 'adviser');
const DAYS = ['2026-11-23', '2026-11-24', '2026-11-28'] as const;

const directoryWith = (rules: readonly Rule[]) => exampleDirectory({ rules });

const subjectAt = (rules: readonly Rule[], resourceId: string, overrides: Partial<Subject['request']> = {}) =>
  subjectOf(exampleRequest(overrides), exampleFacts({ directory: directoryWith(rules) }), resourceId);

const idsFor = (subject: Subject): string[] => selectRules(subject).rules.map(({ id }) => id);

describe('of the rules in force', () => {
  it('only those speak whose scope has the resource', () => {
    const rules = [
      { ...exampleRule('needs', {}, { resourceIds: ['pori.service-room-2'] }), id: 'second' },
      { ...exampleRule('closure', {}, { resourceTypes: ['serviceRoom'] }), id: 'rooms' },
      { ...exampleRule('capacity', {}, { siteIds: ['reposaari'] }), id: 'elsewhere' },
    ];
    expect(idsFor(subjectAt(rules, 'pori.service-room-2'))).toEqual(['second', 'rooms']);
    expect(idsFor(subjectAt(rules, 'pori.service-room'))).toEqual(['rooms']);
  });

  it('the narrowest layer of a limit takes the place of wider ones', () => {
    const params = { minimumLeadMinutes: 0, maximumDays: 180, seriesMaximumDays: 366 };
    const rules = [
      { ...exampleRule('advance', params), id: 'national' },
      { ...exampleRule('advance', params, { siteIds: ['pori'] }), id: 'site' },
    ];
    expect(idsFor(subjectAt(rules, 'pori.service-room'))).toEqual(['site']);
  });

  it('grants stand apart from limits', () => {
    const rules = [exampleRule('zone-access', { who: 'directory', purposes: 'any', externalParticipants: true })];
    const selected = selectRules(subjectAt(rules, 'pori.service-room'));
    expect([selected.grants.length, selected.rules.length]).toEqual([1, 0]);
  });

  it('a change of the directory is seen at once', () => {
    expect(idsFor(subjectAt([exampleRule('closure')], 'pori.service-room'))).toEqual(['T-closure']);
    expect(idsFor(subjectAt([], 'pori.service-room'))).toEqual([]);
  });
});

const some = <T>(values: readonly T[]) => fc.option(fc.subarray([...values], { minLength: 1 }), { nil: undefined });

const scopes: fc.Arbitrary<Scope> = fc.record({
  siteIds: some(['pori', 'reposaari', 'etapalvelu']),
  siteSizes: some(['L', 'S', 'virtual'] as const),
  zoneIds: some(['pori-public', 'pori-internal', 'reposaari-public']),
  zoneLevels: some(['public', 'internal'] as const),
  resourceKinds: some(['space', 'person'] as const),
  resourceTypes: some(RESOURCE_TYPES),
  exceptResourceTypes: some(['serviceRoom', 'phoneRoom'] as const),
  resourceIds: some(['pori.service-room', 'pori.service-room-2', 'pori.phone-room']),
  organisationIds: some(['vero', 'kela']),
  roles: some(['staff', 'adviser'] as const),
  purposes: some(PURPOSES),
  weekdays: some(['MO', 'TU'] as const),
  days: fc.option(fc.constantFrom({ from: '2026-11-24', to: '2026-11-30' }), { nil: undefined }),
});

const sparse = scopes.chain((full) =>
  fc.subarray(Object.keys(full), { maxLength: 3 }).map((keys): Scope => {
    const kept = Object.entries(full).filter(([key, value]) => keys.includes(key) && value !== undefined);
    return Object.fromEntries(kept);
  }),
);

const KINDS: readonly KindName[] = ['zone-access', 'duration', 'buffer', 'closure', 'needs'];

const ruleSets = fc
  .array(fc.record({ kind: fc.constantFrom(...KINDS), scope: sparse, from: fc.option(fc.constantFrom(...DAYS)) }), {
    maxLength: 12,
  })
  .map((made) =>
    made.map(({ kind, scope, from }, index): Rule => {
      const rule = { ...exampleRule(kind, {}, scope), id: `${index}` };
      return from === null ? rule : { ...rule, from };
    }),
  );

/** The same by asking every rule about every subject. */
const plainly = ({ request, placed, facts }: Subject): string[][] => {
  const day = dayOf(request.start, placed.site.timeZone);
  const applying = facts.directory.rules.filter(
    (rule) => inForce(rule, day) && appliesTo(rule.scope, { request, placed, organiser: facts.organiser, day }),
  );
  const limits = [...new Set(applying.map(({ kind }) => kind))].flatMap((kind) => {
    const same = applying.filter((rule) => rule.kind === kind);
    if (kindOf(kind).combine === 'grants') return [];
    return kindOf(kind).combine === 'narrowest' ? [...narrowest(same)] : same;
  });
  const grants = applying.filter(({ kind }) => kindOf(kind).combine === 'grants');
  return [grants.map(({ id }) => id), limits.map(({ id }) => id)];
};

describe('the selection', () => {
  it('is what asking every rule gives, for every resource, asker, purpose and day', () => {
    fc.assert(
      fc.property(ruleSets, (rules) => {
        const directory = directoryWith(rules);
        for (const organiser of ['vero-staff', VERO_ADVISER, 'kela-staff', 'pori-neuvoja']) {
          for (const day of DAYS) {
            const facts = exampleFacts({ directory, organiser, day });
            const start = atLocal(day, 600, 'Europe/Helsinki');
            for (const [index, placed] of [...directory.resourceById.values()].entries()) {
              const purpose = PURPOSES[index % PURPOSES.length] ?? 'meeting';
              const { organisationId } = facts.organiser;
              const request = exampleRequest({ start, end: start + 1_800_000, purpose, organisationId });
              const subject = { request, placed, facts };
              const { grants, rules: limits } = selectRules(subject);
              expect([grants.map(({ id }) => id), limits.map(({ id }) => id)]).toEqual(plainly(subject));
            }
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is the same object for people whose roles no rule tells apart', () => {
    const directory = directoryWith([exampleRule('closure', {}, { roles: ['staff'] })]);
    const colleague = examplePerson('vero', 'staff', 'vero-colleague');
    const of = (organiser: Person | string) =>
      selectRules(subjectOf(exampleRequest(), exampleFacts({ directory, organiser }), 'pori.service-room'));
    expect(of(colleague)).toBe(of('vero-staff'));
    expect(of(VERO_ADVISER)).not.toBe(of('vero-staff'));
  });

  it('is the same object for resources that no rule tells apart, on days alike', () => {
    const facts = exampleFacts({ directory: directoryWith([exampleRule('closure')]) });
    const at = (day: string) => ({ start: atLocal(day, 600, 'Europe/Helsinki') });
    const one = selectRules(subjectOf(exampleRequest(at('2026-11-23')), facts, 'pori.service-room'));
    const other = selectRules(subjectOf(exampleRequest(at('2026-11-24')), facts, 'pori.service-room-2'));
    expect(other).toBe(one);
  });
});
