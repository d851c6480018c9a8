import { z } from 'zod';
import type { Sent } from './bot-deps.ts';

/** The channel did not take a message. It carries nothing of the message, of tokens or of people. */
export class ChannelTrouble extends Error {
  override readonly name = 'ChannelTrouble';
  /** Absent where there was no answer at all. */
  readonly status: number | undefined;
  readonly retryAfterSeconds: number | undefined;

  constructor(status: number | undefined, retryAfterSeconds?: number) {
    super(`the channel answered ${status ?? 'nothing'}`);
    this.status = status;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** How the connector's library tells of an answer that was none. */
const failure = z.looseObject({
  statusCode: z.number().optional(),
  response: z.looseObject({ headers: z.unknown() }).optional(),
});

const readsHeaders = (headers: unknown): headers is { get(name: string): string | undefined } =>
  typeof headers === 'object' && headers !== null && 'get' in headers && typeof headers.get === 'function';

const MAX_SECONDS = 3600;

const retryAfterOf = (headers: unknown): number | undefined => {
  const seconds = Number((readsHeaders(headers) ? headers.get('retry-after') : undefined) ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? Math.min(Math.ceil(seconds), MAX_SECONDS) : undefined;
};

/** What the library threw, without the request and the answer that it carries along. */
export const troubleOf = (error: unknown): ChannelTrouble => {
  if (error instanceof ChannelTrouble) return error;
  const { statusCode, response } = failure.safeParse(error).data ?? {};
  return new ChannelTrouble(statusCode, retryAfterOf(response?.headers));
};

/** Our own credentials, too slow, too soon, too many: another time it may well go. */
const PASSING = [401, 408, 425, 429];

/** What is to be done about a message that could not be sent. */
export const sentOf = (error: unknown): Sent => {
  const { status, retryAfterSeconds } = troubleOf(error);
  if (status !== undefined && status >= 400 && status < 500 && !PASSING.includes(status)) return { outcome: 'refused' };
  return { outcome: 'later', ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }) };
};

/** Whether the message that was to be replaced is gone, or the channel replaces none. */
export const toldGone = (error: unknown): boolean => [400, 404, 405, 410, 501].includes(troubleOf(error).status ?? 0);
