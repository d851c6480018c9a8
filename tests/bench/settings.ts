import { parseArgs } from 'node:util';

export const PARTS = ['bookings', 'day-views', 'availability', 'long-calls', 'scale', 'cosmos', 'tab'] as const;
export type Part = (typeof PARTS)[number];

export interface Settings {
  /** What is measured. */
  readonly parts: ReadonlySet<Part>;
  /** How often each measurement is made; figures are medians. */
  readonly rounds: number;
  /** How long each takes. */
  readonly roundMs: number;
  /** Where the server's processor profiles go. */
  readonly profileFolder: string | undefined;
}

const isPart = (text: string): text is Part => PARTS.some((part) => part === text);

const partsOf = (only: string | undefined): ReadonlySet<Part> => {
  if (only === undefined) return new Set(PARTS);
  const wanted = only.split(',').filter(isPart);
  if (wanted.length === 0) throw new Error(`--only takes some of ${PARTS.join(',')}`);
  return new Set(wanted);
};

/** `--quick`, `--only part,part`, `--profile folder`. Throws on anything else. */
export const readSettings = (words: readonly string[]): Settings => {
  const { values } = parseArgs({
    args: [...words],
    options: { quick: { type: 'boolean' }, only: { type: 'string' }, profile: { type: 'string' } },
  });
  const quick = values.quick === true;
  return {
    parts: partsOf(values.only),
    rounds: quick ? 1 : 5,
    roundMs: quick ? 500 : 1200,
    profileFolder: values.profile,
  };
};
