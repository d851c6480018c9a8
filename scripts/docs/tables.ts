import { STATUS } from '@yhteistila/api/src/http/reply/to-problem.ts';
import { STATUSES } from '@yhteistila/core/booking/status.ts';
import { ERROR_CODES } from '@yhteistila/core/contract/error-codes.ts';
import { ERROR_MEANINGS } from '@yhteistila/core/contract/error-meanings.ts';
import { translate } from '@yhteistila/core/i18n/translate.ts';
import { LANGUAGES } from '@yhteistila/core/language/texts.ts';
import { ROLES } from '@yhteistila/core/site/person.ts';
import { PURPOSES } from '@yhteistila/core/site/purpose.ts';
import { FEATURES, RESOURCE_TYPES } from '@yhteistila/core/site/resource.ts';
import { ZONE_LEVELS } from '@yhteistila/core/site/zone.ts';

const table = (heads: readonly string[], rows: readonly (readonly string[])[]): string =>
  [heads, heads.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

/** Every error code with its status, by status. */
export const errorTable = (): string =>
  table(
    ['status', 'code', 'meaning'],
    [...ERROR_CODES]
      .sort((one, other) => STATUS[one] - STATUS[other])
      .map((code) => [String(STATUS[code]), `\`${code}\``, ERROR_MEANINGS[code]]),
  );

/** Families of names in the code, with where their texts are. */
const FAMILIES: readonly (readonly [string, readonly string[]])[] = [
  ['status', STATUSES],
  ['purpose', PURPOSES],
  ['role', ROLES],
  ['zoneLevel', ZONE_LEVELS],
  ['resourceType', RESOURCE_TYPES],
  ['feature', FEATURES],
];

/** Names in the code with what people read, in each language. */
export const wordTable = (): string =>
  table(
    ['of', 'in the code', ...LANGUAGES],
    FAMILIES.flatMap(([family, names]) =>
      names.map((name) => [
        `\`${family}\``,
        `\`${name}\``,
        ...LANGUAGES.map((language) => translate(language, `${family}.${name}`)),
      ]),
    ),
  );
