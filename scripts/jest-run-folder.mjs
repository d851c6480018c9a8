import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PREFIX = 'yhteistila-run-';

const isRunning = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
};

/** What runs that were killed have left behind: each folder names its run's process. */
const removeAbandoned = () => {
  for (const name of readdirSync(tmpdir())) {
    if (!name.startsWith(PREFIX) || isRunning(Number.parseInt(name.slice(PREFIX.length), 10))) continue;
    rmSync(join(tmpdir(), name), { recursive: true, force: true });
  }
};

/** Makes the folder of this run, in which its workers share what takes long to make. */
export default async function setUp() {
  removeAbandoned();
  process.env.TEST_RUN_FOLDER = mkdtempSync(join(tmpdir(), `${PREFIX}${process.pid}-`));
}
