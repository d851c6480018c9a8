/** The coding under its newer and its older name (RFC 9110 8.4.1.3). */
const GZIP: readonly string[] = ['gzip', 'x-gzip'];
const IDENTITY = 'identity';
const ANY = '*';
/** More than any list of codings has; what is cut off is not named. */
const MAX_LIST_LENGTH = 1000;
const WEIGHT = /^q\s*=\s*([01](?:\.\d{0,3})?)$/i;

interface Entry {
  readonly coding: string;
  readonly weight: number;
}

/** A weight that cannot be read is taken for none: what is named is wanted. */
const entryOf = (text: string): Entry => {
  const [coding = '', ...parameters] = text.split(';').map((part) => part.trim());
  const weights = parameters.flatMap((parameter) => WEIGHT.exec(parameter)?.[1] ?? []);
  return { coding: coding.toLowerCase(), weight: Number(weights[0] ?? 1) };
};

/** How an answer may be coded, by an Accept-Encoding header. */
export interface AcceptedCodings {
  readonly gzip: boolean;
  /** The answer as it is; where both are refused, it is sent so all the same. */
  readonly identity: boolean;
}

/**
 * Reads Accept-Encoding (RFC 9110 12.5.3): what is named goes before `*`, a weight of nought refuses, and of two that are
 * taken the one with more weight. Without the header, nothing is compressed.
 */
export const acceptedCodings = (header = ''): AcceptedCodings => {
  const entries = header.slice(0, MAX_LIST_LENGTH).split(',').map(entryOf);
  const weightOf = (names: readonly string[]): number | undefined =>
    entries.find(({ coding }) => names.includes(coding))?.weight;
  const any = weightOf([ANY]);
  const gzip = weightOf(GZIP) ?? any ?? 0;
  const identity = weightOf([IDENTITY]);
  // What is not named weighs nothing, but is taken unless `*` refuses it.
  const isIdentityRefused = (identity ?? any) === 0;
  return { gzip: gzip > 0 && gzip >= (identity ?? 0), identity: !isIdentityRefused };
};
