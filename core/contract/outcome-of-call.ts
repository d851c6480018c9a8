import type { ErrorCode } from './error-codes.ts';

const SERVER_ERROR = 500;
const TOO_MANY_REQUESTS = 429;

/** Of these the service says that nothing was stored. */
const NOTHING_STORED: ReadonlySet<string> = new Set<ErrorCode>(['busy', 'store-unreachable']);

/** Whether a problem leaves open what became of a call that may have changed something. */
export const isUnknown = ({ status, code }: { readonly status: number; readonly code: string }): boolean =>
  status >= SERVER_ERROR && !NOTHING_STORED.has(code);

/**
 * Whether the service had no answer to give just now: the same call may do better soon. To one that is sent again even
 * “nothing was stored” is such a problem: it says nothing of what was sent before.
 */
export const isPassing = ({ status }: { readonly status: number }): boolean =>
  status >= SERVER_ERROR || status === TOO_MANY_REQUESTS;
