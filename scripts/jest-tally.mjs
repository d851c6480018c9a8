/** Ends a run with one line for machines: `N passed, N failed`. The checks of `npm test` before jest count as well. */
export default class Tally {
  onRunComplete(_contexts, results) {
    const passed = results.numPassedTests + Number(process.env.CHECKS_PASSED ?? 0);
    // A file that could not even be loaded has no tests to count, and has failed all the same.
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites + Number(process.env.CHECKS_FAILED ?? 0);
    // jest's own summary comes after this call; the line is to be the last.
    process.once('exit', () => process.stdout.write(`\n${passed} passed, ${failed} failed\n`));
  }
}
