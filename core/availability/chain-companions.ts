import { needsInterpreter } from '../booking/need.ts';
import type { Directory } from '../site/directory.ts';
import type { Site } from '../site/site.ts';
import type { ChainStep } from './chain.ts';
import { type Also, type Wanted, wantedAt } from './companions.ts';

type Asked = Pick<ChainStep, 'needs' | 'languages' | 'organisationId' | 'purpose'>;

/** One interpreter who speaks every language of the customer, where there is such a one; else one for each language. */
const interpretersFor = (languages: readonly string[], site: Site, directory: Directory): readonly Also[] => {
  const interpreter: Also = { kind: 'person', type: 'interpreter' };
  const [one] = wantedAt([interpreter], site, directory, { organisationId: '', languages });
  const count = one === undefined || one.candidates.length > 0 ? 1 : languages.length;
  return Array.from({ length: count }, () => interpreter);
};

/** Who comes along to a step: the interpreter whom the customer needs, and at a distance the agency's expert, if one is free. */
export const wantedForStep = (
  { needs, languages = [], organisationId, purpose }: Asked,
  site: Site,
  directory: Directory,
): readonly Wanted[] => {
  const interpreters = needsInterpreter({ needs, languages }) ? interpretersFor(languages, site, directory) : [];
  const expert: Also = { kind: 'person', type: 'expert', organisationId, optional: true };
  const also = purpose === 'remoteService' ? [...interpreters, expert] : interpreters;
  return wantedAt(also, site, directory, { organisationId, languages });
};
