import type { Texts } from '@yhteistila/core/language/texts.ts';

interface Person {
  readonly type: string;
  readonly languages?: readonly string[] | undefined;
}

/** Into it, and out of it, every interpreter translates. */
const WORKING_LANGUAGE = 'fi';

const interpretersAmong = (resources: readonly Person[]): readonly Person[] =>
  resources.filter(({ type }) => type === 'interpreter');

/** The languages from and to which somebody can interpret, as ISO 639-1 codes. */
export const spokenLanguages = (resources: readonly Person[]): readonly string[] => [
  ...new Set(
    interpretersAmong(resources)
      .flatMap(({ languages = [] }) => languages)
      .filter((code) => code !== WORKING_LANGUAGE),
  ),
];

/** What each of the interpreters speaks. */
export const spokenBy = (resources: readonly Person[]): readonly (readonly string[])[] =>
  interpretersAmong(resources).map(({ languages = [] }) => languages);

interface Named {
  readonly id: string;
  readonly siteId: string;
  readonly name: Texts;
}

/**
 * The words for each of the resources, no two alike: where name and languages do not tell two people apart, their site does, and
 * where that does not either, a number.
 */
export const namesApart = <Each extends Named>(
  resources: readonly Each[],
  wordsOf: (resource: Each) => string,
  siteNameOf: (siteId: string) => string,
): ReadonlyMap<string, string> => {
  const isAlone = (words: (each: Each) => string, resource: Each) =>
    resources.every((other) => other.id === resource.id || words(other) !== words(resource));
  const withSite = (each: Each) => `${wordsOf(each)} (${siteNameOf(each.siteId)})`;
  return new Map(
    resources.map((resource) => {
      if (isAlone(wordsOf, resource)) return [resource.id, wordsOf(resource)];
      if (isAlone(withSite, resource)) return [resource.id, withSite(resource)];
      const alike = resources.filter((other) => withSite(other) === withSite(resource));
      return [resource.id, `${withSite(resource)} ${alike.indexOf(resource) + 1}`];
    }),
  );
};
