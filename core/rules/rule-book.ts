import { advance } from './advance.ts';
import { approval } from './approval.ts';
import { buffer } from './buffer.ts';
import { capacity } from './capacity.ts';
import { checkIn } from './check-in.ts';
import { closure } from './closure.ts';
import { confidentiality } from './confidentiality.ts';
import { customerData } from './customer-data.ts';
import { duration } from './duration.ts';
import { earmark } from './earmark.ts';
import { fairShare } from './fair-share.ts';
import { guardPresence } from './guard-presence.ts';
import type { RuleKind } from './kind.ts';
import { needs } from './needs.ts';
import { networkFit } from './network-fit.ts';
import { openingHours } from './opening-hours.ts';
import { personLimit } from './person-limit.ts';
import { purposeFit } from './purpose-fit.ts';
import { ring } from './ring.ts';
import type { KindName } from './rule.ts';
import { serviceHours } from './service-hours.ts';
import { zoneAccess } from './zone-access.ts';

/** THE list of all kinds of rule, in the order in which their findings are told. */
export const RULE_KINDS: readonly RuleKind[] = [
  zoneAccess,
  purposeFit,
  closure,
  openingHours,
  serviceHours,
  advance,
  duration,
  guardPresence,
  confidentiality,
  capacity,
  needs,
  networkFit,
  earmark,
  fairShare,
  personLimit,
  buffer,
  customerData,
  approval,
  checkIn,
  ring,
];

const byName: ReadonlyMap<KindName, RuleKind> = new Map(RULE_KINDS.map((each) => [each.kind, each]));

/** The kind of that name. Throws when the list lacks it: a rule that cannot be judged must never be passed over. */
export const kindOf = (name: KindName): RuleKind => {
  const kind = byName.get(name);
  if (kind === undefined) throw new Error(`no rule kind ${name}`);
  return kind;
};
