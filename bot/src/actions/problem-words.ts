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

/** The API could not answer just now, or has had enough of us for a moment: the same call may do better soon. */
export const isPassing = ({ status }: Pick<Problem, 'status'>): boolean => status === 429 || status >= 500;
