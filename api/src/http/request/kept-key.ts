import { createHash } from 'node:crypto';
import { holdsIdentityCode } from '@yhteistila/core/rules/kinds/identity-code.ts';

/**
 * The name under which a request under an idempotency key is kept: the key as it came, or its hash where a personal
 * identity code stands in it (M18). Not refused, because one key of thousands that programs make looks like one by chance.
 */
export const keptKey = (key: string): string =>
  holdsIdentityCode(key) ? `sha256-${createHash('sha256').update(key).digest('base64url')}` : key;
