import { z } from 'zod';

/** A button that was pressed, or a card that is to show the state now. */
export interface Pressed {
  readonly verb: string;
  /** What the button carries, and what was filled in. */
  readonly data: Readonly<Record<string, unknown>>;
  /** Nobody pressed it: the card came into view. */
  readonly isRefresh: boolean;
}

const record = z.record(z.string(), z.unknown());
const action = z.looseObject({ verb: z.string(), data: record.optional() });
const invoked = z.looseObject({ action, trigger: z.string().optional() });

/** What an `adaptiveCard/action` asks for; undefined for what cannot be read. */
export const pressedIn = (value: unknown): Pressed | undefined => {
  const read = invoked.safeParse(value).data;
  if (read === undefined) return undefined;
  return { verb: read.action.verb, data: read.action.data ?? {}, isRefresh: read.trigger === 'automatic' };
};

/** The same sent by a client of the old style, as a message without words: the data alone, or the whole action. */
export const submittedIn = (value: unknown): Pressed | undefined => {
  const whole = pressedIn(value);
  if (whole !== undefined) return whole;
  const flat = record.and(z.object({ verb: z.string() })).safeParse(value).data;
  if (flat === undefined) return undefined;
  const { verb, data, ...inputs } = flat;
  return { verb, data: { ...record.safeParse(data).data, ...inputs }, isRefresh: false };
};
