import { pathToFileURL } from 'node:url';
import { installIfMissing } from './install-if-missing.mjs';
import { runTool, workspaces } from './project.mjs';

const JEST = 'jest/bin/jest.js';

const checks = () => [
  { name: 'Types', file: 'typescript-7/bin/tsc', args: ['--noEmit', '-p', '.'] },
  { name: "The tab's types", file: 'typescript-7/bin/tsc', args: ['--noEmit', '-p', 'tabs'] },
  { name: 'Format and lint', file: '@biomejs/biome/bin/biome', args: ['check', '--error-on-warnings', '.'] },
  {
    name: 'Who imports whom',
    file: 'dependency-cruiser/bin/dependency-cruise.mjs',
    args: [...workspaces(), 'tests', '--config', '.dependency-cruiser.cjs', '--output-type', 'err-long'],
  },
  { name: 'Nothing unused', file: 'knip/bin/knip.js', args: ['--no-progress'] },
];

const architecture = { name: 'Architecture', file: JEST, args: ['tests/architecture'] };

/** As many at once as a small machine has cores. */
const LANES = 2;

/** Runs every check, prints what each that fails has to say, and resolves to {passed, failed}. */
export async function runChecks({ withArchitecture }) {
  const all = withArchitecture ? [architecture, ...checks()] : checks();
  const waiting = [...all];
  let failed = 0;
  const lane = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const { name, file, args } = next;
      const { code, output } = await runTool(file, args, { capture: true });
      if (code === 0) console.log(`ok    ${name}`);
      else {
        failed += 1;
        console.error(`\nFAIL  ${name}\n${output.trim()}\n`);
      }
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return { passed: all.length - failed, failed };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await installIfMissing();
  const { failed } = await runChecks({ withArchitecture: true });
  process.exitCode = failed === 0 ? 0 : 1;
}
