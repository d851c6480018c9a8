import type { Person } from '@yhteistila/core/site/person.ts';
import { recordAt } from '../records/record-kind.ts';
import { type Chosen, readChosen, SETTINGS } from '../records/settings.ts';
import { update } from '../records/update.ts';
import type { Settings } from './answers.ts';
import type { Deps } from './deps.ts';
import type { SettingsChanges } from './inputs.ts';
import { createQueue } from './notices/queue.ts';
import { done, refused } from './outcome.ts';
import type { UseCase } from './use-case.ts';

const settingsOf = (person: Person, { locale, homeSiteId, notices, quietHours }: Chosen): Settings => ({
  locale: locale ?? person.locale,
  homeSiteId: homeSiteId ?? person.homeSiteId,
  homeSiteChosen: homeSiteId !== undefined,
  notices: notices ?? {},
  ...(quietHours === undefined ? {} : { quietHours }),
});

/** What the caller has chosen, over what the directory says of him. */
export const readSettings =
  (deps: Deps): UseCase<Record<never, never>, Settings> =>
  async ({ person }) =>
    done(settingsOf(person, await readChosen(deps.records, person.id)));

const withChanges = (chosen: Chosen, { quietHours, ...changes }: SettingsChanges): Chosen => {
  const { quietHours: before, ...rest } = chosen;
  const now = quietHours === undefined ? before : (quietHours ?? undefined);
  return {
    ...rest,
    ...changes,
    notices: { ...chosen.notices, ...changes.notices },
    ...(now === undefined ? {} : { quietHours: now }),
  };
};

/** Notices that wait for hours which are quiet no longer go out. */
const sendWhatWaits = async (deps: Deps, personId: string): Promise<void> => {
  if (await createQueue(deps.records).hasten(personId, deps.clock.now())) deps.wake('send-notices');
};

/**
 * Changes the caller's language, home site, notices or quiet hours; what is not named stays. `not-found` for an unknown
 * site.
 */
export const changeSettings =
  (deps: Deps): UseCase<SettingsChanges, Settings> =>
  async ({ person }, changes) => {
    const directory = await deps.directory(changes.homeSiteId === undefined ? [] : [changes.homeSiteId]);
    if (changes.homeSiteId !== undefined && !directory.siteById.has(changes.homeSiteId)) {
      return refused('not-found', { errors: [{ path: 'homeSiteId', key: 'unknown-site' }] });
    }
    const updated = await update(recordAt(deps.records, SETTINGS, person.id), (current) => ({
      next: withChanges(current?.value ?? {}, changes),
    }));
    if (updated.outcome !== 'written') return refused('busy', { retryAfter: 1 });
    if (changes.quietHours !== undefined) await sendWhatWaits(deps, person.id);
    return done(settingsOf(person, updated.after.value));
  };
