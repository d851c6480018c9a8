/** The letters that stand for a person: of the first name and of the last; what is in brackets is no name. */
export const initialsOf = (name: string): string => {
  const [first = '', ...rest] = name
    .replace(/\(.*?\)/g, '')
    .trim()
    .split(/\s+/);
  return [first, rest.at(-1) ?? '']
    .map((each) => Array.from(each).at(0) ?? '')
    .join('')
    .toUpperCase();
};
