import { rmSync } from 'node:fs';

/** Removes what jest-run-folder.mjs has made, and everything that the run put into it. */
export default async function tearDown() {
  rmSync(process.env.TEST_RUN_FOLDER, { recursive: true, force: true });
}
