import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { installIfMissing } from './install-if-missing.mjs';
import { root } from './project.mjs';

const USAGE = `npm run mutate -- <folder> [<folder of more tests> …]
Changes the code of the folder in small ways, and tells which changes no test of these folders finds.`;
/** Below this share of changes found the command fails. */
const LEAST_SCORE = 90;
/** Nothing that is made, nor what no test reads. */
const NOT_COPIED = ['data', 'dist', 'docs', '.mutate'];

const folders = process.argv.slice(2).map((each) => each.replace(/\/+$/, ''));
const [changed = ''] = folders;
process.chdir(root);

/** Only the tests of the folders, in a copy of the project whose workspaces find each other there. */
const jestConfig = {
  testMatch: folders.map((folder) => `<rootDir>/${folder}/**/*.test.ts`),
  moduleNameMapper: { '^@yhteistila/(core|api|bot|tabs)/(.*)$': '<rootDir>/$1/$2' },
};

const options = {
  mutate: [`${changed}/**/*.ts`, `!${changed}/**/*.test.ts`],
  testRunner: 'jest',
  jest: { configFile: 'jest.config.mjs', config: jestConfig, enableFindRelatedTests: false },
  coverageAnalysis: 'perTest',
  concurrency: 2,
  tempDirName: '.mutate',
  ignorePatterns: NOT_COPIED,
  // What has not changed since the last run is not asked again.
  incremental: true,
  incrementalFile: join('node_modules', '.cache', 'mutate', `${folders.join('+').replaceAll('/', '.')}.json`),
  reporters: ['clear-text', 'progress-append-only'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  thresholds: { high: 100, low: LEAST_SCORE, break: LEAST_SCORE },
  allowConsoleColors: false,
};

if (folders.length === 0 || !folders.every((folder) => existsSync(folder))) {
  console.error(USAGE);
  process.exitCode = 1;
} else {
  await installIfMissing();
  // jest reads modules under this flag, and the programs that run it start with what stands here.
  process.env.NODE_OPTIONS = [process.env.NODE_OPTIONS, '--experimental-vm-modules'].filter(Boolean).join(' ');
  const { Stryker } = await import('@stryker-mutator/core');
  await new Stryker(options).runMutationTest();
}
