import { negotiateLanguage } from '@yhteistila/core/i18n/negotiate.ts';
import type { Refusal } from '../../use-cases/outcome.ts';
import type { Allowance } from '../limits/limits.ts';
import { NOTHING_KNOWN } from '../nothing-known.ts';
import type { RawReply, RawRequest } from '../request/raw.ts';
import { requestIdOf } from '../request/request-id.ts';
import { toProblem } from './to-problem.ts';
import { sendingTo, writeReply } from './write-reply.ts';

/** The answer to a request that is refused before it is known what it is about, or who calls. */
export const refuseRequest = (request: RawRequest, refusal: Refusal, allowance?: Allowance): Promise<RawReply> => {
  const language = negotiateLanguage(request.headers['accept-language']);
  const requestId = requestIdOf(request.headers);
  const problem = toProblem(refusal, { directory: NOTHING_KNOWN, language }, { requestId });
  return writeReply(problem, sendingTo(request, { status: problem.status, requestId, language, allowance }));
};
