/** A name of more characters may be cut where there is little room, as in a row's head; a shorter one is whole everywhere. */
const SURELY_WHOLE = 14;
/** "Neuvottelutila 203": what comes before the last word that has a digit. */
const NUMBERED = /^(.*\S)\s+(\S*\d\S*)$/;

/** A long name as what may be shortened and the number that never is, as that alone tells one room from the next. */
export const splitName = (name: string): { readonly stem: string; readonly number: string } | undefined => {
  if (name.length <= SURELY_WHOLE) return undefined;
  const [, stem, number] = NUMBERED.exec(name) ?? [];
  return stem === undefined || number === undefined ? undefined : { stem, number };
};
