import { createHmac, randomBytes } from 'node:crypto';
import type { RouteId } from '@yhteistila/core/contract/routes.ts';
import { type DestinationStream, type Logger, pino } from 'pino';
import type { Caller } from '../use-cases/outcome.ts';

/** One line a call. No query, body, title, name or token is ever in it (M18, M27). */
export interface CallLine {
  readonly requestId: string;
  readonly route: RouteId | undefined;
  readonly method: string;
  readonly status: number;
  readonly ms: number;
  readonly caller: Caller | undefined;
}

export interface Log {
  readonly call: (line: CallLine) => void;
  /** Something that must be looked at. The error's message and stack go to the log, never into an answer. */
  readonly failure: (requestId: string, error: unknown) => void;
  readonly info: (message: string, fields?: Readonly<Record<string, string | number | boolean>>) => void;
}

const MAX_HASHES = 10_000;

/** A name for a person that holds as long as the process, so that lines of one person can be seen to belong together. */
const createPseudonyms = (): ((personId: string) => string) => {
  const key = randomBytes(32);
  const known = new Map<string, string>();
  return (personId) => {
    const old = known.get(personId);
    if (old !== undefined) return old;
    if (known.size >= MAX_HASHES) known.clear();
    const made = createHmac('sha256', key).update(personId).digest('base64url').slice(0, 12);
    known.set(personId, made);
    return made;
  };
};

/** Writes to standard output, in the background: a call never waits for its line. What is left is written at exit. */
const toOutput = (): DestinationStream => pino.destination({ dest: 1, sync: false });

export const createLog = (level: string, destination: DestinationStream = toOutput()): Log => {
  const logger: Logger = pino({ level, base: null }, destination);
  const pseudonym = createPseudonyms();
  return {
    call: ({ requestId, route, method, status, ms, caller }) =>
      logger.info({
        requestId,
        route,
        method,
        status,
        ms,
        person: caller && pseudonym(caller.person.id),
        organisation: caller?.person.organisationId,
      }),
    failure: (requestId, error) => logger.error({ requestId, err: error instanceof Error ? error : String(error) }),
    info: (message, fields = {}) => logger.info(fields, message),
  };
};
