import { describe, expect, it } from '@jest/globals';
import type { DayView, Resource } from '../../api/queries.ts';
import { interpretersFor } from './free-interpreters.ts';

const at = (clock: string): number => Date.parse(`2026-11-23T${clock}:00+02:00`);
const STEPS = [
  { start: at('10:00'), end: at('10:30') },
  { start: at('10:30'), end: at('11:00') },
];

const interpreter = (id: string, ...languages: string[]): Resource => ({
  id,
  siteId: 'pori',
  zoneId: 'work',
  floor: 1,
  kind: 'person',
  type: 'interpreter',
  name: { fi: id, sv: id, en: id },
  features: [],
  networks: [],
  languages,
});
const PEOPLE = [interpreter('first', 'fi', 'ru'), interpreter('second', 'fi', 'ar'), interpreter('third', 'fi', 'ru')];

const dayWith = (busy: { readonly [id: string]: readonly [string, string] } = {}): DayView => ({
  siteId: 'pori',
  day: '2026-11-23',
  hours: { building: [], customer: [] },
  resources: PEOPLE.map(({ id }) => {
    const own = busy[id];
    const booking = own && {
      id: 'b',
      resourceIds: [id],
      start: `2026-11-23T${own[0]}:00+02:00`,
      end: `2026-11-23T${own[1]}:00+02:00`,
      status: 'confirmed' as const,
      visibility: 'redacted' as const,
    };
    return { id, bookings: booking === undefined ? [] : [booking] };
  }),
});

const chosen = (languages: readonly string[], day = dayWith()) =>
  interpretersFor(STEPS, languages, PEOPLE, [day])?.map((each) => each.map(({ id }) => id));

describe('the interpreters of a visit', () => {
  it('speak what is wanted', () => {
    expect(chosen([])).toEqual([['first'], ['first']]);
    expect(chosen(['ar'])).toEqual([['second'], ['second']]);
    expect(chosen(['ru', 'ar'])).toEqual([
      ['first', 'second'],
      ['first', 'second'],
    ]);
    expect(chosen(['so'])).toBeUndefined();
  });

  it('are the same all the way where somebody can be', () =>
    expect(chosen(['ru'], dayWith({ first: ['10:30', '11:30'] }))).toEqual([['third'], ['third']]));

  it('are others where nobody can, and nobody where a step has none', () => {
    const both = dayWith({ first: ['10:30', '11:00'], third: ['10:00', '10:30'] });
    expect(chosen(['ru'], both)).toEqual([['first'], ['third']]);
    expect(chosen(['ar'], dayWith({ second: ['10:45', '11:00'] }))).toBeUndefined();
  });
});
