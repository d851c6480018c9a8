import type { Texts } from '../../language/texts.ts';
import type { Effect, KindName, Rule, Scope } from '../../site/rule.ts';

/** A rule of the shipped set, first version, always in force. `source` as in the national table, `own` = our default. */
export const defaultRule = (
  id: string,
  kind: KindName,
  effect: Effect,
  scope: Scope,
  params: Rule['params'],
  source: string,
  reason: Texts,
): Rule => ({ id, kind, scope, params, effect, version: 1, reason, source });

/** The rule in a later version, which replaces the earlier one where a store has it. */
export const revised = (version: number, rule: Rule): Rule => ({ ...rule, version });
