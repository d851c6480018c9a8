import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const vmModules = '--experimental-vm-modules';

// jest runs ECMAScript modules only under this flag, and Node reads it only at start. Starting again here lets
// `npx jest some/path` work without anybody remembering the flag.
if (!(process.env.NODE_OPTIONS ?? '').includes(vmModules)) {
  const quiet = process.allowedNodeEnvironmentFlags.has('--disable-warning')
    ? '--disable-warning=ExperimentalWarning'
    : '';
  const options = [process.env.NODE_OPTIONS, vmModules, quiet].filter(Boolean).join(' ');
  const again = spawnSync(process.execPath, process.argv.slice(1), {
    stdio: 'inherit',
    env: { ...process.env, NODE_OPTIONS: options },
  });
  process.exit(again.status ?? 1);
}

// Without a browser the browser tests cannot run. On a build server that is a failure; elsewhere it is said and the
// rest is run.
const CHROMIUM = '/usr/bin/chromium';
const withoutBrowser = !existsSync(CHROMIUM) && process.env.CI === undefined;
if (withoutBrowser) console.warn(`no ${CHROMIUM}: the browser tests (tests/e2e) are left out`);

export default {
  testPathIgnorePatterns: ['/node_modules/', ...(withoutBrowser ? ['/tests/e2e/'] : [])],
  testEnvironment: 'node',
  maxWorkers: 2,
  globalSetup: '<rootDir>/scripts/jest-run-folder.mjs',
  globalTeardown: '<rootDir>/scripts/jest-remove-run-folder.mjs',
  testSequencer: '<rootDir>/scripts/jest-order.mjs',
  // Modules of finished tests stay in a worker's memory: a new one is quicker than much collecting of garbage.
  workerIdleMemoryLimit: '1GB',
  // Far beyond what any test needs: a busy machine must not fail one.
  testTimeout: 60_000,
  reporters: ['default', '<rootDir>/scripts/jest-tally.mjs'],
  roots: ['<rootDir>/core', '<rootDir>/api', '<rootDir>/bot', '<rootDir>/tabs', '<rootDir>/tests'],
  testMatch: ['**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  modulePathIgnorePatterns: ['<rootDir>/(.*/)?dist/'],
  transform: {
    '\\.ts$': [
      '@swc/jest',
      {
        jsc: { parser: { syntax: 'typescript' }, target: 'es2022', experimental: { keepImportAttributes: true } },
        module: { type: 'es6' },
        sourceMaps: 'inline',
      },
    ],
  },
};
