import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

/** A server in a process of its own. */
export interface ChildServer {
  readonly url: URL;
  /** From its start until it told its URL, in milliseconds. */
  readonly startMs: number;
  /** Resident memory now, in megabytes; NaN where the system does not tell. */
  readonly residentMegabytes: () => number;
  /** Processor time that it has used, in milliseconds; NaN where the system does not tell. */
  readonly processorMs: () => number;
  readonly stop: () => Promise<void>;
}

export interface ChildProgram {
  readonly script: string;
  /** Takes what the program writes: its URL in a line `<anything>: http://…`, and its log. */
  readonly outputFile: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** Writes a processor profile into this folder at the end. */
  readonly profileFolder?: string | undefined;
}

const MAX_START_MS = 90_000;
const LOOK_EVERY_MS = 25;
const URL_LINE = /^\S+: (http:\S+)$/m;

const residentMegabytes = (pid: number | undefined): number => {
  try {
    const kilobytes = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? Number.NaN : Number(kilobytes) / 1024;
  } catch {
    return Number.NaN;
  }
};

/** /proc tells it in hundredths of a second: user and system time, the 12th and 13th field after the name. */
const processorMs = (pid: number | undefined): number => {
  try {
    const [, rest = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ');
    const fields = rest.split(' ');
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return Number.NaN;
  }
};

/** Starts the program and resolves when it has told its URL. Throws when it ends before, or takes too long. */
export const startServer = async (program: ChildProgram): Promise<ChildServer> => {
  const { script, outputFile, profileFolder } = program;
  const flags = profileFolder === undefined ? [] : ['--cpu-prof', '--cpu-prof-dir', profileFolder];
  const output = openSync(outputFile, 'w');
  const started = performance.now();
  const child = spawn(process.execPath, [...flags, script], {
    env: { ...process.env, ...program.environment },
    stdio: ['ignore', output, 'inherit'],
  });
  closeSync(output);
  const exited = once(child, 'exit');
  const stop = async (): Promise<void> => {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
    await exited;
  };
  for (const deadline = performance.now() + MAX_START_MS; performance.now() < deadline; ) {
    if (child.exitCode !== null) throw new Error(`${script} ended at its start, with code ${child.exitCode}`);
    const url = URL_LINE.exec(readFileSync(outputFile, 'utf8'))?.[1];
    if (url !== undefined) {
      const { pid } = child;
      return {
        url: new URL(url),
        startMs: performance.now() - started,
        residentMegabytes: () => residentMegabytes(pid),
        processorMs: () => processorMs(pid),
        stop,
      };
    }
    await wait(LOOK_EVERY_MS);
  }
  await stop();
  throw new Error(`${script} has not told its URL in ${MAX_START_MS / 1000} seconds`);
};
