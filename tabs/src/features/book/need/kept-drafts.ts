import type { TypedDraft } from '../../../components/typed-drafts.ts';

type Drafts = Readonly<Record<string, TypedDraft>>;

const isDraft = (value: unknown): value is TypedDraft =>
  typeof value === 'object' && value !== null && 'text' in value && typeof value.text === 'string';

/** What was kept; nothing of what cannot be read. */
export const readDrafts = (value: unknown): Drafts =>
  typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value).filter((entry): entry is [string, TypedDraft] => isDraft(entry[1])))
    : {};
