import type { Finding, FindingParam } from '../../finding/finding.ts';
import type { Rule } from '../../site/rule.ts';
import { zoneAccess } from '../kinds/zone-access.ts';
import type { Subject } from './facts.ts';

/** Of grants that miss by as much, the first of these codes is the nearest: easiest for the person to change. */
const NEAREST_FIRST: readonly string[] = [
  'purpose-not-here',
  'no-external-participants',
  'role-needed',
  'other-organisations',
  'organisation-not-present',
];

/** Fewer misses are nearer; of as many, those whose hardest to change comes earlier in NEAREST_FIRST. */
const farness = (misses: readonly Finding[]): number =>
  misses.length * NEAREST_FIRST.length + Math.max(...misses.map(({ code }) => NEAREST_FIRST.indexOf(code)));

const isGranted = (findings: readonly Finding[]): boolean => findings.every(({ severity }) => severity !== 'refuse');

/** The item with the smallest size, the first of equals. */
const smallest = <T>(items: readonly T[], size: (item: T) => number): T | undefined => {
  let found: T | undefined;
  for (const item of items) if (found === undefined || size(item) < size(found)) found = item;
  return found;
};

const isList = (value: FindingParam | undefined): value is readonly string[] => Array.isArray(value);

const purposesOf = (finding: Finding): readonly string[] =>
  finding.code === 'purpose-not-here' && isList(finding.params.purposes) ? finding.params.purposes : [];

/** The nearest miss; where it is the purpose, with every purpose that another grant just as near would allow. */
const nearestMiss = (missed: readonly (readonly Finding[])[]): readonly Finding[] => {
  const nearest = smallest(missed, farness) ?? [];
  const asNear = missed.filter((misses) => farness(misses) === farness(nearest));
  const purposes = [...new Set(asNear.flat().flatMap(purposesOf))];
  return nearest.map((finding) =>
    finding.code === 'purpose-not-here' ? { ...finding, params: { ...finding.params, purposes } } : finding,
  );
};

/**
 * What the grants that reach a resource say together (docs/rules.md §1, 2): one that grants is enough, and the one
 * with the fewest obligations is taken; else why the nearest one does not grant; without any, `no-grant`.
 */
export const combineGrants = (grants: readonly Rule[], subject: Subject): readonly Finding[] => {
  const answers = grants
    .filter((grant) => grant.effect === 'grant')
    .map((grant) => zoneAccess.evaluate(grant, subject));
  if (answers.length === 0) {
    const resourceId = subject.placed.resource.id;
    return [{ rule: 'zone-access', kind: 'zone-access', code: 'no-grant', severity: 'refuse', resourceId, params: {} }];
  }
  const granted = smallest(answers.filter(isGranted), (obligations) => obligations.length);
  return granted ?? nearestMiss(answers);
};
