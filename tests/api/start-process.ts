import type { Instant } from '@yhteistila/core/time/interval.ts';
import { DEMO_MORNING } from '../fixtures/demo/demo-copy.ts';
import { type ApiClient, createApiClient } from './api-client.ts';
import { type RunningProgram, runProgram } from './run-program.ts';

/** A server in a process of its own, as `npm start` runs it. */
export interface ServerProcess extends ApiClient, Pick<RunningProgram, 'ended'> {
  /** SIGKILL: nothing is told to the server before. */
  readonly kill: () => Promise<void>;
  /** SIGTERM; answers the exit code. */
  readonly stop: () => Promise<number | null>;
  /** Another signal, or one that is not waited for. */
  readonly signal: RunningProgram['send'];
  /** What time it is to the server. */
  readonly now: () => Instant;
}

/** A program that runs before the server's own: to it, it is so many milliseconds later than it is. */
const laterBy = (ms: number): string => {
  const program = `
    const real = Date.now;
    Date.now = () => real() + ${ms};
    globalThis.Date = new Proxy(Date, {
      construct: (of, given, by) => Reflect.construct(of, given.length === 0 ? [of.now()] : given, by),
    });`;
  return `data:text/javascript,${encodeURIComponent(program)}`;
};

/** The settings of a server on the folder that says nothing and counts no calls. */
export const onFolder = (dataDir: string): Readonly<Record<string, string>> => ({
  DATA_DIR: dataDir,
  RATE_LIMIT: 'off',
  LOG_LEVEL: 'silent',
});

/** Waits until the program listens, and calls it. `now` is its clock. */
export const asServer = async (program: RunningProgram, now: () => Instant = Date.now): Promise<ServerProcess> => {
  const end = async (signal: NodeJS.Signals): Promise<number | null> => {
    program.send(signal);
    return (await program.ended).code;
  };
  return {
    ...createApiClient(await program.url(), now),
    now,
    ended: program.ended,
    signal: program.send,
    kill: async () => {
      await end('SIGKILL');
    },
    stop: () => end('SIGTERM'),
  };
};

/** How much later it is to the servers of the demo's morning than it is: the same to each that a file starts. */
const TO_THE_MORNING_MS = DEMO_MORNING - Date.now();

/** What time it is to a server of the demo's morning. */
export const morningNow = (): Instant => Date.now() + TO_THE_MORNING_MS;

/** Starts the bundled program on a copy of the demo, to which the demo's morning goes on. */
export const startOnDemo = (dataDir: string): Promise<ServerProcess> => startProcess(dataDir, morningNow());

/** Starts the bundled program on the folder, to which it is `at` then, or what it is; answers once it listens. */
export const startProcess = (dataDir: string, at?: Instant): Promise<ServerProcess> => {
  const ahead = at === undefined ? 0 : at - Date.now();
  const flags = at === undefined ? [] : ['--import', laterBy(ahead)];
  return asServer(runProgram(onFolder(dataDir), { flags, showErrors: true }), () => Date.now() + ahead);
};
