import type { Problem } from '@yhteistila/core/contract/client.ts';

/** So many reasons fit under a card's headline. */
const MOST_REASONS = 3;

/** A reason that names an agency would tell who uses a room: it is read in the tab. */
const namesAgency = (params: Readonly<Record<string, unknown>>): boolean =>
  'organisationId' in params || 'organisationIds' in params;

/** What went wrong, in the API's own words: the hardest reasons, else what the problem says of itself. */
export const problemWords = ({ title, detail, reasons = [], errors = [] }: Problem): readonly string[] => {
  const refusals = reasons.filter(({ severity, params }) => severity === 'refuse' && !namesAgency(params));
  const said = [...refusals, ...errors].map(({ message }) => message);
  return said.length === 0 ? [`${title}.`, detail] : [...new Set(said)].slice(0, MOST_REASONS);
};

/** Of these the API says that nothing was stored. */
const NOTHING_STORED: readonly string[] = ['busy', 'store-unreachable'];

/** It is not known whether what was asked for was stored. */
export const isUnknown = ({ status, code }: Pick<Problem, 'status' | 'code'>): boolean =>
  status >= 500 && !NOTHING_STORED.includes(code);

/** What went wrong, in the words for a card that shows what holds now: of an unknown outcome, that it is this one. */
export const wordsBeside = (problem: Problem, t: (key: string) => string): readonly string[] =>
  isUnknown(problem) ? [t('bot.asItIsNow')] : problemWords(problem);

/** The API could not answer just now, or has had enough of us for a moment: the same call may do better soon. */
export const isPassing = ({ status }: Pick<Problem, 'status'>): boolean => status === 429 || status >= 500;
