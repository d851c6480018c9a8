import type { KindName } from '../../site/rule.ts';
import { advance } from '../kinds/advance.ts';
import { approval } from '../kinds/approval.ts';
import { buffer } from '../kinds/buffer.ts';
import { capacity } from '../kinds/capacity.ts';
import { checkIn } from '../kinds/check-in.ts';
import { closure } from '../kinds/closure.ts';
import { confidentiality } from '../kinds/confidentiality.ts';
import { customerData } from '../kinds/customer-data.ts';
import { duration } from '../kinds/duration.ts';
import { earmark } from '../kinds/earmark.ts';
import { fairShare } from '../kinds/fair-share.ts';
import { guardPresence } from '../kinds/guard-presence.ts';
import { needs } from '../kinds/needs.ts';
import { networkFit } from '../kinds/network-fit.ts';
import { openingHours } from '../kinds/opening-hours.ts';
import { personLimit } from '../kinds/person-limit.ts';
import { purposeFit } from '../kinds/purpose-fit.ts';
import { ring } from '../kinds/ring.ts';
import { serviceHours } from '../kinds/service-hours.ts';
import { zoneAccess } from '../kinds/zone-access.ts';
import type { RuleKind } from './kind.ts';

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
