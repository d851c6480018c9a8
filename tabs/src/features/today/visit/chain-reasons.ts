import type { ChainRefusal } from './chain-lanes.ts';

/** What stands in the way of some agencies of a visit, in the words that hold for each of them. */
export interface ChainReason {
  readonly organisationIds: readonly string[];
  readonly message: string;
}

const MAX_OF_ONE = 3;

/** Of one agency what decides, as at a single visit; where nothing does, what concerns the most of its spaces. */
const toldOf = (refused: readonly ChainRefusal[]): readonly string[] => {
  const deciding = refused.filter(({ decides }) => decides === true);
  const told = deciding.length > 0 ? deciding.slice(0, MAX_OF_ONE) : refused.slice(0, 1);
  return [...new Set(told.map(({ message }) => message))];
};

/** Why the agencies find no room: a few words for each, said once where they hold for several. */
export const chainReasons = (refused: readonly ChainRefusal[]): readonly ChainReason[] => {
  const agencies = new Map<string, string[]>();
  for (const organisationId of new Set(refused.map((each) => each.organisationId))) {
    for (const message of toldOf(refused.filter((each) => each.organisationId === organisationId))) {
      agencies.set(message, [...(agencies.get(message) ?? []), organisationId]);
    }
  }
  return [...agencies].map(([message, organisationIds]) => ({ organisationIds, message }));
};
