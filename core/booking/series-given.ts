import type { LocalDay } from '../time/site-time.ts';
import { type Given, givenAfter, type RestChanges, type SeriesChange, type WallTime } from './series-change.ts';

/** What a date has from the series otherwise than the template says: a change of only some gave it that. */
export interface DateGiven {
  readonly at?: WallTime | undefined;
  readonly given?: RestChanges | undefined;
}

/** What the series gives the date of that day: what the template says, but for what it was given otherwise. */
export const givenOn = (template: Given, day: LocalDay, { at, given = {} }: DateGiven): Given => ({
  time: at ?? { ...template.time, day },
  rest: { ...template.rest, ...given },
});

const without = (rest: RestChanges, fields: RestChanges): RestChanges =>
  Object.fromEntries(Object.entries(rest).filter(([field]) => !(field in fields)));

const definedIn = (rest: RestChanges): RestChanges =>
  Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));

const TITLE: RestChanges = { title: null };

/** The template after a change, and the part of the change that it has taken. */
export interface TemplateTaking {
  readonly template: Given;
  readonly part: SeriesChange;
}

/**
 * What dates that are added later may be like after a change that some date has taken, as much like it as can be first: they
 * take all of it, or all but a text. The first counts that such a date would be accepted with, which other dates do not
 * tell, having things of their own; where there is none, they take nothing.
 */
export const takingsOf = (template: Given, change: SeriesChange): readonly TemplateTaking[] => {
  const hasTitle = typeof change.rest.title === 'string';
  const parts = [change, ...(hasTitle ? [{ ...change, rest: without(change.rest, TITLE) }] : [])];
  return parts.map((part) => ({ part, template: givenAfter(template, part) }));
};

/**
 * What a date that a change means is given from then on. One that refused it is still given it, and is behind, but for
 * a text: what was refused is kept nowhere.
 */
export const dateGivenAfter = (
  { given = {} }: DateGiven,
  before: Given,
  change: SeriesChange,
  { part, isRefused }: { readonly part: SeriesChange | undefined; readonly isRefused: boolean },
): Required<DateGiven> => {
  const ofAll = definedIn(part?.rest ?? {});
  const told = definedIn(isRefused ? without(change.rest, TITLE) : change.rest);
  return { at: givenAfter(before, change).time, given: without({ ...given, ...told }, ofAll) };
};
