import { randomUUID } from 'node:crypto';
import { negotiateLanguage } from '@yhteistila/core/i18n/negotiate.ts';
import { refused } from '../use-cases/outcome.ts';
import { NOTHING_KNOWN } from './nothing-known.ts';
import type { Handle } from './raw.ts';
import { toProblem } from './to-problem.ts';
import { writeReply } from './write-reply.ts';

/** Answers every call while the service cannot be opened: come back later. */
export const unavailable: Handle = async ({ method, headers }) => {
  const language = negotiateLanguage(headers['accept-language']);
  const { refusal } = refused('store-unreachable');
  const problem = toProblem(refusal, { directory: NOTHING_KNOWN, language });
  return writeReply(problem, {
    status: problem.status,
    requestId: randomUUID(),
    acceptEncoding: headers['accept-encoding'],
    headOnly: method === 'HEAD',
  });
};
