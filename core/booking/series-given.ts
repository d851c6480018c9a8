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

/** The template with as much of a change as it takes: `part`, undefined for nothing. */
export interface TemplateTaking {
  readonly template: Given;
  readonly part: SeriesChange | undefined;
}

/** What a template may take of a change, as much as it can first: all of it, or all but a text. */
export const takingsOf = (
  template: Given,
  change: SeriesChange,
): readonly { readonly template: Given; readonly part: SeriesChange }[] => {
  const hasTitle = typeof change.rest.title === 'string';
  const parts = [change, ...(hasTitle ? [{ ...change, rest: without(change.rest, TITLE) }] : [])];
  return parts.map((part) => ({ part, template: givenAfter(template, part) }));
};

/**
 * What dates that are added later are to be like after a change that some date has taken: like that, as far as such a
 * date would be accepted, which other dates do not tell, having things of their own. A text that is refused is left out.
 */
export const templateAfter = (
  template: Given,
  change: SeriesChange,
  isAcceptable: (taking: { readonly template: Given; readonly part: SeriesChange }) => boolean,
): TemplateTaking => takingsOf(template, change).find(isAcceptable) ?? { template, part: undefined };

/**
 * What a date that a change means is given from then on. One that refused it is still given it, and is behind, but for
 * a text: what was refused is kept nowhere.
 */
export const dateGivenAfter = (
  { given = {} }: DateGiven,
  before: Given,
  change: SeriesChange,
  { part, isRefused }: Pick<TemplateTaking, 'part'> & { readonly isRefused: boolean },
): Required<DateGiven> => {
  const ofAll = definedIn(part?.rest ?? {});
  const told = definedIn(isRefused ? without(change.rest, TITLE) : change.rest);
  return { at: givenAfter(before, change).time, given: without({ ...given, ...told }, ofAll) };
};
