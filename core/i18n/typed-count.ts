import { plainText, problemOf, type Typed } from './typed.ts';

const SHAPE =
  /^(\d+) ?(?:hlo|henkea|henkiloa?|hengelle|ihmista|personer|person|pers|deltagare|people|persons?|kertaa?|ganger|gang|times?)?\.?$/;

interface Limits {
  readonly least: number;
  readonly most: number;
}

/** A whole number as people write it, "6" or "6 hlö"; a problem that names the limits for anything else. */
export const readTypedCount = (typed: string, { least, most }: Limits): Typed<number> => {
  const count = Number(SHAPE.exec(plainText(typed))?.[1] ?? Number.NaN);
  return count >= least && count <= most ? { value: count } : problemOf('count', { least, most });
};
