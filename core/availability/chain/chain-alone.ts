import type { Finding } from '../../finding/finding.ts';
import { lastSlot, nextSlot } from '../bitmap.ts';
import { instantOf, type SearchDay, SLOT_MS } from '../search-facts.ts';
import type { ChainRefusal } from './chain.ts';
import type { StepOpenings } from './chain-openings.ts';

const SLOT_MINUTES = SLOT_MS / 60_000;

const against = (code: string, params: Finding['params']): Finding => ({
  rule: 'conflict',
  kind: 'conflict',
  code,
  severity: 'refuse',
  params,
});

/** From when until when the step alone could be had in any space of the window. */
const spanAlone = ({ starts, length }: StepOpenings, on: SearchDay): Finding['params'] => {
  const rows = [...starts.values()];
  const end = on.to - length + 1;
  const firsts = rows.map((row) => nextSlot(row, on.from, end)).filter((slot) => slot >= 0);
  const lasts = rows.map((row) => lastSlot(row, on.from, end)).filter((slot) => slot >= 0);
  return {
    fromAt: instantOf(on, Math.min(...firsts)),
    untilAt: instantOf(on, Math.max(...lasts) + length),
  };
};

/** The visit is longer than the whole window, whatever the order. */
const tooLong = (steps: readonly StepOpenings[], on: SearchDay): Finding | undefined => {
  const length = steps.reduce((sum, each) => sum + each.length, 0);
  if (length <= on.to - on.from) return undefined;
  const window = { fromAt: instantOf(on, on.from), untilAt: instantOf(on, on.to) };
  return against('visit-too-long', { minutes: length * SLOT_MINUTES, ...window });
};

/**
 * Why a visit was not found of which each step could be had alone: it is too long for the window, or no order of the steps,
 * no time for the one table, was found in which all of them fit. Of each step it says between which times it fits.
 */
export const reasonsTogether = (
  steps: readonly StepOpenings[],
  isAtTable: boolean,
  on: SearchDay,
): readonly ChainRefusal[] => {
  const long = isAtTable ? undefined : tooLong(steps, on);
  const code = isAtTable ? 'no-shared-time' : 'no-order';
  return steps.map(({ starts, ...step }) => ({
    organisationId: step.step.organisationId,
    finding: long ?? against(code, spanAlone({ starts, ...step }, on)),
    siteId: on.site.id,
    resourceIds: [...starts.keys()].map(({ resource }) => resource.id),
    decides: true,
  }));
};
