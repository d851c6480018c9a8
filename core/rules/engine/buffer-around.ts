import type { Directory, PlacedResource } from '../../site/directory.ts';
import type { Person } from '../../site/person.ts';
import { PURPOSES } from '../../site/purpose.ts';
import type { Rule } from '../../site/rule.ts';
import type { LocalDay } from '../../time/site-time.ts';
import { bufferOf } from '../kinds/buffer.ts';
import { selectorOf } from './select-rules.ts';

/** Minutes that must lie free beside a booking: of another organisation, or of anybody. */
export interface Buffer {
  readonly minutes: number;
  readonly between: 'organisations' | 'always';
}

interface Question {
  readonly placed: PlacedResource;
  readonly person: Person;
  readonly day: LocalDay;
}

const known = new WeakMap<readonly Rule[], Buffer | undefined>();

/** Of several the longest; a selection of rules is shared by many resources, so each is read once. */
const strictestOf = (rules: readonly Rule[]): Buffer | undefined => {
  if (known.has(rules)) return known.get(rules);
  const buffers = rules.filter(({ kind }) => kind === 'buffer').map(bufferOf);
  const [strictest] = buffers.filter(({ minutes }) => minutes > 0).sort((a, b) => b.minutes - a.minutes);
  known.set(rules, strictest);
  return strictest;
};

/**
 * What the rules keep free on the resource beside bookings of others when this person books it, for whatever purpose:
 * of rules that differ by purpose, the strictest. Undefined where a booking may follow another at once.
 */
export const bufferAround = (directory: Directory, { placed, person, day }: Question): Buffer | undefined => {
  const { organisationId } = person;
  const buffers = PURPOSES.flatMap((purpose) => {
    const select = selectorOf(directory, { request: { organisationId, purpose }, organiser: person, day }, placed);
    return strictestOf(select(placed).rules) ?? [];
  });
  return buffers.sort((a, b) => b.minutes - a.minutes)[0];
};
