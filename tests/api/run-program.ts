import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** What jest's own process needs would be in the way. */
const ENVIRONMENT = { PATH: process.env.PATH, NODE_OPTIONS: '' };

/** How a program ended, and all that it wrote until then. */
export interface Ending {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly output: string;
  readonly errors: string;
}

/** The bundled program in a process of its own, as `npm start` runs it. */
export interface RunningProgram {
  /** Where it listens; fails where it ends before it does. */
  readonly url: () => Promise<string>;
  readonly send: (signal: NodeJS.Signals) => void;
  readonly pid: number | undefined;
  readonly ended: Promise<Ending>;
}

export interface ProgramOptions {
  /** Node's own, before the program. */
  readonly flags?: readonly string[];
  /** A command that in the end becomes the program, which is given to it as its last words. */
  readonly within?: readonly string[];
  /** The program, where it is not the product's own. */
  readonly script?: string;
  /** Shows what it writes as errors at once. */
  readonly showErrors?: boolean;
}

const runNode = async (...words: readonly string[]): Promise<void> => {
  const running = spawn(process.execPath, words, { cwd: ROOT, env: ENVIRONMENT, stdio: 'inherit' });
  const [code] = await once(running, 'close');
  if (code !== 0) throw new Error(`the program was not built: ${code}`);
};

/** Bundles the program if its sources are newer. */
export const buildProgram = (): Promise<void> => runNode('scripts/build.mjs');

/** Bundles a program of a test. */
export const bundleProgram = (from: string, to: string): Promise<void> =>
  runNode('-e', `import('./scripts/build.mjs').then(({ bundle }) => bundle(...process.argv.slice(1)))`, from, to);

/** Starts the bundled program with these settings. */
export const runProgram = (
  settings: Readonly<Record<string, string>>,
  { flags = [], within = [], script = 'api/dist/main.mjs', showErrors = false }: ProgramOptions = {},
): RunningProgram => {
  const [command = process.execPath, ...words] = [...within, process.execPath, ...flags, script];
  const child = spawn(command, words, {
    cwd: ROOT,
    env: { ...ENVIRONMENT, PORT: '0', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text;
    if (showErrors) process.stderr.write(text);
  });
  const listens = new Promise<string>((resolve) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      const url = /^Yhteistila: (http:\S+)$/m.exec(output)?.[1];
      if (url !== undefined) resolve(url);
    });
  });
  const ended = once(child, 'close').then(([code, signal]): Ending => ({ code, signal, output, errors }));
  const endedBefore = async (): Promise<never> => {
    const { code } = await ended;
    throw new Error(`the server ended with ${code}: ${output}${errors}`);
  };
  return {
    url: () => Promise.race([listens, endedBefore()]),
    send: (signal) => void child.kill(signal),
    pid: child.pid,
    ended,
  };
};
