import { randomUUID } from 'node:crypto';
import { holdsIdentityCode } from '@yhteistila/core/rules/kinds/identity-code.ts';

const REQUEST_ID = /^[\w-]{8,64}$/;

/**
 * The name under which a call stands in the log and in its answer: the caller's own where that is fit to be one, and
 * names nobody (M18).
 */
export const requestIdOf = (headers: Readonly<Record<string, string | undefined>>): string => {
  const given = headers['x-request-id'];
  return given !== undefined && REQUEST_ID.test(given) && !holdsIdentityCode(given) ? given : randomUUID();
};
