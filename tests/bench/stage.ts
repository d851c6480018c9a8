import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDevIssuer } from '@yhteistila/api/src/hosts/single-machine/dev-identity.ts';
import { loadDevKey } from '@yhteistila/api/src/hosts/single-machine/dev-key.ts';
import type { Person } from '@yhteistila/core/site/person.ts';
import { type ChildProgram, type ChildServer, startServer } from './child-server.ts';
import { requestBytes } from './connection.ts';
import { runLoad } from './load.ts';
import type { Settings } from './settings.ts';

/** The product beside its yardstick, each in a process of its own, and everybody signed in. */
export interface Stage {
  readonly settings: Settings;
  readonly server: ChildServer;
  readonly raw: ChildServer;
  /** Of the start that made the demo; NaN without one. */
  readonly firstStartMegabytes: number;
  /** Where the server's store lies. */
  readonly dataDir: string;
  /** Headers of a call by the person. */
  readonly headersOf: (person: Person) => Readonly<Record<string, string>>;
}

export interface StageInput {
  readonly settings: Settings;
  /** Fills the store before the server starts; without it a start before this one has made the demo there. */
  readonly prepare?: (dataDir: string) => Promise<void>;
  readonly people: readonly Person[];
}

/** The yardstick is told what to answer: `/posted` to each POST, `/ready` to each GET. */
export const tellRaw = async (raw: ChildServer, path: '/posted' | '/ready', body: unknown): Promise<void> => {
  const requests = [requestBytes({ method: 'PUT', path, body })];
  await runLoad({ url: raw.url, clients: 1, milliseconds: 1000, next: () => requests.pop() });
};

const signIn = async (dataDir: string, people: readonly Person[], now: number): Promise<Map<string, string>> => {
  // The server's own key, so that its own verification takes these tokens as those of a sign-in.
  const issuer = createDevIssuer(await loadDevKey(dataDir), { identity: { kind: 'dev' } });
  const tokens = new Map<string, string>();
  for (const person of people) tokens.set(person.id, await issuer.issue(person, now));
  return tokens;
};

/** Each person's first call, which verifies the token, is not part of any figure. */
const callOnce = async (url: URL, people: readonly Person[], headersOf: Stage['headersOf']): Promise<void> => {
  const waiting = people.map((person) => requestBytes({ method: 'GET', path: '/api/me', headers: headersOf(person) }));
  const { statuses } = await runLoad({ url, clients: 4, milliseconds: 60_000, next: () => waiting.pop() });
  if (statuses.size !== 1 || !statuses.has(200)) throw new Error(`signing in answered ${[...statuses.keys()]}`);
};

/** The first start makes the demo and stops; answers how much memory it had then. */
const makeDemo = async (program: ChildProgram): Promise<number> => {
  const server = await startServer(program);
  const megabytes = server.residentMegabytes();
  await server.stop();
  return megabytes;
};

/** Starts both servers on a new folder, lets them be measured, and leaves nothing behind. */
export const onStage = async <T>(input: StageInput, measure: (stage: Stage) => Promise<T>): Promise<T> => {
  const { settings, prepare, people } = input;
  const folder = mkdtempSync(join(tmpdir(), 'yhteistila-bench-'));
  const dataDir = join(folder, 'data');
  const started: ChildServer[] = [];
  const start = async (program: Parameters<typeof startServer>[0]): Promise<ChildServer> => {
    const server = await startServer(program);
    started.push(server);
    return server;
  };
  try {
    const raw = await start({ script: 'tests/bench/dist/raw-server.mjs', outputFile: join(folder, 'raw.log') });
    const product = {
      script: 'api/dist/main.mjs',
      outputFile: join(folder, 'server.log'),
      environment: { PORT: '0', DATA_DIR: dataDir, RATE_LIMIT: 'off', LOG_LEVEL: 'info' },
    };
    const firstStartMegabytes = prepare === undefined ? await makeDemo(product) : Number.NaN;
    await prepare?.(dataDir);
    const server = await start({ ...product, profileFolder: settings.profileFolder });
    const tokens = await signIn(dataDir, people, Date.now());
    const headersOf = ({ id }: Person) => ({ Authorization: `Bearer ${tokens.get(id)}` });
    await callOnce(server.url, people, headersOf);
    return await measure({ settings, server, raw, dataDir, firstStartMegabytes, headersOf });
  } finally {
    for (const server of started) await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
};
