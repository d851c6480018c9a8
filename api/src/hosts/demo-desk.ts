import type { ChannelUser, DemoDesk } from '@yhteistila/bot/src/bot-deps.ts';
import type { Person } from '@yhteistila/core/site/person.ts';
import { z } from 'zod';
import type { People } from '../commit/people.ts';
import type { Records } from '../ports/records.ts';

export interface DemoDeskDeps {
  readonly people: Pick<People, 'find' | 'demo'>;
  readonly records: Records;
}

const ID = 'signed-in-as';
const stored = z.object({ personId: z.string() });

const keyOf = ({ objectId, id }: ChannelUser): string => objectId ?? id;
const partitionOf = (user: ChannelUser): string => `chat-user|${keyOf(user)}`;

const demoPerson = async ({ people }: Pick<DemoDeskDeps, 'people'>, personId: string): Promise<Person | undefined> => {
  const person = await people.find(personId);
  return person?.demo === true ? person : undefined;
};

export interface DemoUser extends DemoDeskDeps {
  readonly user: ChannelUser;
}

/** Whom the user has chosen to be, else the demo's person whose id the user has (docs/api.md §9). */
export const demoPersonOf = async ({ people, records, user }: DemoUser): Promise<Person | undefined> => {
  const found = await records.read(partitionOf(user), ID);
  const chosen = found === undefined ? undefined : await demoPerson({ people }, stored.parse(found.body).personId);
  return chosen ?? demoPerson({ people }, keyOf(user));
};

/** On one machine: who there is to be, and being one of them from now on. */
export const demoDesk = ({ people, records }: DemoDeskDeps): DemoDesk => ({
  people: () => people.demo(),
  signIn: async (user, personId) => {
    const person = await demoPerson({ people }, personId);
    if (person === undefined) return undefined;
    const version = ((await records.read(partitionOf(user), ID))?.version ?? 0) + 1;
    await records.write(partitionOf(user), { id: ID, version, body: { personId } }, 'newer');
    return person;
  },
});
