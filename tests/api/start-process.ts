import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Instant } from '@yhteistila/core/time/interval.ts';
import { type ApiClient, createApiClient } from './api-client.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** What jest's own process needs would be in the way. */
const ENVIRONMENT = { PATH: process.env.PATH, NODE_OPTIONS: '' };

/** A server in a process of its own, as `npm start` runs it. */
export interface ServerProcess extends ApiClient {
  /** SIGKILL: nothing is told to the server before. */
  readonly kill: () => Promise<void>;
  /** SIGTERM; answers the exit code. */
  readonly stop: () => Promise<number | null>;
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

/** Bundles the program if its sources are newer. */
export const buildProgram = async (): Promise<void> => {
  const building = spawn(process.execPath, ['scripts/build.mjs'], { cwd: ROOT, env: ENVIRONMENT, stdio: 'inherit' });
  const [code] = await once(building, 'close');
  if (code !== 0) throw new Error(`the program was not built: ${code}`);
};

const urlOf = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let said = '';
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const url = /http:\/\/\S+/.exec(said)?.[0];
      if (url !== undefined) resolve(url);
    });
    child.once('close', (code) => reject(new Error(`the server ended with ${code}: ${said}`)));
  });

/** Starts the bundled program on the folder, to which it is `at` then, or what it is; answers once it listens. */
export const startProcess = async (dataDir: string, at?: Instant): Promise<ServerProcess> => {
  const ahead = at === undefined ? 0 : at - Date.now();
  const now = () => Date.now() + ahead;
  const before = at === undefined ? [] : ['--import', laterBy(ahead)];
  const child = spawn(process.execPath, [...before, 'api/dist/main.mjs'], {
    cwd: ROOT,
    env: { ...ENVIRONMENT, PORT: '0', DATA_DIR: dataDir, RATE_LIMIT: 'off', LOG_LEVEL: 'silent' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const end = async (signal: NodeJS.Signals): Promise<number | null> => {
    if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
    const closed = once(child, 'close');
    child.kill(signal);
    await closed;
    return child.exitCode;
  };
  return {
    ...createApiClient(await urlOf(child), now),
    now,
    kill: async () => {
      await end('SIGKILL');
    },
    stop: () => end('SIGTERM'),
  };
};
