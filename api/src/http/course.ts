import { negotiateLanguage } from '@yhteistila/core/i18n/negotiate.ts';
import type { Language } from '@yhteistila/core/language/texts.ts';
import type { Directory } from '@yhteistila/core/site/directory.ts';
import type { Person } from '@yhteistila/core/site/person.ts';
import { type LookUp, NewerData, OutcomeUnknown, StoreUnreachable } from '../ports/day-store.ts';
import { type Caller, type Refusal, refused } from '../use-cases/outcome.ts';
import type { Counted } from './limits/strangers.ts';
import { NOTHING_KNOWN } from './nothing-known.ts';
import { type Match, matchRoute } from './request/match-route.ts';
import type { RawRequest } from './request/raw.ts';
import { requestIdOf } from './request/request-id.ts';

/** What is known of a call by and by; the log and the problem's language need it whatever happens. */
export interface Course extends Counted {
  readonly requestId: string;
  readonly language: Language;
  readonly match: Match;
  directory: Directory;
  caller: Caller | undefined;
  readonly vouchedFor: Person | undefined;
  body: unknown;
}

/** What is known of a call when it comes in. */
export const beginCourse = ({ method, path, headers }: RawRequest, vouchedFor?: Person): Course => ({
  requestId: requestIdOf(headers),
  language: negotiateLanguage(headers['accept-language']),
  match: matchRoute(method, path),
  directory: NOTHING_KNOWN,
  caller: undefined,
  vouchedFor,
  body: undefined,
  allowance: undefined,
});

/** What the address names, by which to look up what became of the call. */
const namedBy = (match: Match): LookUp => {
  const { bookingId, seriesId } = match.found ? match.params : {};
  return { ...(bookingId !== undefined && { bookingId }), ...(seriesId !== undefined && { seriesId }) };
};

/** A failure as an answer: of what may have been stored it is not said that nothing was. */
export const refusalOfFailure = (error: unknown, match: Match): { readonly ok: false; readonly refusal: Refusal } => {
  if (!(error instanceof StoreUnreachable)) return refused('internal');
  const said = error instanceof OutcomeUnknown ? error.lookUp : undefined;
  const isOpen = said !== undefined || (match.found && match.route.inSteps === true);
  if (isOpen) return refused('outcome-unknown', { ...namedBy(match), ...said });
  return refused(error instanceof NewerData ? 'newer-data' : 'store-unreachable');
};
