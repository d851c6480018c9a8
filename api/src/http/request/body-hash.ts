import { createHash } from 'node:crypto';

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Fields in one order, whatever order they came in; lists keep theirs. */
const inOneOrder = (_name: string, value: unknown): unknown =>
  isObject(value) ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1))) : value;

/**
 * SHA-256 of what a body says, by which a repeat under an idempotency key is known: of the values that were understood, so
 * that neither blanks nor the order of fields nor another way to write the same time make it another request.
 */
export const bodyHashOf = (body: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify(body, inOneOrder) ?? '')
    .digest('base64url');
