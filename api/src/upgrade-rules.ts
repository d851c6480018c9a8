import { NATIONAL_DEFAULTS } from '@yhteistila/core/rules/national/national-defaults.ts';
import type { Instant } from '@yhteistila/core/time/interval.ts';
import { bringEntries } from './bring-entries.ts';
import { NATIONAL } from './ports/directory-shards.ts';
import type { DirectoryStore } from './ports/directory-store.ts';

/**
 * Brings the national rules of this program into a store that an earlier one has filled. An empty store is left to
 * whoever fills it, and a rule of a later version stays: a newer program has been here. Throws StoreUnreachable.
 */
export const upgradeRules = async (store: DirectoryStore, now: Instant): Promise<void> => {
  const { entries } = await store.readShard(NATIONAL, now);
  const rules = entries.flatMap((each) => (each.collection === 'rules' ? [each.entry] : []));
  if (rules.length === 0) return;
  const versions = new Map(rules.map(({ id, version }) => [id, version]));
  const ours = NATIONAL_DEFAULTS.filter(({ id, version }) => (versions.get(id) ?? 0) <= version);
  await bringEntries(
    store,
    ours.map((entry) => ({ collection: 'rules', entry })),
    now,
  );
};
