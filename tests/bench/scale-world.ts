import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { demoDirectory } from '@yhteistila/api/src/demo/directory.ts';
import { entriesOf } from '@yhteistila/api/src/directory-entries.ts';
import type { DirectoryEntry } from '@yhteistila/api/src/ports/directory-store.ts';
import { openSqlite } from '@yhteistila/api/src/stores/sqlite/open-sqlite.ts';
import type { Person } from '@yhteistila/core/site/person.ts';
import type { Rule } from '@yhteistila/core/site/rule.ts';
import type { Site } from '@yhteistila/core/site/site.ts';

const MODEL = 'pori';
const SITES = 200;
const RESOURCES = 68;
const AGENCIES = 20;
const PEOPLE = 20_000;
const RULES_A_SITE = 3;

/** The whole country: as many sites, spaces, agencies and staff as there may be one day, each site like Pori. */
export interface ScaleWorld {
  readonly entries: readonly DirectoryEntry[];
  readonly siteIds: readonly string[];
  /** Staff, each at home at one of the sites. */
  readonly people: readonly Person[];
  /** A national rule, and a rule of one site. */
  readonly nationalRule: Rule;
  readonly siteRule: Rule;
}

const siteIdOf = (index: number): string => `piste-${String(index + 1).padStart(3, '0')}`;

const siteLike = (model: Site, id: string): Site => {
  const rename = (text: string) => text.replace(model.id, id);
  const zones = model.zones.map((zone) => ({ ...zone, id: rename(zone.id) }));
  const resources = Array.from({ length: RESOURCES }, (_, index) => {
    const like = model.resources[index % model.resources.length];
    if (like === undefined) throw new Error('the model site has no resources');
    const more = index < model.resources.length ? '' : `.${index}`;
    return { ...like, id: `${rename(like.id)}${more}`, siteId: id, zoneId: rename(like.zoneId) };
  });
  const { parentId: _, fixtures: __, ...rest } = model;
  return { ...rest, id, name: { fi: id, sv: id, en: id }, zones, resources };
};

const ruleOf = (like: Rule, siteId: string, index: number): Rule => ({
  ...like,
  id: `${siteId}.r${index}`,
  scope: { siteIds: [siteId], resourceTypes: ['meetingRoom'] },
});

/** The same each time. The demo's own sites, people and rules are part of it. */
export const scaleWorld = (now: number): ScaleWorld => {
  const demo = demoDirectory(now);
  const model = demo.sites.find(({ id }) => id === MODEL);
  const nationalRule = demo.rules.find(({ kind }) => kind === 'duration');
  if (model === undefined || nationalRule === undefined) throw new Error('the demo has no model of a site');
  const agencies = demo.organisations.slice(0, AGENCIES);
  const presences = demo.presences.filter(({ siteId }) => siteId === MODEL);
  const siteIds = Array.from({ length: SITES }, (_, index) => siteIdOf(index));
  const there = siteIds.flatMap((siteId) =>
    agencies.flatMap(({ id: organisationId }, index) => {
      const like = presences[index % presences.length];
      return like === undefined ? [] : [{ ...like, siteId, organisationId, continuousFlowResourceIds: [] }];
    }),
  );
  const people = Array.from({ length: PEOPLE }, (_, index): Person => {
    const homeSiteId = siteIdOf(index % SITES);
    const organisationId = agencies[index % AGENCIES]?.id ?? '';
    const isCoordinator = index < SITES;
    return {
      id: `henkilo-${index}`,
      name: `Henkilö ${index}`,
      organisationId,
      roles: isCoordinator ? [{ role: 'staff' }, { role: 'coordinator', siteId: homeSiteId }] : [{ role: 'staff' }],
      homeSiteId,
      locale: 'fi',
    };
  });
  const siteRules = siteIds.flatMap((siteId) =>
    Array.from({ length: RULES_A_SITE }, (_, index) => ruleOf(nationalRule, siteId, index)),
  );
  const [siteRule = nationalRule] = siteRules;
  const entries = entriesOf({
    organisations: demo.organisations,
    sites: [...demo.sites, ...siteIds.map((id) => siteLike(model, id))],
    people: [...demo.people, ...people],
    presences: [...demo.presences, ...there],
    rules: [...demo.rules, ...siteRules],
  });
  return { entries, siteIds, people, nationalRule, siteRule };
};

/** Writes the world into a store in the folder, where a server then finds it. */
export const storeScale = async ({ entries }: ScaleWorld, dataDir: string, now: number): Promise<void> => {
  mkdirSync(dataDir, { recursive: true });
  const { directory, close } = openSqlite(join(dataDir, 'yhteistila.db'));
  await directory.put(entries, { effectiveAt: now, by: 'system' });
  await close();
};
