import { holidaysLacking } from '@yhteistila/core/site/holidays.ts';
import type { Site } from '@yhteistila/core/site/site.ts';
import { refOf } from '../../ports/directory-shards.ts';
import type { Deps } from '../deps.ts';

/** Every process has read a change by then. */
const BEGINS_AFTER_MS = 10_000;

type KeepDeps = Pick<Deps, 'directory' | 'directoryStore' | 'clock'>;

const keepAt = async ({ directoryStore, clock }: KeepDeps, held: Site): Promise<boolean> => {
  const now = clock.now();
  const last = await directoryStore.lastVersion(refOf({ collection: 'sites', entry: held }));
  // What somebody has put for later comes first; the next run builds on it.
  if (last?.entry === undefined || last.from > now) return false;
  // An entry of the collection `sites` is a site.
  const site = last.entry as Site;
  const lacking = holidaysLacking(site.hours.customerExceptions, now);
  if (lacking.length === 0) return false;
  const customerExceptions = [...site.hours.customerExceptions, ...lacking];
  const entry = { ...site, hours: { ...site.hours, customerExceptions } };
  const { outcome } = await directoryStore.put([{ collection: 'sites', entry, expected: last.version }], {
    effectiveAt: now + BEGINS_AFTER_MS,
    by: 'system',
    because: 'keep-holidays',
  });
  return outcome === 'stored';
};

/**
 * Gives every site that keeps holidays those that come into sight. One that somebody changes at the same time gets them
 * with the next run. Answers how many sites got any.
 */
export const keepHolidays = (deps: KeepDeps) => async (): Promise<number> => {
  const { sites } = await deps.directory('every-site');
  const now = deps.clock.now();
  let given = 0;
  for (const site of sites) {
    if (holidaysLacking(site.hours.customerExceptions, now).length === 0) continue;
    if (await keepAt(deps, site)) given += 1;
  }
  return given;
};
