import { holdsIdentityCode } from '@yhteistila/core/rules/kinds/identity-code.ts';
import type { Refusal } from '../outcome.ts';

/** As for a title (N24): nothing that anybody writes identifies a customer, and no answer repeats it. */
const IDENTITY_CODE = {
  rule: 'N24',
  kind: 'customer-data',
  code: 'identity-code-in-text',
  severity: 'refuse',
  params: {},
} as const;

/** The refusal of a text with a personal identity code in it, beside a booking's own; undefined for any other. */
export const identityCodeIn = (text: string | undefined, siteId: string): Refusal | undefined =>
  text !== undefined && holdsIdentityCode(text) ? { code: 'rules', findings: [IDENTITY_CODE], siteId } : undefined;
