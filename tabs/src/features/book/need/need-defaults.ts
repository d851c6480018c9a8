import type { Role } from '@yhteistila/core/site/person.ts';
import { PURPOSES, type Purpose, servesCustomers } from '@yhteistila/core/site/purpose.ts';
import type { SpaceNeed } from './need.ts';

const KEY = 'yhteistila.need';

/** What each role books most; the first role of the list that a person holds decides. */
const USUAL: readonly (readonly [Role, Purpose])[] = [
  ['adviser', 'customerService'],
  ['expert', 'remoteService'],
  ['coordinator', 'meeting'],
  ['host', 'meeting'],
  ['guard', 'meeting'],
  ['steering', 'meeting'],
  ['administrator', 'meeting'],
  ['staff', 'customerService'],
];

const USUAL_MINUTES: { readonly [purpose in Purpose]: number } = {
  customerService: 30,
  remoteService: 30,
  meeting: 60,
  hybridMeeting: 60,
  backgroundWork: 60,
  teamDay: 60,
  event: 60,
};

interface LastUsed {
  readonly purpose: Purpose;
  readonly minutes: number;
}

const isPurpose = (value: unknown): value is Purpose => PURPOSES.some((purpose) => purpose === value);

/** What was kept of the last booking; undefined for anything that cannot be read. */
export const readLastUsed = (text: string | null): LastUsed | undefined => {
  if (text === null) return undefined;
  try {
    const kept: unknown = JSON.parse(text);
    if (typeof kept !== 'object' || kept === null || !('purpose' in kept) || !('minutes' in kept)) return undefined;
    const { purpose, minutes } = kept;
    const isLength = typeof minutes === 'number' && minutes >= 5 && minutes <= 600 && minutes % 5 === 0;
    return isPurpose(purpose) && isLength ? { purpose, minutes } : undefined;
  } catch {
    return undefined;
  }
};

const usualPurpose = (roles: readonly Role[]): Purpose =>
  USUAL.find(([role]) => roles.includes(role))?.[1] ?? 'meeting';

/** What to begin with, so that the first offers stand there before anything is said. */
export const firstNeed = (roles: readonly Role[], last: LastUsed | undefined): SpaceNeed => {
  const purpose = last?.purpose ?? usualPurpose(roles);
  const minutes = last?.minutes ?? USUAL_MINUTES[purpose];
  return {
    purpose,
    minutes,
    needs: [],
    customer: false,
    confidential: false,
    also: [],
    languages: [],
    types: [],
    zoneIds: [],
  };
};

/** Another purpose brings its usual length, unless the person has chosen one. */
export const withPurpose = (need: SpaceNeed, purpose: Purpose): SpaceNeed => ({
  ...need,
  purpose,
  minutes: need.minutes === USUAL_MINUTES[need.purpose] ? USUAL_MINUTES[purpose] : need.minutes,
});

type Serving = readonly {
  readonly organisation: { readonly id: string };
  readonly onSite?: unknown;
  readonly remote?: unknown;
}[];

/** Serving customers as the agency does it at the site: there, else remotely; who does neither there meets others. */
export const servedThere = (purpose: Purpose, organisationId: string | undefined, serving: Serving): Purpose => {
  if (!servesCustomers(purpose)) return purpose;
  const agency = serving.find(({ organisation }) => organisation.id === organisationId);
  if (agency === undefined) return 'meeting';
  if (agency.onSite !== undefined) return purpose;
  return agency.remote === undefined ? 'meeting' : 'remoteService';
};

export const loadFirstNeed = (roles: readonly Role[]): SpaceNeed =>
  firstNeed(roles, readLastUsed(localStorage.getItem(KEY)));

export const keepLastUsed = ({ purpose, minutes }: LastUsed): void =>
  localStorage.setItem(KEY, JSON.stringify({ purpose, minutes }));
