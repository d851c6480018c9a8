import { type Call, ringOf } from '@yhteistila/core/occupancy/call.ts';
import { may } from '@yhteistila/core/site/roles.ts';
import { type Caller, done, type Outcome } from '../outcome.ts';
import type { CallView } from './call-use-cases.ts';

/** What permissions on calls are asked on: a call belongs to whoever started it, at its site. */
export const asObject = ({ startedBy, organisationId, siteId }: Call) => ({
  organiserId: startedBy,
  organisationId,
  siteId,
});

/** The call as the caller may see it; undefined where it is not his to know of. */
export const viewFor = ({ person }: Caller, call: Call): CallView | undefined => {
  if (may(person, 'seeCalls', asObject(call))) return { call, sees: 'everything' };
  return ringOf(call, person.id) === undefined ? undefined : { call, sees: 'own-ring' };
};

/** A changed call as the caller, who may see it, sees it. */
export const shownTo = (caller: Caller, outcome: Outcome<Call>): Outcome<CallView> =>
  outcome.ok ? done(viewFor(caller, outcome.value) ?? { call: outcome.value, sees: 'own-ring' }) : outcome;

/** The newest first. */
export const newestFirst = (calls: readonly Call[]): readonly Call[] =>
  calls.toSorted((a, b) => b.startedAt - a.startedAt || (a.id < b.id ? 1 : -1));
