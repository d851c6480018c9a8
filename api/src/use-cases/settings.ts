import type { Person } from '@yhteistila/core/site/person.ts';
import { z } from 'zod';
import { personPartition } from '../ports/projections.ts';
import type { Settings } from './answers.ts';
import type { Deps } from './deps.ts';
import type { SettingsChanges } from './inputs.ts';
import { done, refused } from './outcome.ts';
import type { UseCases } from './use-cases.ts';

const SETTINGS_ID = 'settings';
const stored = z.object({
  locale: z.enum(['fi', 'sv', 'en']).optional(),
  homeSiteId: z.string().optional(),
  notices: z.record(z.string(), z.boolean()).optional(),
});

interface Kept {
  readonly version: number;
  readonly chosen: SettingsChanges;
}

const readKept = async ({ projections }: Pick<Deps, 'projections'>, person: Person): Promise<Kept> => {
  const found = await projections.read(personPartition(person.id), SETTINGS_ID);
  return found === undefined
    ? { version: 0, chosen: {} }
    : { version: found.version, chosen: stored.parse(found.body) };
};

const settingsOf = (person: Person, chosen: SettingsChanges): Settings => ({
  locale: chosen.locale ?? person.locale,
  homeSiteId: chosen.homeSiteId ?? person.homeSiteId,
  homeSiteChosen: chosen.homeSiteId !== undefined,
  notices: chosen.notices ?? {},
});

/** What the caller has chosen, over what the directory says of him. */
export const readSettings =
  (deps: Deps): UseCases['readSettings'] =>
  async ({ person }) =>
    done(settingsOf(person, (await readKept(deps, person)).chosen));

/** Changes the caller's language, home site or notices; what is not named stays. `not-found` for an unknown site. */
export const changeSettings =
  (deps: Deps): UseCases['changeSettings'] =>
  async ({ person }, changes) => {
    const directory = await deps.directory();
    if (changes.homeSiteId !== undefined && !directory.siteById.has(changes.homeSiteId)) {
      return refused('not-found', { errors: [{ path: 'homeSiteId', key: 'unknown-site' }] });
    }
    const { version, chosen } = await readKept(deps, person);
    const body = { ...chosen, ...changes, notices: { ...chosen.notices, ...changes.notices } };
    const next = { id: SETTINGS_ID, version: version + 1, body };
    const written = await deps.projections.write(personPartition(person.id), next, version === 0 ? 'absent' : version);
    return written ? done(settingsOf(person, body)) : refused('busy', { retryAfter: 1 });
  };
