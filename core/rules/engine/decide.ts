import type { BookingRequest, CheckInPolicy } from '../../booking/booking.ts';
import type { Status } from '../../booking/status.ts';
import { type Finding, hardestFirst, isConflict } from '../../finding/finding.ts';
import type { PlacedResource } from '../../site/directory.ts';
import { combineGrants } from './combine-grants.ts';
import { conflictsOn } from './conflict.ts';
import type { Facts, Subject } from './facts.ts';
import { kindOf } from './rule-book.ts';
import { selectRules } from './select-rules.ts';

/** What the rules and the resources say of a request: every finding, never only the first. */
export interface Decision {
  readonly allowed: boolean;
  /** The status that the booking would get. */
  readonly status: Extract<Status, 'requested' | 'confirmed'>;
  /** Hardest first. */
  readonly findings: readonly Finding[];
  readonly obligations: readonly Finding[];
  readonly checkIn?: CheckInPolicy;
}

/**
 * Decides a request on one resource: its grants, the rules that apply to it, and what takes it already.
 * `subject.request` may be of several resources; each is asked by itself.
 */
const findingsOn = (subject: Subject): readonly Finding[] => {
  const selected = selectRules(subject);
  return [
    ...combineGrants(selected.grants, subject),
    ...selected.rules.flatMap((rule) => kindOf(rule.kind).evaluate(rule, subject)),
    ...conflictsOn(subject),
  ];
};

/** The strictest check-in policy that a resource of the request has: the earliest time by which to check in. */
const checkInOf = (subjects: readonly Subject[]): CheckInPolicy | undefined => {
  let strictest: CheckInPolicy | undefined;
  for (const subject of subjects) {
    for (const rule of selectRules(subject).rules) {
      const policy = rule.kind === 'check-in' ? kindOf(rule.kind).checkIn(rule, subject) : undefined;
      if (policy !== undefined && (strictest === undefined || policy.by < strictest.by)) strictest = policy;
    }
  }
  return strictest;
};

/** Findings that say the same of several resources are told once, but for overlaps, which name their resource. */
const withoutRepeats = (findings: readonly Finding[]): readonly Finding[] => {
  const seen = new Set<string>();
  return findings.filter((finding) => {
    const key = JSON.stringify([finding.rule, finding.code, finding.severity, finding.params, finding.resourceId]);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
};

const place = (resourceId: string, facts: Facts): PlacedResource => {
  const placed = facts.directory.resourceById.get(resourceId);
  if (placed === undefined) throw new Error(`a decision was asked on the unknown resource ${resourceId}`);
  return placed;
};

/**
 * The decision on a request, by the facts alone. Every resource must be in the directory and every site's day in the
 * facts. One refusal refuses (docs/rules.md §1, 6).
 */
export const decide = (request: BookingRequest, facts: Facts): Decision => {
  const subjects = request.resourceIds.map((id) => ({ request, placed: place(id, facts), facts }));
  const findings = hardestFirst(withoutRepeats(subjects.flatMap(findingsOn)));
  const checkIn = checkInOf(subjects);
  return {
    allowed: findings.every((finding) => finding.severity !== 'refuse'),
    status: findings.some((finding) => finding.severity === 'approval') ? 'requested' : 'confirmed',
    findings,
    obligations: findings.filter((finding) => finding.severity === 'obligation'),
    ...(checkIn === undefined ? {} : { checkIn }),
  };
};

/**
 * Why a refused decision was refused: `rules` when a rule would refuse even if the resources were free, else `conflict`
 * (docs/api.md §7).
 */
export const refusalCode = (decision: Decision): 'rules' | 'conflict' =>
  decision.findings.some((finding) => finding.severity === 'refuse' && !isConflict(finding)) ? 'rules' : 'conflict';
