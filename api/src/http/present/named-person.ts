import type { Directory } from '@yhteistila/core/site/directory.ts';

/** A member of staff by name; without one for whom the directory does not list. */
export const namedPerson = (id: string, { personById }: Pick<Directory, 'personById'>) => ({
  id,
  name: personById.get(id)?.name ?? '',
});

/** The same, where there is one. */
export const optionalPerson = (id: string | undefined, directory: Pick<Directory, 'personById'>) =>
  id === undefined ? undefined : namedPerson(id, directory);
