/** THE list of error codes. Each has its title in core/i18n as `error.<code>` and its status in api/src/http/to-problem.ts. */
export const ERROR_CODES = [
  'malformed',
  'unauthenticated',
  'forbidden',
  'guest-account',
  'unknown-tenant',
  'not-found',
  'conflict',
  'version-mismatch',
  'method-not-allowed',
  'too-large',
  'not-json',
  'rules',
  'not-possible-now',
  'idempotency-key-reused',
  'if-match-missing',
  'too-many-requests',
  'busy',
  'store-unreachable',
  'outcome-unknown',
  'internal',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];
