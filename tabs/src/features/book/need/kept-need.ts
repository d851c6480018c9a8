import { isNeed } from '@yhteistila/core/booking/need.ts';
import { keptForPerson } from '../../../session/kept-for-person.ts';
import { COMPANIONS, type Companion, type SpaceNeed } from './need.ts';

/** The part of a need that no address tells. */
export type PrivateNeed = Pick<
  SpaceNeed,
  'needs' | 'languages' | 'customer' | 'confidential' | 'organisationId' | 'also'
>;

export interface KeptNeed {
  /** The other part, as the address has it. */
  readonly search: string;
  readonly need: PrivateNeed;
}

const WHAT = 'need';
const LANGUAGE = /^[a-z]{2}$/;

const isCompanion = (value: unknown): value is Companion => COMPANIONS.some((each) => each === value);
const isLanguage = (value: unknown): value is string => typeof value === 'string' && LANGUAGE.test(value);
const listOf = <T>(value: unknown, is: (each: unknown) => each is T): readonly T[] =>
  Array.isArray(value) ? value.filter(is) : [];
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** What was kept; undefined for anything that cannot be read. */
export const readKept = (value: unknown): KeptNeed | undefined => {
  if (!isRecord(value) || typeof value.search !== 'string' || !isRecord(value.need)) return undefined;
  const { needs, languages, customer, confidential, organisationId, also } = value.need;
  return {
    search: value.search,
    need: {
      needs: listOf(needs, isNeed),
      languages: listOf(languages, isLanguage),
      customer: customer === true,
      confidential: confidential === true,
      ...(typeof organisationId === 'string' ? { organisationId } : {}),
      also: listOf(also, isCompanion),
    },
  };
};

const privateOf = ({ needs, languages, customer, confidential, organisationId, also }: SpaceNeed): PrivateNeed => ({
  needs,
  languages,
  customer,
  confidential,
  ...(organisationId === undefined ? {} : { organisationId }),
  also,
});

/** The need that the person has said in this tab of the browser and not yet booked. */
export const keptNeed = {
  read: (personId: string): KeptNeed | undefined => readKept(keptForPerson.read(personId, WHAT)),
  keep: (personId: string, need: SpaceNeed, search: string): void =>
    keptForPerson.keep(personId, WHAT, { search, need: privateOf(need) } satisfies KeptNeed),
  forget: (personId: string): void => keptForPerson.forget(personId, WHAT),
};
