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
  readonly ended: Promise<Ending>;
}

export interface ProgramOptions {
  /** Node's own, before the program. */
  readonly flags?: readonly string[];
  /** Shows what it writes as errors at once. */
  readonly showErrors?: boolean;
}

/** Bundles the program if its sources are newer. */
export const buildProgram = async (): Promise<void> => {
  const building = spawn(process.execPath, ['scripts/build.mjs'], { cwd: ROOT, env: ENVIRONMENT, stdio: 'inherit' });
  const [code] = await once(building, 'close');
  if (code !== 0) throw new Error(`the program was not built: ${code}`);
};

/** Starts the bundled program with these settings. */
export const runProgram = (
  settings: Readonly<Record<string, string>>,
  { flags = [], showErrors = false }: ProgramOptions = {},
): RunningProgram => {
  const child = spawn(process.execPath, [...flags, 'api/dist/main.mjs'], {
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
  return { url: () => Promise.race([listens, endedBefore()]), send: (signal) => void child.kill(signal), ended };
};
