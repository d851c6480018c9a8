import type { ChannelUser, DemoDesk } from '@yhteistila/bot/src/bot-deps.ts';
import type { Directory } from '@yhteistila/core/site/directory.ts';
import type { Person } from '@yhteistila/core/site/person.ts';
import { z } from 'zod';
import type { Projections } from '../ports/projections.ts';

export interface DemoDeskDeps {
  readonly directory: () => Promise<Directory>;
  readonly projections: Projections;
}

const ID = 'signed-in-as';
const stored = z.object({ personId: z.string() });

const keyOf = ({ objectId, id }: ChannelUser): string => objectId ?? id;
const partitionOf = (user: ChannelUser): string => `chat-user|${keyOf(user)}`;

const demoPerson = (directory: Directory, personId: string): Person | undefined => {
  const person = directory.personById.get(personId);
  return person?.demo === true ? person : undefined;
};

export interface DemoUser {
  readonly directory: Directory;
  readonly projections: Projections;
  readonly user: ChannelUser;
}

/** Whom the user has chosen to be, else the demo's person whose id the user has (docs/api.md §9). */
export const demoPersonOf = async ({ directory, projections, user }: DemoUser): Promise<Person | undefined> => {
  const found = await projections.read(partitionOf(user), ID);
  const chosen = found === undefined ? undefined : demoPerson(directory, stored.parse(found.body).personId);
  return chosen ?? demoPerson(directory, keyOf(user));
};

/** On one machine: who there is to be, and being one of them from now on. */
export const demoDesk = ({ directory, projections }: DemoDeskDeps): DemoDesk => ({
  people: async () => (await directory()).people.filter(({ demo }) => demo === true),
  signIn: async (user, personId) => {
    const person = demoPerson(await directory(), personId);
    if (person === undefined) return undefined;
    const version = ((await projections.read(partitionOf(user), ID))?.version ?? 0) + 1;
    await projections.write(partitionOf(user), { id: ID, version, body: { personId } }, 'newer');
    return person;
  },
});
