import type { PeopledDirectory } from '@yhteistila/core/site/directory.ts';
import type { Person } from '@yhteistila/core/site/person.ts';
import { type Interval, lengthMinutes, overlaps } from '@yhteistila/core/time/interval.ts';

/** Below N20's ten hours a day. */
const MAX_DAY_MINUTES = 9 * 60;

/** The made-up staff of one site-day: who is free when. */
export interface StaffPool {
  /** Somebody of the organisation who is free then, looked for from the `turn`th on; undefined when nobody is. */
  free(organisationId: string, time: Interval, turn: number): Person | undefined;
  occupy(personId: string, time: Interval): void;
}

const byOrganisation = (people: readonly Person[]): ReadonlyMap<string, readonly Person[]> => {
  const groups = new Map<string, Person[]>();
  for (const person of people) {
    const same = groups.get(person.organisationId);
    if (same === undefined) groups.set(person.organisationId, [person]);
    else same.push(person);
  }
  return groups;
};

const isStaff = ({ demo, roles }: Person): boolean => demo !== true && roles.every(({ role }) => role === 'staff');

/** Staff of the site; for an organisation that has none there, its staff elsewhere. Never the named people. */
export const staffPool = (directory: PeopledDirectory, siteId: string): StaffPool => {
  const staff = directory.people.filter(isStaff);
  const everywhere = byOrganisation(staff);
  const here = byOrganisation(staff.filter(({ homeSiteId }) => homeSiteId === siteId));
  const busy = new Map<string, Interval[]>();
  const isFree = (person: Person, time: Interval): boolean => {
    const own = busy.get(person.id) ?? [];
    const worked = own.reduce((sum, each) => sum + lengthMinutes(each), lengthMinutes(time));
    return worked <= MAX_DAY_MINUTES && !own.some((each) => overlaps(each, time));
  };
  return {
    free: (organisationId, time, turn) => {
      const people = here.get(organisationId) ?? everywhere.get(organisationId) ?? [];
      const first = people.length === 0 ? 0 : turn % people.length;
      return [...people.slice(first), ...people.slice(0, first)].find((person) => isFree(person, time));
    },
    occupy: (personId, time) => {
      busy.set(personId, [...(busy.get(personId) ?? []), time]);
    },
  };
};
