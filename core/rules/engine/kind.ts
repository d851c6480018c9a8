import type { z } from 'zod';
import type { CheckInPolicy } from '../../booking/booking.ts';
import type { Finding, FindingParam, Severity } from '../../finding/finding.ts';
import type { KindName, Rule } from '../../site/rule.ts';
import type { Blocked, SearchSubject, Subject } from './facts.ts';

/** Makes a finding of the rule under evaluation. `severity` is `refuse` unless said. */
export type Report = (code: string, params?: { readonly [name: string]: FindingParam }, severity?: Severity) => Finding;

/**
 * How rules of one kind combine (docs/rules.md §1, 2–4): `grants` add up and without one nothing is allowed; of
 * `narrowest` only the narrowest layer applies, of equals the strictest; `each` always applies, each by itself.
 */
export type Combine = 'grants' | 'narrowest' | 'each';

interface KindDefinition<P> {
  readonly kind: KindName;
  readonly combine: Combine;
  readonly params: z.ZodType<P>;
  /** Findings on one resource of the request. For `grants`: empty = granted, findings = why this grant does not reach. */
  evaluate(params: P, subject: Subject, report: Report, rule: Rule): readonly Finding[];
  /** The times at which `evaluate` would refuse. Absent for kinds that do not look at the time. */
  blocked?(params: P, subject: SearchSubject, rule: Rule): Blocked;
  /** The check-in policy that the rule gives a booking (kind `check-in` only). */
  checkIn?(params: P, subject: Subject): CheckInPolicy | undefined;
}

/** A kind of rule with its parameters' type hidden, so that all kinds stand in one list. */
export interface RuleKind {
  readonly kind: KindName;
  readonly combine: Combine;
  readonly params: z.ZodType;
  readonly looksAtTime: boolean;
  evaluate(rule: Rule, subject: Subject): readonly Finding[];
  blocked(rule: Rule, subject: SearchSubject): Blocked;
  checkIn(rule: Rule, subject: Subject): CheckInPolicy | undefined;
}

const NOTHING_BLOCKED: Blocked = {};

const reportOf =
  (rule: Rule, subject: Subject): Report =>
  (code, params = {}, severity = 'refuse') => ({
    rule: rule.id,
    kind: rule.kind,
    code,
    severity,
    resourceId: subject.placed.resource.id,
    params,
  });

/**
 * Defines a kind of rule. Parameters are checked against the schema once per rule object; a rule with wrong parameters
 * throws, because a rule that cannot be read must never be passed over.
 */
export const defineKind = <P>(definition: KindDefinition<P>): RuleKind => {
  const checked = new WeakMap<Rule, P>();
  const paramsOf = (rule: Rule): P => {
    const known = checked.get(rule);
    if (known !== undefined) return known;
    const params = definition.params.parse(rule.params);
    checked.set(rule, params);
    return params;
  };
  return {
    kind: definition.kind,
    combine: definition.combine,
    params: definition.params,
    looksAtTime: definition.blocked !== undefined,
    evaluate: (rule, subject) => definition.evaluate(paramsOf(rule), subject, reportOf(rule, subject), rule),
    blocked: (rule, subject) => definition.blocked?.(paramsOf(rule), subject, rule) ?? NOTHING_BLOCKED,
    checkIn: (rule, subject) => definition.checkIn?.(paramsOf(rule), subject),
  };
};
