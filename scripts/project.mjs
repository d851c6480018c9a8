import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..');

export const readJson = (...path) => JSON.parse(readFileSync(join(root, ...path), 'utf8'));

/** The workspaces that package.json names and that exist, as folder names. */
export const workspaces = () => readJson('package.json').workspaces.filter((name) => existsSync(join(root, name)));

/**
 * Runs a program in the project's root and passes on the signals that ask this process to end.
 * Resolves to {code, output, stopped}: output is empty unless `capture` is set, stopped tells that such a signal came.
 */
export function run(command, args, { capture = false, env = {} } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: capture ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text) => {
        output += text;
      });
    }
    let stopped = false;
    const pass = (signal) => {
      stopped = true;
      child.kill(signal);
    };
    const signals = ['SIGINT', 'SIGTERM'];
    for (const signal of signals) process.on(signal, pass);
    child.on('error', reject);
    child.on('close', (code) => {
      for (const signal of signals) process.off(signal, pass);
      resolve({ code: code ?? 1, output, stopped });
    });
  });
}

/** Runs a package's program with this Node, so that it works alike in every shell and without npx. */
export const runTool = (file, args, options) =>
  run(process.execPath, [join(root, 'node_modules', file), ...args], options);
