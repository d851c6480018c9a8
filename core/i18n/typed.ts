import type { TextParams } from './text-of.ts';

/** What a person's text in a field means, or what is wrong with it: the text `typed.<code>` says that. */
export type Typed<Value> = { readonly value: Value } | TypedProblem;

export interface TypedProblem {
  readonly problem: string;
  readonly params: TextParams;
}

export const problemOf = (problem: string, params: TextParams = {}): TypedProblem => ({ problem, params });

/** Small letters without marks above them and single spaces: people leave marks out where a keyboard has none. */
export const plainText = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();
