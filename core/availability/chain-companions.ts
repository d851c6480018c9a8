import { needsInterpreter } from '../booking/need.ts';
import type { Directory } from '../site/directory.ts';
import type { Site } from '../site/site.ts';
import type { ChainStep } from './chain.ts';
import { type Also, type Wanted, wantedAt } from './companions.ts';

type Asked = Pick<ChainStep, 'needs' | 'languages' | 'organisationId'>;

/** Those of the site: a visit is booked as a whole in its one day. */
const atSite = (also: readonly Also[], site: Site, directory: Directory, asker: Asked): readonly Wanted[] =>
  wantedAt(also, site, directory, asker).map((each) => ({
    ...each,
    candidates: each.candidates.filter((placed) => placed.site === site),
  }));

/**
 * Who comes along to a step: one interpreter who speaks every language of the customer, where there is such a one, else
 * one for each language.
 */
export const wantedForStep = (step: Asked, site: Site, directory: Directory): readonly Wanted[] => {
  if (!needsInterpreter(step)) return [];
  const interpreter: Also = { kind: 'person', type: 'interpreter' };
  const one = atSite([interpreter], site, directory, step);
  const count = step.languages?.length ?? 0;
  if (count < 2 || one.some(({ candidates }) => candidates.length > 0)) return one;
  return atSite(
    Array.from({ length: count }, () => interpreter),
    site,
    directory,
    step,
  );
};
