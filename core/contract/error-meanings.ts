import type { ErrorCode } from './error-codes.ts';

/** What each error code tells a program, for the document; what a person reads is in core/i18n. */
export const ERROR_MEANINGS: { readonly [code in ErrorCode]: string } = {
  malformed: 'the request is not as this document has it; `errors` names each mistake',
  unauthenticated: 'no token, or one that does not hold',
  forbidden: 'the caller may not do this; `detail` says who may',
  'foreign-host': 'the demo’s sign-in was asked for under a name that is not this server’s',
  'guest-account': 'a guest’s account: sign in at your own agency',
  'unknown-tenant': 'the token’s tenant belongs to no organisation here',
  'not-found':
    'unknown, or not the caller’s to know of; `errors` names the field where one of a body or query is meant',
  'method-not-allowed': 'the path has other methods, which `Allow` names',
  conflict: 'the time is taken; `reasons` says by what, `alternatives` what is free',
  'not-possible-now': 'what is asked does not fit the state that it is in',
  'version-mismatch': 'it has another version than If-Match says: read it again',
  'too-large': 'the body is larger than 256 KiB',
  'headers-too-large': 'the headers are larger than the server takes',
  'too-slow': 'the request did not arrive in time',
  'not-json': 'the body is not said to be JSON',
  rules: 'a rule refuses, even if everything were free; `reasons` says which and what would be allowed',
  'idempotency-key-reused': 'the Idempotency-Key has been used with another body',
  'if-match-missing': 'If-Match must say which version is meant',
  'too-many-requests': 'too many calls; `Retry-After` says when the next is welcome',
  busy: 'many want the same at this moment: send it again',
  'store-unreachable': 'the store is out of reach; nothing was stored',
  'newer-data': 'a newer program has written what this one cannot read; nothing was stored',
  'outcome-unknown':
    'it was stored or not: look up `bookingId` or `seriesId`, or send it again under the same Idempotency-Key',
  internal: 'a fault of the service, written to its log under the call’s `X-Request-Id`',
};
