import type { Booking } from '../booking/booking.ts';
import { siteRolesOf } from '../booking/relation.ts';
import type { PeopledDirectory } from '../site/directory.ts';
import type { Person } from '../site/person.ts';
import { may } from '../site/roles.ts';
import type { Instant } from '../time/interval.ts';
import { peopleBehind } from './booked-people.ts';
import type { Call, RingStep } from './call.ts';

/** Somebody who said that he can be rung, until the day ends. */
export interface OnDuty {
  readonly personId: string;
  readonly organisationId: string;
  readonly homeSiteId: string;
  readonly since: Instant;
  readonly until: Instant;
  /** When a call rang him last. */
  readonly rungAt?: Instant;
}

/** People who are rung at the same time. */
export interface RingGroup {
  readonly step: RingStep;
  readonly personIds: readonly string[];
}

/** Everybody who could be rung, in order; whom the call has rung already is passed over. */
export interface Candidates {
  readonly groups: readonly RingGroup[];
  readonly interpreters: readonly string[];
}

export interface RingFacts {
  /** With the organisation's experts and the site's coordinators. */
  readonly directory: PeopledDirectory;
  readonly duties: readonly OnDuty[];
  /** Of the call's beginning: whom it asks first is rung then, once and for all. */
  readonly booking?: Booking;
  readonly now: Instant;
}

type Asking = Pick<Call, 'siteId' | 'organisationId' | 'startedBy' | 'languages'>;

/** The booked experts; without one, who made the booking, if it is theirs to serve. */
const askedOf = ({ organisationId, startedBy }: Asking, { booking, directory }: RingFacts): readonly string[] => {
  if (booking === undefined) return [];
  const booked = peopleBehind(booking, 'expert', directory);
  if (booked.length > 0) return booked;
  const organiser = directory.personById.get(booking.organiserId);
  return organiser?.organisationId === organisationId && organiser.id !== startedBy ? [organiser.id] : [];
};

const spokenBy = (person: Person | undefined, languages: readonly string[]): number => {
  const spoken = person?.languages ?? (person === undefined ? [] : [person.locale]);
  return languages.filter((language) => spoken.includes(language)).length;
};

const compareIds = (a: OnDuty, b: OnDuty): number => (a.personId < b.personId ? -1 : 1);

/** Those who speak the wanted languages, then those of the call's site, then those left alone for the longest time. */
const inOrder = ({ siteId, languages = [] }: Asking, { duties, directory, now }: RingFacts): readonly OnDuty[] => {
  const speaks = ({ personId }: OnDuty) => spokenBy(directory.personById.get(personId), languages);
  const isHere = ({ homeSiteId }: OnDuty) => Number(homeSiteId === siteId);
  // Nobody comes last until real time reaches what a clock said that was ahead.
  const idleSince = ({ since, rungAt = since }: OnDuty) => Math.min(now, Math.max(since, rungAt));
  return duties.toSorted(
    (a, b) => speaks(b) - speaks(a) || isHere(b) - isHere(a) || idleSince(a) - idleSince(b) || compareIds(a, b),
  );
};

const isOnDuty = (organisationId: string, now: Instant) => (duty: OnDuty) =>
  duty.organisationId === organisationId && now < duty.until;

const isExpertOf =
  (organisationId: string) =>
  ({ organisationId: own, roles }: Person): boolean =>
    own === organisationId && roles.some(({ role }) => role === 'expert');

/**
 * Whom a call rings, in order (M15): whom the booking asks for; of the organisation, those on duty one after another,
 * then all its other experts at once (the pool); at last the site's coordinators. Never who started the call, nobody
 * whom the directory does not know, and no guard.
 */
export const candidatesFor = (call: Asking, facts: RingFacts): Candidates => {
  const { directory, booking, now } = facts;
  const of = { organiserId: call.startedBy, organisationId: call.organisationId, siteId: call.siteId };
  const canAnswer = (person: Person | undefined) => person !== undefined && may(person, 'answerCalls', of, directory);
  const known = (ids: readonly string[]) =>
    ids.filter((id) => id !== call.startedBy && canAnswer(directory.personById.get(id)));
  const onDuty = inOrder(call, { ...facts, duties: facts.duties.filter(isOnDuty(call.organisationId, now)) });
  const pool = directory.people.filter(isExpertOf(call.organisationId));
  const coordinators = directory.people.filter((person) =>
    siteRolesOf({ person }, call.siteId, directory).includes('coordinator'),
  );
  const idsOf = (people: readonly Person[]) => known(people.map(({ id }) => id)).toSorted();
  const groups: readonly RingGroup[] = [
    { step: 'asked', personIds: known(askedOf(call, facts)) },
    ...onDuty.map(({ personId }): RingGroup => ({ step: 'onDuty', personIds: known([personId]) })),
    { step: 'pool', personIds: idsOf(pool) },
    { step: 'coordinator', personIds: idsOf(coordinators) },
  ];
  return {
    groups: groups.filter(({ personIds }) => personIds.length > 0),
    interpreters: booking === undefined ? [] : known(peopleBehind(booking, 'interpreter', directory)),
  };
};

/** Everybody who could be rung, each once. */
export const everyone = ({ groups, interpreters }: Candidates): readonly string[] => [
  ...new Set([...groups.flatMap(({ personIds }) => personIds), ...interpreters]),
];

/** The same order without those who are not to be rung. */
export const without = ({ groups, interpreters }: Candidates, left: ReadonlySet<string>): Candidates => {
  const remaining = (ids: readonly string[]) => ids.filter((id) => !left.has(id));
  return {
    groups: groups
      .map(({ step, personIds }) => ({ step, personIds: remaining(personIds) }))
      .filter(({ personIds }) => personIds.length > 0),
    interpreters: remaining(interpreters),
  };
};
