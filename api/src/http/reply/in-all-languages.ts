import { LANGUAGES } from '@yhteistila/core/language/texts.ts';

/** Of answers that name everything in every language, and say nothing in the caller's alone. */
export const IN_ALL_LANGUAGES = { 'Content-Language': LANGUAGES.join(', ') } as const;
