import type { Directory } from '../site/directory.ts';
import { dayOf, type LocalDay } from '../time/site-time.ts';
import { appliesTo, inForce, narrowest } from './applies.ts';
import type { Subject } from './facts.ts';
import type { KindName, Rule } from './rule.ts';
import { kindOf } from './rule-book.ts';

/** The rules that speak on one resource of a request: grants add up, of limits only the narrowest (rules.md, Evaluation). */
export interface SelectedRules {
  readonly grants: readonly Rule[];
  readonly rules: readonly Rule[];
}

const groupByKind = (rules: readonly Rule[]): Map<KindName, Rule[]> => {
  const byKind = new Map<KindName, Rule[]>();
  for (const rule of rules) {
    const same = byKind.get(rule.kind);
    if (same === undefined) byKind.set(rule.kind, [rule]);
    else same.push(rule);
  }
  return byKind;
};

const select = (subject: Subject, day: LocalDay): SelectedRules => {
  const { request, placed, facts } = subject;
  const { organiser } = facts;
  const applying = facts.directory.rules.filter(
    (rule) => inForce(rule, day) && appliesTo(rule.scope, { request, placed, organiser, day }),
  );
  const grants: Rule[] = [];
  const rules: Rule[] = [];
  for (const [name, same] of groupByKind(applying)) {
    const { combine } = kindOf(name);
    if (combine === 'grants') grants.push(...same);
    else rules.push(...(combine === 'narrowest' ? narrowest(same) : same));
  }
  return { grants, rules };
};

/** Selections by everything a scope can look at, kept as long as their directory snapshot. */
const selections = new WeakMap<Directory, Map<string, SelectedRules>>();
const MOST_SELECTIONS = 20_000;

/** Selects the rules for a subject. The same directory and scope questions give the same object. */
export const selectRules = (subject: Subject): SelectedRules => {
  const { request, placed, facts } = subject;
  const day = dayOf(request.start, placed.site.timeZone);
  const key = `${placed.resource.id}|${request.organisationId}|${request.purpose}|${facts.organiser.id}|${day}`;
  let known = selections.get(facts.directory);
  if (known === undefined) {
    known = new Map();
    selections.set(facts.directory, known);
  }
  const found = known.get(key);
  if (found !== undefined) return found;
  if (known.size >= MOST_SELECTIONS) known.clear();
  const selected = select(subject, day);
  known.set(key, selected);
  return selected;
};
