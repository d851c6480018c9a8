import { build } from './build.mjs';
import { runChecks } from './check.mjs';
import { installIfMissing } from './install-if-missing.mjs';
import { runTool } from './project.mjs';

const args = process.argv.slice(2);

await installIfMissing();
// Tests that start the whole program, or open the tab in a browser, take what a start would take.
await build();
// A full run of jest covers tests/architecture; a run of chosen tests does not.
const checks = await runChecks({ withArchitecture: args.length > 0 });
const { code } = await runTool('jest/bin/jest.js', args, {
  env: { CHECKS_PASSED: String(checks.passed), CHECKS_FAILED: String(checks.failed) },
});
process.exitCode = code === 0 && checks.failed > 0 ? 1 : code;
