import type { DirectoryContents } from '@yhteistila/core/site/directory.ts';
import type { DirectoryEntry } from './ports/directory-store.ts';

/** Contents as they are put. */
export const entriesOf = ({
  sites,
  organisations,
  people,
  presences,
  rules,
}: DirectoryContents): readonly DirectoryEntry[] => [
  ...sites.map((entry): DirectoryEntry => ({ collection: 'sites', entry })),
  ...organisations.map((entry): DirectoryEntry => ({ collection: 'organisations', entry })),
  ...people.map((entry): DirectoryEntry => ({ collection: 'people', entry })),
  ...presences.map((entry): DirectoryEntry => ({ collection: 'presences', entry })),
  ...rules.map((entry): DirectoryEntry => ({ collection: 'rules', entry })),
];
