import { FEATURES, type Feature } from '../site/resource.ts';

/** Needs that a feature of a space answers, and those that a person answers (M12, M15). */
const INTERPRETER_NEEDS = ['interpreter'] as const;
export const NEEDS = [...FEATURES, ...INTERPRETER_NEEDS] as const;
export type Need = (typeof NEEDS)[number];

const features: ReadonlySet<string> = new Set(FEATURES);

const needs: ReadonlySet<unknown> = new Set(NEEDS);

export const isNeed = (value: unknown): value is Need => needs.has(value);

/** True for a need that only a feature of the space can answer. */
export const isFeature = (need: Need): need is Feature => features.has(need);

/** Whether somebody interprets. Naming languages is wanting an interpreter (N24). */
export const needsInterpreter = ({
  needs,
  languages = [],
}: {
  readonly needs: readonly Need[];
  readonly languages?: readonly string[] | undefined;
}): boolean => needs.includes('interpreter') || languages.length > 0;

/**
 * How many interpreters the languages take: one who speaks them all, where there is such a one, else one for each. `spoken`
 * is what each of those speaks who can be had.
 */
export const interpretersNeeded = (languages: readonly string[], spoken: readonly (readonly string[])[]): number => {
  const isOneEnough = spoken.some((own) => languages.every((code) => own.includes(code)));
  return isOneEnough ? 1 : Math.max(1, languages.length);
};

/** Needs that a security room is there for (M8). */
const SECURITY_NEEDS: ReadonlySet<Need> = new Set<Need>(['secondExit', 'securityGlass']);

/** True for needs of a meeting that may turn threatening. */
export const needsSecurity = (needs: readonly Need[]): boolean => needs.some((need) => SECURITY_NEEDS.has(need));
