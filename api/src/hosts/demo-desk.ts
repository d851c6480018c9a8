import type { ChannelUser, DemoDesk } from '@yhteistila/bot/src/bot-deps.ts';
import type { Person } from '@yhteistila/core/site/person.ts';
import type { People } from '../commit/directory/people.ts';
import type { Records } from '../ports/records.ts';
import { DEMO_SIGN_INS } from '../records/demo-sign-ins.ts';
import { recordAt } from '../records/record-kind.ts';
import { update } from '../records/update.ts';

export interface DemoDeskDeps {
  readonly people: Pick<People, 'find' | 'demo'>;
  readonly records: Records;
}

const keyOf = ({ objectId, id }: ChannelUser): string => objectId ?? id;
const signInOf = (records: Records, user: ChannelUser) => recordAt(records, DEMO_SIGN_INS, keyOf(user));

const demoPerson = async ({ people }: Pick<DemoDeskDeps, 'people'>, personId: string): Promise<Person | undefined> => {
  const person = await people.find(personId);
  return person?.demo === true ? person : undefined;
};

export interface DemoUser extends DemoDeskDeps {
  readonly user: ChannelUser;
}

/** Whom the user has chosen to be, else the demo's person whose id the user has (docs/api.md §9). */
export const demoPersonOf = async ({ people, records, user }: DemoUser): Promise<Person | undefined> => {
  const found = await signInOf(records, user).read();
  const chosen = found && (await demoPerson({ people }, found.value.personId));
  return chosen ?? demoPerson({ people }, keyOf(user));
};

/** On one machine: who there is to be, and being one of them from now on. */
export const demoDesk = ({ people, records }: DemoDeskDeps): DemoDesk => ({
  people: () => people.demo(),
  signIn: async (user, personId) => {
    const person = await demoPerson({ people }, personId);
    if (person === undefined) return undefined;
    await update(signInOf(records, user), () => ({ next: { personId } }));
    return person;
  },
});
