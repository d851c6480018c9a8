import type { Outcome } from '../../use-cases/outcome.ts';
import type { Reply } from '../endpoint.ts';

/** What a use case answered, as a reply; a refusal passes as it is. */
export const answer = async <T>(
  outcome: Promise<Outcome<T>>,
  present: (value: T) => Reply | Promise<Reply>,
): Promise<Outcome<Reply>> => {
  const settled = await outcome;
  return settled.ok ? { ...settled, value: await present(settled.value) } : settled;
};

/** A use case that needs nothing but the caller. */
export const NO_INPUT = {};
