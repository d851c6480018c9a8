import { type Interval, intersect } from '@yhteistila/core/time/interval.ts';
import type { DayView, Resource } from '../../api/queries.ts';
import { takenTimes } from './free-rooms.ts';

const speaks = ({ languages = [] }: Resource, code: string): boolean => languages.includes(code);

/** So many of them that every language is spoken, the first that do; without a language, the first. Undefined where there are not. */
const covering = (free: readonly Resource[], languages: readonly string[]): readonly Resource[] | undefined => {
  const forAll = free.find((each) => languages.every((code) => speaks(each, code)));
  if (forAll !== undefined) return [forAll];
  const chosen: Resource[] = [];
  for (const code of languages) {
    if (chosen.some((each) => speaks(each, code))) continue;
    const speaker = free.find((each) => speaks(each, code));
    if (speaker === undefined) return undefined;
    chosen.push(speaker);
  }
  return chosen.length === 0 ? undefined : chosen;
};

/**
 * Who interprets at each step of a visit, as far as the days tell: the same all the way where somebody can, so that the customer
 * need not begin anew. Undefined where a step has nobody.
 */
export const interpretersFor = (
  steps: readonly Interval[],
  languages: readonly string[],
  resources: readonly Resource[],
  days: readonly DayView[],
): readonly (readonly Resource[])[] | undefined => {
  const byId = new Map(days.flatMap((day) => day.resources.map((each) => [each.id, each] as const)));
  const isFree = ({ id }: Resource, wanted: Interval): boolean => {
    const own = byId.get(id);
    return own !== undefined && takenTimes(own).every((taken) => intersect(taken, wanted) === undefined);
  };
  const interpreters = resources.filter(({ type }) => type === 'interpreter');
  const allTheWay = interpreters.filter((each) => steps.every((step) => isFree(each, step)));
  const chosen = steps.flatMap((step) => {
    const others = interpreters.filter((each) => !allTheWay.includes(each) && isFree(each, step));
    const own = covering([...allTheWay, ...others], languages);
    return own === undefined ? [] : [own];
  });
  return chosen.length === steps.length ? chosen : undefined;
};
