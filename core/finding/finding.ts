import type { Texts } from '../language/texts.ts';
import type { KindName } from '../site/rule.ts';

export const SEVERITIES = ['refuse', 'approval', 'obligation'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** A parameter that is text (a closure's reason, say) comes in every language. */
export type FindingParam = string | number | boolean | readonly string[] | Texts;

export const isTexts = (value: FindingParam): value is Texts => typeof value === 'object' && 'fi' in value;

/**
 * What a rule, or an overlap, says of a request: language-free. Its text is `finding.<kind>.<code>` in core/i18n.
 * Instants in `params` are epoch milliseconds under keys that end in `At`; the way out writes them in the site's time.
 */
export interface Finding {
  /** Id of the rule, e.g. `N14`; `conflict` for an overlap. */
  readonly rule: string;
  readonly kind: KindName | 'conflict';
  readonly code: string;
  readonly severity: Severity;
  readonly resourceId?: string;
  readonly params: { readonly [name: string]: FindingParam };
}

const HARDNESS: { readonly [severity in Severity]: number } = { refuse: 0, approval: 1, obligation: 2 };

/** Hardest first: refusals, then what needs approval, then obligations (docs/rules.md §1, 6). */
export const hardestFirst = (findings: readonly Finding[]): readonly Finding[] =>
  [...findings].sort((a, b) => HARDNESS[a.severity] - HARDNESS[b.severity]);

/** True for what would pass if the resources were free: an overlap or a buffer (docs/api.md §7). */
export const isConflict = (finding: Finding): boolean => finding.kind === 'conflict' || finding.kind === 'buffer';
