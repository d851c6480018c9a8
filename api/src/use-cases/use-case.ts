import type { Context } from './inputs.ts';
import type { Caller, Outcome } from './outcome.ts';

/** An act of a signed-in caller. */
export type UseCase<Input, Answer> = (caller: Caller, input: Input, context: Context) => Promise<Outcome<Answer>>;
