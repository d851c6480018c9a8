import type { DirectoryContents } from '@yhteistila/core/site/directory.ts';
import type { Person } from '@yhteistila/core/site/person.ts';
import type { Wish } from './make-bookings.ts';
import { during, MONDAY } from './site-clock.ts';

const kela = (id: string, more: Partial<Person> = {}): Person => ({
  id,
  name: `Name of ${id}`,
  organisationId: 'kela',
  roles: [{ role: 'staff' }],
  homeSiteId: 'lahti',
  locale: 'fi',
  demo: true,
  ...more,
});

/** Sixteen who answer at once. */
export const RACERS: readonly string[] = Array.from({ length: 16 }, (_, index) => `kela-x-${index + 1}`);

const asDemo = (person: Person): Person => (person.id.startsWith('demo-tulkki') ? { ...person, demo: true } : person);

/** The demo with more of Kela's staff: three who may go on duty, and two experts; interpreters can sign in. */
export const withKelaStaff = (demo: DirectoryContents): DirectoryContents => ({
  ...demo,
  people: [
    ...demo.people.map(asDemo),
    kela('kela-1'),
    kela('kela-2', { homeSiteId: 'pori' }),
    kela('kela-3', { languages: ['fi', 'ar'] }),
    kela('kela-pool-1', { roles: [{ role: 'expert' }] }),
    kela('kela-pool-2', { roles: [{ role: 'expert' }] }),
  ],
});

/** The demo with sixteen more experts of Kela. */
export const withRacers = (demo: DirectoryContents): DirectoryContents => ({
  ...demo,
  people: [...demo.people, ...RACERS.map((id) => kela(id, { roles: [{ role: 'expert' }] }))],
});

export const KELA_EXPERT = 'etapalvelu-kela-expert-1';
export const INTERPRETER = 'etapalvelu-interpreter-3';
export const ROOM = 'pori-remote-service-room-1';

/** A customer of Kela in Pori's remote-service room, on Monday at ten unless said, with these besides. */
export const remoteVisit = (also: readonly string[] = [], over: Partial<Wish> = {}): Wish => ({
  siteId: 'pori',
  resourceIds: [ROOM, ...also],
  ...during(MONDAY, '10:00–10:30'),
  purpose: 'remoteService',
  organisationId: 'kela',
  ...over,
});
