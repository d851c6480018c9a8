import { build } from './build.mjs';
import { runChecks } from './check.mjs';
import { installIfMissing } from './install-if-missing.mjs';
import { runTool } from './project.mjs';

const args = process.argv.slice(2);

await installIfMissing();
// Tests that start the whole program, or open the tab in a browser, take what a start would take.
await build();
// Who names tests wants those, and quickly. A full run of jest covers tests/architecture.
const isWhole = args.every((arg) => arg.startsWith('-'));
const checks = isWhole ? await runChecks({ withArchitecture: false }) : { passed: 0, failed: 0 };
const { code } = await runTool('jest/bin/jest.js', args, {
  env: { CHECKS_PASSED: String(checks.passed), CHECKS_FAILED: String(checks.failed) },
});
process.exitCode = code === 0 && checks.failed > 0 ? 1 : code;
