import { hasText, translate } from '@yhteistila/core/i18n/translate.ts';
import type { Language } from '@yhteistila/core/language/texts.ts';
import type { z } from 'zod';
import type { Refusal } from '../../use-cases/outcome.ts';

type InputError = NonNullable<Refusal['errors']>[number];
type Issue = z.core.$ZodIssue;
type Told = Pick<InputError, 'key' | 'params'>;

/** More than this helps nobody. */
const MAX_ERRORS = 20;
const MAX_FIELDS = 5;
const MAX_FIELD_LENGTH = 40;

const tooBig = ({ origin, maximum }: Issue & { code: 'too_big' }): Told => {
  const params = { most: Number(maximum) };
  if (origin === 'string') return { key: 'too-long', params };
  return { key: origin === 'array' ? 'too-many' : 'too-high', params };
};

const tooSmall = ({ origin, minimum }: Issue & { code: 'too_small' }): Told => {
  const params = { least: Number(minimum) };
  if (origin === 'string') return { key: 'too-short', params };
  return { key: origin === 'array' ? 'too-few' : 'too-low', params };
};

const typeText = (expected: string, language: Language): string =>
  hasText(`type.${expected}`) ? translate(language, `type.${expected}`) : expected;

const fieldNames = (names: readonly string[]): string =>
  names
    .slice(0, MAX_FIELDS)
    .map((name) => name.replace(/[^\p{L}\p{N}_.$-]/gu, '?').slice(0, MAX_FIELD_LENGTH))
    .join(', ');

const wrongType = (issue: Issue & { code: 'invalid_type' }, language: Language): Told => {
  if (issue.input === undefined) return { key: 'required' };
  if (issue.expected === 'int') return { key: 'whole' };
  return { key: 'type', params: { expected: typeText(issue.expected, language) } };
};

const tell = (issue: Issue, language: Language): Told => {
  switch (issue.code) {
    case 'invalid_type':
      return wrongType(issue, language);
    case 'too_big':
      return tooBig(issue);
    case 'too_small':
      return tooSmall(issue);
    case 'unrecognized_keys':
      return { key: 'unknown-field', params: { fields: fieldNames(issue.keys) } };
    case 'invalid_value':
      return issue.input === undefined
        ? { key: 'required' }
        : { key: 'choice', params: { choices: issue.values.map(String).join(', ') } };
    case 'not_multiple_of':
      return { key: 'step', params: { step: Number(issue.divisor) } };
    case 'invalid_union':
      return { key: 'either' };
    case 'custom':
      return { key: issue.message };
    default:
      return { key: 'form' };
  }
};

/** What zod refused, as paths and keys of texts. Parse with `reportInput`, so that a missing field can be told apart. */
export const validationErrors = (error: z.ZodError, language: Language): readonly InputError[] =>
  error.issues
    .slice(0, MAX_ERRORS)
    .map((issue) => ({ path: issue.path.map(String).join('.'), ...tell(issue, language) }));
