import type { Problem } from '@yhteistila/core/contract/client.ts';
import { isUnknown } from '@yhteistila/core/contract/outcome-of-call.ts';

/** So many reasons fit under a card's headline. */
const MAX_REASONS = 3;

/** A reason that names an agency would tell who uses a room: it is read in the tab. */
const namesAgency = (params: Readonly<Record<string, unknown>>): boolean =>
  'organisationId' in params || 'organisationIds' in params;

/** What went wrong, in the API's own words: the hardest reasons, else what the problem says of itself. */
export const problemWords = ({ title, detail, reasons = [], errors = [] }: Problem): readonly string[] => {
  const refusals = reasons.filter(({ severity, params }) => severity === 'refuse' && !namesAgency(params));
  const said = [...refusals, ...errors].map(({ message }) => message);
  return said.length === 0 ? [`${title}.`, detail] : [...new Set(said)].slice(0, MAX_REASONS);
};

/** What went wrong, in the words for a card that shows what holds now: of an unknown outcome, that it is this one. */
export const wordsBeside = (problem: Problem, t: (key: string) => string): readonly string[] =>
  isUnknown(problem) ? [t('bot.asItIsNow')] : problemWords(problem);
