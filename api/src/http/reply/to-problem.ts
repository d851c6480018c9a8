import type { ErrorCode } from '@yhteistila/core/contract/error-codes.ts';
import type { problem } from '@yhteistila/core/contract/schemas/decision.ts';
import { dayText } from '@yhteistila/core/i18n/format-time.ts';
import type { TextParams } from '@yhteistila/core/i18n/text-of.ts';
import { translate } from '@yhteistila/core/i18n/translate.ts';
import type { Language } from '@yhteistila/core/language/texts.ts';
import { isLocalDay } from '@yhteistila/core/time/site-time.ts';
import type { z } from 'zod';
import type { GiveWay } from '../../ports/give-way.ts';
import { mapInPieces } from '../../use-cases/in-pieces.ts';
import type { Refusal } from '../../use-cases/outcome.ts';
import { presentFinding, presentOffer } from '../present/finding.ts';
import type { Presenting } from '../present/presenting.ts';
import { REQUIRED_SCOPE } from '../read-claims.ts';

/** THE mapping of what went wrong to a status (docs/api.md §7). */
export const STATUS: { readonly [code in ErrorCode]: number } = {
  malformed: 400,
  unauthenticated: 401,
  forbidden: 403,
  'foreign-host': 403,
  'guest-account': 403,
  'unknown-tenant': 403,
  'not-found': 404,
  'method-not-allowed': 405,
  conflict: 409,
  'not-possible-now': 409,
  'version-mismatch': 412,
  'too-slow': 408,
  'too-large': 413,
  'not-json': 415,
  rules: 422,
  'idempotency-key-reused': 422,
  'if-match-missing': 428,
  'too-many-requests': 429,
  'headers-too-large': 431,
  internal: 500,
  busy: 503,
  'store-unreachable': 503,
  'newer-data': 503,
  'outcome-unknown': 503,
};

/** Seconds to wait where the refusal does not say: whoever may try again is told when. */
const RETRY_AFTER: { readonly [code in ErrorCode]?: number } = {
  'too-many-requests': 60,
  busy: 1,
  'store-unreachable': 5,
  // The newer program is being installed, or this one brought back: it takes some time.
  'newer-data': 60,
  'outcome-unknown': 5,
};

export type Problem = z.output<typeof problem>;

export interface ProblemReply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Problem;
}

/** What would be let in, and what is wrong with what came (RFC 6750 3). */
const challengeOf = ({ challenge }: Refusal): string => {
  if (challenge === undefined) return 'Bearer';
  const scope = challenge === 'insufficient_scope' ? `, scope="${REQUIRED_SCOPE}"` : '';
  return `Bearer error="${challenge}"${scope}`;
};

const headersOf = (refusal: Refusal): Record<string, string> => {
  const { code, retryAfter = RETRY_AFTER[code], allowed } = refusal;
  return {
    'Content-Type': 'application/problem+json',
    ...(retryAfter === undefined ? {} : { 'Retry-After': String(retryAfter) }),
    ...(code === 'unauthenticated' ? { 'WWW-Authenticate': challengeOf(refusal) } : {}),
    ...(allowed === undefined ? {} : { Allow: allowed.join(', ') }),
  };
};

/** Parameters as people read them: a local day by its weekday and date. */
const inWords = (params: TextParams, language: Language): TextParams =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'string' && isLocalDay(value) ? dayText(value, language) : value,
    ]),
  );

const JOINED: Intl.ListFormatOptions = { type: 'disjunction' };

/** What is forbidden says who may do it. */
const detailOf = ({ code, mayBy = [], siteId }: Refusal, { directory, language }: Presenting, params: TextParams) => {
  if (mayBy.length === 0) return translate(language, `error.${code}.detail`, params);
  const site = (siteId === undefined ? undefined : directory.siteById.get(siteId)?.name[language]) ?? '';
  const who = mayBy.map((party) => translate(language, `party.${party}`, { site }));
  return translate(language, 'error.forbidden.by', { who: new Intl.ListFormat(language, JOINED).format(who) });
};

/**
 * A refusal as RFC 9457 has it, in the caller's language. `more` fills in the code's own text. Nothing of a query, a
 * stack or another's booking is in it.
 */
export const toProblem = (refusal: Refusal, presenting: Presenting, more: TextParams = {}): ProblemReply => {
  const { code, errors, findings, siteId, alternatives, bookingId, seriesId, allowed = [] } = refusal;
  const { language } = presenting;
  const params = { allowed: allowed.join(', '), ...more };
  const status = STATUS[code];
  return {
    status,
    headers: headersOf(refusal),
    body: {
      type: `urn:yhteistila:problem:${code}`,
      title: translate(language, `error.${code}`),
      status,
      detail: detailOf(refusal, presenting, params),
      code,
      bookingId,
      seriesId,
      reasons: findings?.map((finding) => presentFinding(finding, siteId, presenting)),
      alternatives: alternatives?.map((offer) => presentOffer(offer, presenting)),
      errors: errors?.map(({ path, key, params: of = {} }) => ({
        path,
        message: translate(language, `invalid.${key}`, inWords(of, language)),
      })),
    },
  };
};

/** The same, for a refusal that may have many reasons: one of a year's dates in twenty rooms has thousands. */
export const toProblemInPieces = async (
  giveWay: GiveWay,
  { findings, ...refusal }: Refusal,
  presenting: Presenting,
  params: TextParams = {},
): Promise<ProblemReply> => {
  const problem = toProblem(refusal, presenting, params);
  if (findings === undefined) return problem;
  const reasons = await mapInPieces(giveWay, findings, (each) => presentFinding(each, refusal.siteId, presenting));
  return { ...problem, body: { ...problem.body, reasons } };
};
