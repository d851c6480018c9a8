import { exposesCustomer } from '@yhteistila/core/booking/exposes-customer.ts';
import { type Call, ringOf } from '@yhteistila/core/occupancy/call.ts';
import type { Directory } from '@yhteistila/core/site/directory.ts';
import { may } from '@yhteistila/core/site/roles.ts';
import { type Caller, type Outcome, told } from '../outcome.ts';
import type { CallView } from './call-use-cases.ts';

/** What permissions on calls are asked on: a call belongs to whoever started it, at its site. */
export const asObject = ({ startedBy, organisationId, siteId }: Call) => ({
  organiserId: startedBy,
  organisationId,
  siteId,
});

/** Whether who is called tells who serves a customer; a call for help from no room may come from any. */
const tellsWhoServes = ({ resourceId }: Call, directory: Directory): boolean =>
  resourceId === undefined || exposesCustomer([resourceId], directory);

/** The call as the caller may see it; undefined where it is not his to know of. */
export const viewFor = ({ person }: Caller, call: Call, directory: Directory): CallView | undefined => {
  const isSeen = may(person, 'seeCalls', asObject(call), directory);
  const isWhole = may(person, 'seeWhoServes', asObject(call), directory) || !tellsWhoServes(call, directory);
  if (isSeen && isWhole) return { call, sees: 'everything' };
  if (ringOf(call, person.id) !== undefined) return { call, sees: 'own-ring' };
  return isSeen ? { call, sees: 'room' } : undefined;
};

/** A changed call as the caller, who may see it, sees it. */
export const shownTo = (caller: Caller, outcome: Outcome<Call>, directory: Directory): Outcome<CallView> =>
  told(outcome, (call) => viewFor(caller, call, directory) ?? { call, sees: 'own-ring' });

/** The newest first. */
export const newestFirst = (calls: readonly Call[]): readonly Call[] =>
  calls.toSorted((a, b) => b.startedAt - a.startedAt || (a.id < b.id ? 1 : -1));
