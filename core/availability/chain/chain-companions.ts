import { interpretersNeeded, needsInterpreter } from '../../booking/need.ts';
import type { Directory } from '../../site/directory.ts';
import type { Site } from '../../site/site.ts';
import { type Also, type Wanted, wantedAt } from '../companions.ts';
import type { ChainStep } from './chain.ts';

const INTERPRETER: Also = { kind: 'person', type: 'interpreter' };

/** Who comes along to a step: the interpreters it takes, of the site, as a visit is booked as a whole in its one day. */
export const wantedForStep = (
  step: Pick<ChainStep, 'needs' | 'languages' | 'organisationId'>,
  site: Site,
  directory: Directory,
): readonly Wanted[] => {
  if (!needsInterpreter(step)) return [];
  const here = site.resources.filter(({ type }) => type === INTERPRETER.type);
  const count = interpretersNeeded(
    step.languages ?? [],
    here.map(({ languages = [] }) => languages),
  );
  const also = Array.from({ length: count }, () => INTERPRETER);
  return wantedAt(also, site, directory, step).map((each) => ({
    ...each,
    candidates: each.candidates.filter((placed) => placed.site === site),
  }));
};
